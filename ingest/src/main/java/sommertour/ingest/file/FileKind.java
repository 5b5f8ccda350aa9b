package sommertour.ingest.file;

import java.util.Locale;
import java.util.Optional;

/** What a file's name says about what is in it. */
enum FileKind {
  HTML("text/html"),
  TEXT("text/plain"),
  PDF("application/pdf"),
  WARC("application/warc"),
  ARTICLE("application/json");

  /** The names that are read, for messages. */
  static final String KNOWN = ".txt, .html, .pdf, .warc and article.json, each also with .gz";

  private static final String GZIP = ".gz";
  private final String contentType;

  FileKind(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /** The kind of a file of that name; empty if such files are not read. */
  static Optional<FileKind> of(String name) {
    String plain = withoutGzip(name.toLowerCase(Locale.ROOT));
    if (plain.equals("article.json")) {
      return Optional.of(ARTICLE);
    }
    return switch (ending(plain)) {
      case ".txt" -> Optional.of(TEXT);
      case ".pdf" -> Optional.of(PDF);
      case ".warc" -> Optional.of(WARC);
      case ".html", ".htm", ".xhtml" -> Optional.of(HTML);
      default -> Optional.empty();
    };
  }

  static boolean isGzip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(GZIP);
  }

  /** The path without the ending that tells the kind. */
  static String withoutEnding(String path) {
    String plain = withoutGzip(path);
    return plain.substring(0, plain.length() - ending(plain).length());
  }

  /** The ending with its dot, of the name without {@code .gz}; the whole name if it has none. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') + 1 ? "" : name.substring(dot);
  }

  private static String withoutGzip(String name) {
    return isGzip(name) ? name.substring(0, name.length() - GZIP.length()) : name;
  }
}
