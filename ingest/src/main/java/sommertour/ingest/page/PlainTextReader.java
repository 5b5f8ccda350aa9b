package sommertour.ingest.page;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.NormalForm;
import sommertour.ingest.page.ArticleReader.Draft;

/** Reads plain text: its first line is the title, the publication date is found in it. */
final class PlainTextReader {
  private static final Pattern TITLE = Pattern.compile("\\s*(\\S.*)");

  private final PublicationDate publicationDate;

  PlainTextReader(PublicationDate publicationDate) {
    this.publicationDate = publicationDate;
  }

  /** The article; lines stay as they are, empty ones before the title and after the end go. */
  Draft read(String raw, Page page) {
    String text = NormalForm.of(raw).strip();
    Matcher first = TITLE.matcher(text);
    String title = first.lookingAt() ? first.group(1).strip() : null;
    return new Draft(
        title,
        null,
        text,
        publicationDate.inText(text).orElse(null),
        null,
        null,
        page.url() == null ? null : Language.ofText(text).orElse(null),
        page.url() == null ? null : CanonicalUrl.normalise(page.url()).orElse(page.url()),
        Set.of());
  }
}
