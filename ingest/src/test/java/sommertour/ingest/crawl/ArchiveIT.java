package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.LEAD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import sommertour.contract.Article;
import sommertour.ingest.file.FileInput;
import sommertour.ingest.file.FileResult;
import sommertour.ingest.page.Rights;
import sommertour.ingest.page.Selectors;
import sommertour.ingest.warc.WarcArchive;

/** What was fetched is kept, and read again it gives the same articles. */
class ArchiveIT {
  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final TestSite site = crawl.site;
  @TempDir private Path folder;

  @Test
  void givesTheSameArticlesFromItsArchive() throws IOException {
    String special =
        "<html><head><title>Besonderer Besuch</title></head><body><h1>Besonderer Besuch</h1>"
            + "<div class=anders><p>"
            + LEAD
            + "</p></div><p>Dies ist ein langer Satz, der nicht zum Text der Meldung gehört.</p>"
            + "</body></html>";
    site.route("/feed", site.feed(List.of("/a", "/alt", "/weg", "/presse/b", "/lang", "/zu", "/c")))
        .route("/c", TestSite.html(TestSite.page("Erste Fassung", LEAD)))
        .route("/a", TestSite.tagged("\"1\"", special))
        .route("/alt", TestSite.redirect("/neu"))
        .route("/neu", TestSite.html(TestSite.page("Umgezogener Besuch", LEAD)))
        .route("/weg", TestSite.status(404))
        .route(
            "/zu",
            exchange -> {
              exchange.getResponseHeaders().set("X-Robots-Tag", "noindex");
              TestSite.html(TestSite.page("Stiller Besuch", LEAD)).handle(exchange);
            })
        .route(
            "/presse/b",
            exchange -> {
              exchange.getResponseHeaders().add("X-Robots-Tag", "googlebot: noindex");
              exchange.getResponseHeaders().add("X-Robots-Tag", "noarchive");
              TestSite.html(TestSite.page("Vorbehaltener Besuch", LEAD)).handle(exchange);
            })
        .route(
            "/lang",
            TestSite.html(
                TestSite.page("Langer Besuch", LEAD).replace("</body></html>", "<!-- ")
                    + "ä".repeat(Fetcher.MAX_BYTES)))
        .route(
            TestSite.RESERVATIONS,
            TestSite.body(
                "application/json",
                "[{\"location\":\"/presse/\",\"tdm-reservation\":1}]"
                    .getBytes(StandardCharsets.UTF_8)));
    Selectors selectors = new Selectors(null, null, null, "div.anders", null);
    Source source =
        new Source(
            "probe",
            "Probe",
            "01055012",
            List.of(site.url("/feed")),
            null,
            true,
            Duration.ofHours(1),
            Duration.ZERO,
            List.of(selectors),
            null);
    crawl.obeyed = Set.of(Rights.NOINDEX);
    Path archive = folder.resolve("warc");
    try (WarcArchive warc = new WarcArchive(archive, crawl.now::get)) {
      crawl.crawl(source, archiving(warc));
      site.route("/c", TestSite.html(TestSite.page("Zweite Fassung", LEAD)));
      crawl.now.set(crawl.now.get().plus(Duration.ofHours(2)));
      crawl.crawl(source, archiving(warc));
    }

    List<FileResult> replayed = FileInput.read(List.of(archive)).toList();

    assertThat(crawl.sent.articles())
        .extracting(Article::title)
        .containsExactlyInAnyOrder(
            "Besonderer Besuch",
            "Umgezogener Besuch",
            "Vorbehaltener Besuch",
            "Langer Besuch",
            "Erste Fassung",
            "Zweite Fassung");
    assertThat(articles(replayed)).containsExactlyInAnyOrderElementsOf(crawl.sent.articles());
    assertThat(answers(archive))
        .contains(
            "/alt 302",
            "/neu 200",
            "/weg 404",
            "/robots.txt 404",
            "/a 200",
            "/a revisit",
            "/neu revisit");
  }

  private static List<Article> articles(List<FileResult> results) {
    return results.stream()
        .filter(FileResult.Accepted.class::isInstance)
        .map(result -> ((FileResult.Accepted) result).article())
        .toList();
  }

  private Fetcher archiving(WarcArchive warc) {
    return new Fetcher(
        "Sommertour/test", Duration.ofSeconds(20), crawl.now::get, Optional.of(warc));
  }

  private Set<String> answers(Path archive) throws IOException {
    Set<String> answers = new TreeSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(archive)) {
      files = all.toList();
    }
    for (Path file : files) {
      try (WarcReader reader = new WarcReader(file)) {
        for (WarcRecord record : reader) {
          if (record instanceof WarcResponse response) {
            answers.add(path(response.target()) + " " + response.http().status());
          } else if (record instanceof WarcRevisit revisit) {
            answers.add(path(revisit.target()) + " revisit");
          }
        }
      }
    }
    return answers;
  }

  private String path(String url) {
    return url.substring(site.url("").length());
  }
}
