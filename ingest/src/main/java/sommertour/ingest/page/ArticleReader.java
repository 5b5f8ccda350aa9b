package sommertour.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sommertour.contract.Article;
import sommertour.contract.ContentHash;
import sommertour.contract.Limits;
import sommertour.contract.NormalForm;
import sommertour.german.DateFinder;
import sommertour.german.Dateline;

/**
 * Reads a page as an article, or says why it is none. Decides the charset, by the content type
 * between HTML and plain text, and the article's id; what is title, date and body is decided by
 * {@link HtmlReader} and {@link PlainTextReader}.
 */
public final class ArticleReader {
  /** A longer text is no press release but a list, a log or a book; in characters. */
  public static final int MAX_CHARACTERS = Limits.ARTICLE_CHARACTERS;

  // Tab, line feed, form feed and carriage return are text; the other controls are not.
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F]");

  private static final Map<String, Reading.Unreadable> REFUSED =
      Map.of(
          Rights.TDM,
          new Reading.Unreadable(
              "reserved", "its text and data mining is reserved; ask its publisher"),
          Rights.NOINDEX,
          new Reading.Unreadable("noindex", "it asks to be in no index; ask its publisher"));

  private final PlainTextReader plain;
  private final HtmlReader html;

  public ArticleReader() {
    PublicationDate publicationDate = new PublicationDate(new Dateline(new DateFinder()));
    plain = new PlainTextReader(publicationDate);
    html = new HtmlReader(publicationDate);
  }

  /** The article in the page, or why there is none. Never throws for what a page holds. */
  public Reading read(Page page) {
    if (page.bytes().length == 0) {
      return new Reading.Unreadable("empty", "it is empty; give a page with text");
    }
    Optional<Decoded> decoded = Decoded.of(page.bytes(), page.contentType());
    if (decoded.isEmpty()) {
      return new Reading.Unreadable(
          "charset",
          "its bytes fit neither UTF-8 nor its declared charset nor Windows-1252; save it as UTF-8");
    }
    String text = decoded.get().text();
    if (isBinary(text)) {
      return new Reading.Unreadable(
          "binary", "it holds binary data, not text; give the page or the text itself");
    }
    HtmlReader.Result result =
        isPlain(page.contentType())
            ? new HtmlReader.Result(plain.read(text, page), null)
            : html.read(text, page);
    if (result.refused() != null) {
      return result.refused();
    }
    Draft draft = result.draft();
    if (draft.text().isBlank()) {
      return new Reading.Unreadable(
          "no-text", "no article text was found in it; give a page that holds an article");
    }
    if (draft.text().length() > MAX_CHARACTERS) {
      return tooLong(draft.text().length());
    }
    return accept(page, draft, decoded.get());
  }

  /** The refusal of a text that is longer than {@link #MAX_CHARACTERS}. */
  public static Reading.Unreadable tooLong(int characters) {
    return new Reading.Unreadable(
        "too-long",
        String.format(
            Locale.ROOT,
            "its text has %,d characters, more than the %,d of an article; split it",
            characters,
            MAX_CHARACTERS));
  }

  private static Reading accept(Page page, Draft draft, Decoded decoded) {
    String id =
        page.id() != null
            ? page.id()
            : draft.canonicalUrl() == null
                ? null
                : ContentHash.of(CanonicalUrl.identity(draft.canonicalUrl()));
    if (id == null) {
      return new Reading.Unreadable("no-id", "it has neither an id nor an address; give it one");
    }
    Set<String> rights = new TreeSet<>(page.rights());
    rights.addAll(draft.rights());
    Optional<Reading.Unreadable> refused =
        rights.stream().filter(page.origin().obeyed()::contains).findFirst().map(REFUSED::get);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<String> remarks = new ArrayList<>();
    if (!decoded.declared()) {
      remarks.add("is not UTF-8; read as " + decoded.charset().name());
    }
    if (page.truncated()) {
      remarks.add("is too long; what was read of it is cut off");
    }
    Article article =
        new Article(
            id,
            draft.canonicalUrl(),
            page.origin().source(),
            page.origin().ags(),
            draft.title(),
            draft.lead(),
            draft.text(),
            draft.published() == null ? null : draft.published().value(),
            draft.published() == null ? null : draft.published().basis(),
            draft.modified() == null ? null : draft.modified().value(),
            draft.modified() == null ? null : draft.modified().basis(),
            draft.author(),
            draft.language(),
            List.copyOf(rights),
            page.truncated() ? true : null,
            null,
            null);
    return new Reading.Read(article.fetched(page.fetchedAt()), List.copyOf(remarks));
  }

  private static boolean isPlain(String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("text/plain");
  }

  /** Whether more than one character in a thousand is a control character; a stray one is none. */
  private static boolean isBinary(String text) {
    return CONTROL.matcher(text).results().count() > text.length() / 1000;
  }

  /**
   * What a reader found; the text is in {@link NormalForm} and begins with the title line.
   *
   * @param lead may be absent
   * @param published absent if the page does not say when it appeared
   * @param modified absent if the page does not say when it was changed
   * @param rights what the page itself asks of machines
   */
  record Draft(
      String title,
      String lead,
      String text,
      Published published,
      Published modified,
      String author,
      String language,
      String canonicalUrl,
      Set<String> rights) {}
}
