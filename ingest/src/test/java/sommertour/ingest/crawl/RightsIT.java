package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.LEAD;

import com.sun.net.httpserver.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.contract.Rejection;
import sommertour.ingest.page.Rights;

/** What pages, headers and sites ask of machines stands in the article, and is obeyed if told. */
class RightsIT {
  private static final HttpHandler FREE = TestSite.html(TestSite.page("Freier Besuch", LEAD));

  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final TestSite site = crawl.site;

  @Test
  void recordsWhatIsAskedInEachWay() {
    site.route("/feed", site.feed(List.of("/kopf", "/meta", "/presse/a", "/presse/frei", "/frei")))
        .route(
            "/kopf",
            asking(
                Map.of(
                    "tdm-reservation",
                    List.of("1"),
                    "X-Robots-Tag",
                    List.of("googlebot: nosnippet", "noarchive", "Sommertour: noindex"))))
        .route(
            "/meta",
            TestSite.html(
                TestSite.page("Besuch", LEAD)
                    .replace(
                        "<head>",
                        "<head><meta name=Robots content='none'><meta name=googlebot"
                            + " content=noarchive><meta name=tdm-reservation content=1>")))
        .route("/presse/a", TestSite.html(TestSite.page("Besuch", LEAD)))
        .route("/presse/frei", FREE)
        .route("/frei", FREE)
        .route(
            TestSite.RESERVATIONS,
            TestSite.body(
                "application/json",
                """
                [{"location": "/presse/frei", "tdm-reservation": 0},
                 {"location": "/presse/*", "tdm-reservation": 1}]
                """
                    .getBytes(StandardCharsets.UTF_8)));

    crawl.crawl("/feed");

    assertThat(rights())
        .isEqualTo(
            Map.of(
                "/kopf", List.of("noarchive", "noindex", "tdm-reservation"),
                "/meta", List.of("nofollow", "noindex", "tdm-reservation"),
                "/presse/a", List.of("tdm-reservation"),
                "/presse/frei", List.of(),
                "/frei", List.of()));
  }

  @Test
  void sendsAnArticleAnewOnceItsRightsChange() {
    site.route("/feed", site.feed(List.of("/a"))).route("/a", FREE);
    crawl.crawl("/feed");
    site.route("/a", asking(Map.of("tdm-reservation", List.of("1")), "Freier Besuch"));

    crawl.crawlAfter(Duration.ofHours(2), "/feed");

    assertThat(crawl.sent.articles())
        .extracting(Article::rights)
        .containsExactly(null, List.of("tdm-reservation"));
  }

  @Test
  void leavesAloneWhatItIsToldToObey() {
    site.route("/feed", site.feed(List.of("/tdm", "/index", "/archiv", "/frei")))
        .route("/tdm", asking(Map.of("tdm-reservation", List.of("1"))))
        .route("/index", asking(Map.of("X-Robots-Tag", List.of("noindex"))))
        .route("/archiv", asking(Map.of("X-Robots-Tag", List.of("noarchive"))))
        .route("/frei", FREE);
    crawl.obeyed = Set.of(Rights.TDM, Rights.NOINDEX);

    crawl.crawl("/feed");

    assertThat(rights()).containsOnlyKeys("/archiv", "/frei");
    assertThat(crawl.sent.rejections())
        .extracting(Rejection::reason)
        .containsExactlyInAnyOrder("reserved", "noindex");
  }

  @Test
  void followsNoLinkOfAListThatForbidsItOnlyIfToldToObey() {
    String list =
        "<html><head><meta name=robots content=nofollow></head><body><main><ul><li><a href='/a'>"
            + "Besuch</a></li></ul></main></body></html>";
    site.route("/liste", TestSite.html(list)).route("/a", FREE);
    crawl.obeyed = Set.of(Rights.NOFOLLOW);
    crawl.crawl("/liste");

    assertThat(crawl.verdicts()).containsExactly("blocked");
    assertThat(crawl.sent.articles()).isEmpty();

    crawl.obeyed = Set.of();
    crawl.crawlAfter(Duration.ofHours(2), "/liste");

    assertThat(crawl.sent.articles()).hasSize(1);
  }

  private Map<String, List<String>> rights() {
    Function<Article, String> path = article -> article.url().substring(site.url("").length());
    return crawl.sent.articles().stream()
        .collect(
            Collectors.toMap(
                path, article -> article.rights() == null ? List.of() : article.rights()));
  }

  private static HttpHandler asking(Map<String, List<String>> headers) {
    return asking(headers, "Besuch");
  }

  private static HttpHandler asking(Map<String, List<String>> headers, String title) {
    return exchange -> {
      exchange.getResponseHeaders().putAll(headers);
      TestSite.html(TestSite.page(title, LEAD)).handle(exchange);
    };
  }
}
