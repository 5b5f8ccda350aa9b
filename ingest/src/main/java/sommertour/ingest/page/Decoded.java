package sommertour.ingest.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as text. The charset is that of the byte order mark, else the first that fits of: UTF-8,
 * the header, the page's own {@code meta}, Windows-1252. UTF-8 comes before what is declared
 * because text that is not UTF-8 hardly ever fits by chance, while headers of German sites often
 * lie.
 *
 * @param text the text without its byte order mark
 * @param charset what it was read as
 * @param declared whether a mark, a header or the page said so, or it is UTF-8
 */
record Decoded(String text, Charset charset, boolean declared) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  // Browsers look for it in the first 1,024 bytes; German systems like to put comments before it.
  private static final int META_BYTES = 4096;
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** The text; empty if no charset fits, so that the bytes are no text. */
  static Optional<Decoded> of(byte[] bytes, String contentType) {
    Optional<Decoded> marked = marked(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, META_BYTES), StandardCharsets.ISO_8859_1);
    return as(bytes, Optional.of(StandardCharsets.UTF_8), true)
        .or(() -> as(bytes, named(HEADER, contentType), true))
        .or(() -> as(bytes, named(META, head), true))
        .or(() -> as(bytes, Optional.of(WINDOWS_1252), false));
  }

  private static Optional<Decoded> marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return as(bytes, Optional.of(StandardCharsets.UTF_8), true);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return as(bytes, Optional.of(StandardCharsets.UTF_16BE), true);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return as(bytes, Optional.of(StandardCharsets.UTF_16LE), true);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> named(Pattern where, String text) {
    Matcher found = where.matcher(text == null ? "" : text);
    if (!found.find()) {
      return Optional.empty();
    }
    String name = found.group(1).toLowerCase(Locale.ROOT);
    // What calls itself Latin 1 or ASCII holds Windows quotes (WHATWG Encoding Standard, 4.2).
    if (name.matches("iso-?8859-1|latin-?1|us-ascii|ascii")) {
      return Optional.of(WINDOWS_1252);
    }
    try {
      Charset charset = Charset.forName(name);
      // A meta in single bytes can't speak of UTF-16 (HTML Standard, 13.2.3.2).
      return charset.name().startsWith("UTF-16") ? Optional.empty() : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // "none" and "ISO-8559-1" are seen in headers of German sites.
      return Optional.empty();
    }
  }

  private static Optional<Decoded> as(byte[] bytes, Optional<Charset> charset, boolean declared) {
    if (charset.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text =
          charset
              .get()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(
          new Decoded(
              text.startsWith("\uFEFF") ? text.substring(1) : text, charset.get(), declared));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
