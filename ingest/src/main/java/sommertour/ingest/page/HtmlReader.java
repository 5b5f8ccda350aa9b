package sommertour.ingest.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import sommertour.contract.Edtf;
import sommertour.contract.NormalForm;
import sommertour.contract.PublishedBasis;
import sommertour.ingest.page.ArticleReader.Draft;

/** Puts the parts of an HTML page together: metadata, title, body, publication date. */
final class HtmlReader {
  private static final Selectors NONE = new Selectors(null, null, null, null, null);

  private final PublicationDate publicationDate;

  HtmlReader(PublicationDate publicationDate) {
    this.publicationDate = publicationDate;
  }

  /** The article of the page, or why it is none; its text is blank if there is none. */
  Result read(String html, Page page) {
    Document document = Jsoup.parse(html, page.url() == null ? "" : page.url());
    Selectors selectors = page.origin().selectors() == null ? NONE : page.origin().selectors();
    Metadata metadata = Metadata.of(document);
    String title =
        selectors
            .find(document, selectors.title())
            .map(Element::text)
            .orElseGet(() -> Headline.of(document, metadata));
    List<Block> blocks = Blocks.of(document.body());
    List<Block> body = body(document, blocks, title, metadata, selectors);
    Optional<Reading.Unreadable> refused =
        NoArticle.reason(document, blocks, body, title, metadata);
    if (refused.isPresent()) {
      return new Result(null, refused.get());
    }
    String text = body.isEmpty() ? "" : text(title, body);
    Published published =
        selected(document, selectors)
            .or(() -> publicationDate.stated(document, blocks, body, title, metadata, page))
            .or(() -> publicationDate.inText(text))
            .orElse(null);
    Published modified =
        ModificationDate.of(blocks, metadata, published, PublicationDate.notAfter(page.fetchedAt()))
            .orElse(null);
    return new Result(
        new Draft(
            title,
            Lead.of(body, metadata).orElse(null),
            text,
            published,
            modified,
            metadata.author().orElse(null),
            Language.of(document, text),
            CanonicalUrl.of(document, page),
            Rights.in(document)),
        null);
  }

  /**
   * One of the two.
   *
   * @param draft what was found
   * @param refused why the page is no article
   */
  record Result(Draft draft, Reading.Unreadable refused) {}

  private static List<Block> body(
      Document document, List<Block> blocks, String title, Metadata metadata, Selectors selectors) {
    if (selectors.text() != null) {
      List<Block> selected =
          document.select(selectors.text()).stream()
              .flatMap(element -> Blocks.of(element).stream())
              .toList();
      if (!selected.isEmpty()) {
        return Trimmer.trim(selected, title, Pictures.names(document.body()));
      }
    }
    return MainText.of(document.body(), blocks, title, metadata);
  }

  private static Optional<Published> selected(Document document, Selectors selectors) {
    return selectors
        .find(document, selectors.date())
        .flatMap(
            element ->
                WrittenDay.inMetadata(
                    element.hasAttr("datetime") ? element.attr("datetime") : element.text()))
        .map(day -> new Published(Edtf.day(day), PublishedBasis.VISIBLE));
  }

  private static String text(String title, List<Block> body) {
    String joined = Block.join(body);
    return NormalForm.of(title == null ? joined : title + "\n\n" + joined);
  }
}
