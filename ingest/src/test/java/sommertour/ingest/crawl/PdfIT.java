package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sommertour.contract.Article;
import sommertour.contract.Rejection;
import sommertour.ingest.pdf.PdfProcess;

/** Press releases that are PDFs. */
class PdfIT {
  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final TestSite site = crawl.site;

  @Test
  void readsAPdfAndRejectsABrokenOne() {
    site.route("/feed", site.feed(List.of("/a.pdf", "/b.pdf")))
        .route("/a.pdf", TestSite.body("application/pdf", PdfFile.of(PdfFile.LINES).bytes()))
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

  @Test
  void rejectsAPdfThatIsCutOff() {
    byte[] whole = PdfFile.of(PdfFile.LINES).padded(4 * 1024 * 1024);
    byte[] longer = PdfFile.of(PdfFile.LINES).padded(Fetcher.MAX_BYTES);
    site.route("/feed", site.feed(List.of("/whole.pdf", "/longer.pdf")))
        .route("/whole.pdf", TestSite.body("application/pdf", whole))
        .route("/longer.pdf", TestSite.body("application/pdf", longer));

    crawl.crawl("/feed");

    assertThat(crawl.sent.articles())
        .extracting(Article::url)
        .containsExactly(site.url("/whole.pdf"));
    assertThat(crawl.sent.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(tuple(site.url("/longer.pdf"), "pdf"));
  }

  /** Each has a first page like that of a good file, so what is read of it would be an article. */
  @Test
  @Timeout(300)
  void goesOnAfterFilesThatTakeAllMemory() {
    PdfFile loop = PdfFile.of(PdfFile.LINES).withFormsInForms(2, 2);
    PdfFile small = PdfFile.of(PdfFile.LINES).withLongWord(1);
    PdfFile bomb = PdfFile.of(PdfFile.LINES).withLongWord(800);
    PdfFile deep = PdfFile.of(PdfFile.LINES).withArraysInArrays(1_000_000);
    Map<String, PdfFile> files = new TreeMap<>();
    files.put("/bomb.pdf", bomb);
    files.put("/deep.pdf", deep);
    files.put("/loop.pdf", loop);
    files.put("/small.pdf", small);
    site.route("/feed", site.feed(List.copyOf(files.keySet())));
    files.forEach((path, file) -> site.route(path, TestSite.body("application/pdf", file.bytes())));

    crawl.crawl("/feed");

    assertThat(crawl.sent.articles())
        .extracting(Article::url)
        .containsExactlyInAnyOrder(site.url("/loop.pdf"), site.url("/small.pdf"));
    assertThat(crawl.sent.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactlyInAnyOrder(
            tuple(site.url("/bomb.pdf"), "pdf"), tuple(site.url("/deep.pdf"), "pdf"));
    ProcessHandle.current().children().forEach(child -> child.onExit().join());
  }

  @Test
  @Timeout(300)
  void givesUpAFileThatTakesAllTime() {
    Duration enough = Duration.ofSeconds(4);
    byte[] loop = PdfFile.of(PdfFile.LINES).withFormsInForms(2, 2).bytes();
    byte[] endless = PdfFile.of(PdfFile.LINES).withFormsInForms(20, 30).bytes();

    assertThat(PdfProcess.read(endless, enough)).isEmpty();
    assertThat(PdfProcess.read(loop)).isPresent();
    ProcessHandle.current().children().forEach(child -> child.onExit().join());
  }
}
