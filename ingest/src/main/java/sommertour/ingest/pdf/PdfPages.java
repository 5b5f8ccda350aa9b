package sommertour.ingest.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.ingest.page.Page;
import sommertour.ingest.page.Reading;

/**
 * Turns a page that is a PDF into one of plain text: the title, then the text without its lines.
 */
public final class PdfPages {
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{Ll})-\\s*\\n\\s*(?=\\p{Ll})");
  private static final Pattern LINE = Pattern.compile("(?<=\\S)[ \\t]*\\n[ \\t]*(?=\\S)");
  private static final Pattern GAP = Pattern.compile("\\s*\\n\\s*\\n\\s*");
  private static final int MIN_TITLE = 8;
  private static final int NEAR = 600;

  /** The answer for a PDF that can't be read. */
  public static final Reading.Unreadable UNREADABLE =
      new Reading.Unreadable(
          "pdf", "it is a PDF that can't be read within the limits; give its text instead");

  private PdfPages() {}

  /**
   * The page as plain text; empty if it was cut off, can't be read within the limits or holds no
   * text.
   */
  public static Optional<Page> asText(Page page) {
    // The index of a PDF stands at its end; without it the reader guesses.
    return page.truncated() ? Optional.empty() : read(page);
  }

  private static Optional<Page> read(Page page) {
    return PdfProcess.read(page.bytes())
        .map(content -> text(content))
        .filter(text -> !text.isBlank())
        .map(text -> page.asText(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(PdfProcess.Content content) {
    String paragraphs = GAP.matcher(content.text().strip()).replaceAll("\u0000");
    String unwrapped = LINE.matcher(HYPHEN.matcher(paragraphs).replaceAll("")).replaceAll(" ");
    String text = unwrapped.replace("\u0000", "\n\n");
    String title = content.title().strip().replaceAll("\\s+", " ");
    int at = title.length() < MIN_TITLE ? -1 : text.indexOf(title);
    // Titles as "Microsoft Word - pm12.doc" stand nowhere in the text.
    return at < 0 || at > NEAR
        ? text
        : title + "\n\n" + text.substring(0, at) + text.substring(at + title.length()).strip();
  }
}
