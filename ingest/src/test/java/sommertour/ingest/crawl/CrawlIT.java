package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.LEAD;
import static sommertour.ingest.crawl.TestCrawl.MORNING;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.contract.ContentHash;
import sommertour.contract.Observation;

/** What a crawl makes of the pages of a site. */
class CrawlIT {
  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final SentRecords sent = crawl.sent;
  private final AtomicReference<Instant> now = crawl.now;
  private final TestSite site = crawl.site;

  @Test
  void readsTheArticlesOfAFeed() {
    site.route("/feed", feed("/eins", "/zwei"))
        .route("/eins", TestSite.html(TestSite.page("Erster Besuch", LEAD)))
        .route("/zwei", TestSite.html(TestSite.page("Zweiter Besuch", LEAD)));

    crawl("/feed");

    assertThat(sent.articles())
        .extracting(Article::title)
        .containsExactlyInAnyOrder("Erster Besuch", "Zweiter Besuch");
    Article first =
        sent.articles().stream()
            .filter(a -> a.title().startsWith("Erster"))
            .findFirst()
            .orElseThrow();
    assertThat(first.id()).isEqualTo(ContentHash.of(site.url("/eins")));
    assertThat(first.url()).isEqualTo(site.url("/eins"));
    assertThat(first.source()).isEqualTo("probe");
    assertThat(first.publisherAgs()).isEqualTo("01055012");
    assertThat(first.fetchedAt()).isEqualTo(MORNING);
    assertThat(first.text()).isEqualTo("Erster Besuch\n\n" + LEAD);
    assertThat(sent.observations())
        .containsExactly(new Observation("probe", MORNING, "ok", 2, 2, null));
  }

  @Test
  void readsAListPageByPage() {
    site.route("/liste", TestSite.html(list("/liste?seite=2", "/eins", "/zwei")))
        .route("/liste?seite=2", TestSite.html(list("/liste?seite=3", "/drei")))
        .route("/liste?seite=3", TestSite.html(list("/liste", "/vier")));
    for (String path : List.of("/eins", "/zwei", "/drei", "/vier")) {
      site.route(path, TestSite.html(TestSite.page("Besuch " + path, LEAD)));
    }

    crawl("/liste");

    assertThat(sent.articles()).hasSize(4);
    assertThat(site.requests()).contains("/liste?seite=3").doesNotHaveDuplicates();
  }

  @Test
  void neverAsksForAPageThatSomebodyObjectsTo() {
    site.route("/feed", feed("/eins", "/zwei"))
        .route("/eins", TestSite.html(TestSite.page("Erster Besuch", LEAD)))
        .route("/zwei", TestSite.html(TestSite.page("Zweiter Besuch", LEAD)));
    crawl.avoided = site.url("/eins")::equals;

    crawl("/feed");

    assertThat(site.requests()).contains("/zwei").doesNotContain("/eins");
    assertThat(sent.articles()).extracting(Article::title).containsExactly("Zweiter Besuch");
  }

  @Test
  void takesPagesOfOneCanonicalAddressForOneArticle() {
    String page =
        TestSite.page("Besuch", LEAD)
            .replace(
                "</head>", "<link rel=canonical href=https://www.stadt.example/besuch></head>");
    site.route("/feed", feed("/eins", "/druck"))
        .route("/eins", TestSite.html(page))
        .route("/druck", TestSite.html(page));

    crawl("/feed");

    assertThat(sent.articles())
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.url()).isEqualTo("https://www.stadt.example/besuch");
              assertThat(article.id())
                  .isEqualTo(ContentHash.of("https://www.stadt.example/besuch"));
            });
  }

  @Test
  void obeysRobots() {
    site.route(
            "/robots.txt",
            TestSite.body(
                "text/plain",
                "User-agent: *\nDisallow: /intern\n".getBytes(StandardCharsets.UTF_8)))
        .route("/feed", feed("/intern/eins", "/zwei"))
        .route("/intern/eins", TestSite.html(TestSite.page("Geheimer Besuch", LEAD)))
        .route("/zwei", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl("/feed");

    assertThat(site.requests()).containsExactly("/robots.txt", "/feed", "/zwei");
    assertThat(sent.articles()).extracting(Article::title).containsExactly("Besuch");
  }

  @Test
  void waitsWhileRobotsCanNotBeRead() {
    site.route("/robots.txt", TestSite.status(503))
        .route("/feed", feed("/eins"))
        .route("/eins", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl("/feed");

    assertThat(site.requests()).containsExactly("/robots.txt");
    assertThat(sent.observations())
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.verdict()).isEqualTo("failing");
              assertThat(seen.detail()).contains("robots.txt: status 503");
            });

    site.route("/robots.txt", TestSite.status(404));
    now.set(MORNING.plus(Duration.ofMinutes(19)));
    crawl("/feed");

    assertThat(sent.articles()).hasSize(1);
  }

  @Test
  void rejectsAPageWithoutAnArticleOnce() {
    site.route("/feed", feed("/eins")).route("/eins", TestSite.html("<html><body></body></html>"));

    crawl("/feed");
    now.set(MORNING.plus(Duration.ofHours(2)));
    crawl("/feed");

    assertThat(sent.articles()).isEmpty();
    assertThat(sent.rejections())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.stage()).isEqualTo("ingest");
              assertThat(rejection.reason()).isEqualTo("no-text");
              assertThat(rejection.key()).isEqualTo(site.url("/eins"));
              assertThat(rejection.payloadBytes()).isEqualTo(26);
            });
  }

  @Test
  void visitsTheSourcesOfAChangedListAndNoOthers() {
    site.route("/feed", feed("/eins"))
        .route("/eins", TestSite.html(TestSite.page("Besuch", LEAD)))
        .route("/neu", feed("/zwei"))
        .route("/zwei", TestSite.html(TestSite.page("Anderer Besuch", LEAD)));
    crawl("/feed");
    site.requests();
    now.set(MORNING.plus(Duration.ofHours(2)));
    Source other =
        new Source(
            "andere",
            null,
            null,
            List.of(site.url("/neu")),
            true,
            Duration.ofHours(1),
            Duration.ZERO);
    try (Fetcher fetcher = crawl.fetcher();
        CrawlLoop loop = crawl.loop(crawl.source("/feed"), fetcher)) {
      loop.replace(List.of(other));
      loop.run(true);
    }

    assertThat(site.requests()).containsExactly("/robots.txt", "/neu", "/zwei");
    assertThat(sent.articles()).extracting(Article::source).containsExactly("probe", "andere");
  }

  private void crawl(String start) {
    crawl.crawl(start);
  }

  private com.sun.net.httpserver.HttpHandler feed(String... paths) {
    return site.feed(List.of(paths));
  }

  private static String list(String next, String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items
          .append("<li><a href='")
          .append(path)
          .append("'>Meldung ")
          .append(path)
          .append("</a></li>");
    }
    return "<html><body><nav><a href='/impressum.html'>Impressum</a><a href='/rathaus'>Rathaus</a></nav>"
        + "<main><h1>Aktuelles</h1><ul>"
        + items
        + "</ul><div class='pagination'><a href='"
        + next
        + "'>nächste Seite</a></div></main></body></html>";
  }
}
