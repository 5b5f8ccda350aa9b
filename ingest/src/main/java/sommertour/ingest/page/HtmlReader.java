package sommertour.ingest.page;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import sommertour.contract.NormalForm;
import sommertour.ingest.page.ArticleReader.Draft;

/** Puts the parts of an HTML page together: metadata, title, body, publication date. */
final class HtmlReader {
  private final PublicationDate publicationDate;

  HtmlReader(PublicationDate publicationDate) {
    this.publicationDate = publicationDate;
  }

  /** The article of the page; its text is blank if there is none. */
  Draft read(String html, Page page) {
    Document document = Jsoup.parse(html, page.url() == null ? "" : page.url());
    Metadata metadata = Metadata.of(document);
    String title = Headline.of(document, metadata);
    List<Block> blocks = Blocks.of(document.body());
    List<Block> body = MainText.of(document.body(), blocks, title, metadata);
    String text = body.isEmpty() ? "" : text(title, body);
    Published published =
        publicationDate
            .stated(document, blocks, body, title, metadata, page)
            .or(() -> publicationDate.inText(text))
            .orElse(null);
    return new Draft(
        title,
        text,
        published,
        metadata.author().orElse(null),
        language(document),
        CanonicalUrl.of(document, page));
  }

  private static String text(String title, List<Block> body) {
    String joined = Block.join(body);
    return NormalForm.of(title == null ? joined : title + "\n\n" + joined);
  }

  private static String language(Document document) {
    Element html = document.selectFirst("html[lang], html[xml:lang]");
    if (html == null) {
      return null;
    }
    String tag = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    String code = tag.strip().split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    return code.matches("[a-z]{2}") ? code : null;
  }
}
