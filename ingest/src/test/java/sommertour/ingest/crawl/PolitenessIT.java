package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.LEAD;
import static sommertour.ingest.crawl.TestCrawl.MORNING;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;

/** How long a host is left alone, and what it is not asked for. */
class PolitenessIT {
  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final TestSite site = crawl.site;

  @Test
  void leavesAHostAloneAsLongAsItAsks() {
    site.route(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          TestSite.send(exchange, 429, new byte[0]);
        });

    assertThat(restAfter("/a")).isEqualTo(Duration.ofHours(1));
    assertThat(crawl.state("/a").nextVisit()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
  }

  @Test
  void restsAfterAVisitAsLongAsTheLongerOfBothDelays() {
    site.route(
            "/robots.txt",
            TestSite.body(
                "text/plain", "User-agent: *\nCrawl-delay: 7\n".getBytes(StandardCharsets.UTF_8)))
        .route("/a", TestSite.html(TestSite.page("Besuch", LEAD)));

    assertThat(restAfter("/a")).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void asksForNoPageThatARedirectLeadsToAgainstTheRules() {
    site.route(
            "/robots.txt",
            TestSite.body(
                "text/plain",
                "User-agent: *\nDisallow: /intern\n".getBytes(StandardCharsets.UTF_8)))
        .route("/feed", site.feed(List.of("/a", "/b")))
        .route("/a", TestSite.redirect("/intern/a"))
        .route("/b", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl.crawl("/feed");

    assertThat(site.requests()).doesNotContain("/intern/a");
    assertThat(crawl.sent.articles()).extracting(Article::title).containsExactly("Besuch");
  }

  @Test
  void tellsItsNameAndTakesPackedAnswers() {
    AtomicInteger right = new AtomicInteger();
    site.route(
        "/feed",
        exchange -> {
          if ("Sommertour/test".equals(exchange.getRequestHeaders().getFirst("User-Agent"))
              && "gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"))) {
            right.incrementAndGet();
          }
          site.feed(List.of()).handle(exchange);
        });

    crawl.crawl("/feed");

    assertThat(right).hasValue(1);
  }

  /** How long the host rests after a visit of the page. */
  private Duration restAfter(String path) {
    Source source = crawl.source("/feed");
    try (Fetcher fetcher = crawl.fetcher()) {
      Schedule schedule = new Schedule();
      return new PageVisitor(
              id -> Optional.of(source),
              schedule,
              fetcher,
              new Findings(schedule, crawl.sent, crawl.now::get, new VisitFigures(crawl.figures)),
              crawl.now::get,
              Set.of())
          .visit(PageState.found(source.key(site.url(path)), source, PageState.Kind.PAGE, MORNING));
    }
  }
}
