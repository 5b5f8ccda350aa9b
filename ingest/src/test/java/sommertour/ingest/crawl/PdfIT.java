package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sommertour.contract.Rejection;

/** Press releases that are PDFs. */
class PdfIT {
  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final TestSite site = crawl.site;

  @Test
  void readsAPdfAndRejectsABrokenOne() {
    site.route("/feed", site.feed(List.of("/a.pdf", "/b.pdf")))
        .route("/a.pdf", TestSite.body("application/pdf", pdf()))
        .route(
            "/b.pdf",
            TestSite.body("application/pdf", "%PDF-1.4 kaputt".getBytes(StandardCharsets.UTF_8)));

    crawl.crawl("/feed");

    assertThat(crawl.sent.articles())
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.title()).isEqualTo("Ministerin besucht Hafen");
              assertThat(article.text()).contains("Sie sprach mit den Fischern.");
            });
    assertThat(crawl.sent.rejections()).extracting(Rejection::reason).containsExactly("pdf");
  }

  private static byte[] pdf() {
    String text =
        "BT /F1 12 Tf 72 720 Td (Ministerin besucht Hafen) Tj 0 -40 Td (Die Ministerin war am"
            + " Montag im Hafen.) Tj 0 -16 Td (Sie sprach mit den Fischern.) Tj ET";
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
            + "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
            + "4 0 obj<</Length "
            + text.length()
            + ">>stream\n"
            + text
            + "\nendstream endobj\n"
            + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
