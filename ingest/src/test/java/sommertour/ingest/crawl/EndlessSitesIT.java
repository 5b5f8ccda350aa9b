package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.LEAD;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;

/** Sites with more addresses than pages. */
class EndlessSitesIT {
  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final TestSite site = crawl.site;

  @Test
  void endsACalendarThatLinksToItselfForEver() {
    AtomicInteger day = new AtomicInteger();
    site.routeAll(
        "/tage/",
        exchange ->
            TestSite.html(
                    "<html><body><main><ul><li><a href='/termin/"
                        + day.get()
                        + "'>Termin</a></li></ul><div class=pager><a href='/tage/"
                        + day.incrementAndGet()
                        + "'>nächste Seite</a></div></main></body></html>")
                .handle(exchange));

    crawl.crawl("/tage/0");

    assertThat(site.requests().stream().filter(path -> path.startsWith("/tage/")).count())
        .isEqualTo(201);
    assertThat(crawl.verdicts()).containsExactly("ok");
  }

  @Test
  void readsTenThousandSlugsOfOneText() {
    List<String> slugs =
        IntStream.range(0, 10_000).mapToObj(i -> "/slug/wort" + i).collect(Collectors.toList());
    site.route("/feed", site.feed(slugs))
        .routeAll("/slug/", TestSite.html(TestSite.page("Immer dasselbe", LEAD)));

    crawl.crawl("/feed");

    assertThat(crawl.sent.articles()).hasSize(10_000);
    assertThat(crawl.sent.articles().stream().map(Article::id).distinct()).hasSize(10_000);
    assertThat(crawl.verdicts()).containsExactly("ok");
  }

  @Test
  void sendsSlugsThatShareANumberAsOneArticle() {
    List<String> slugs = IntStream.range(0, 50).mapToObj(i -> "/m/wort" + i + "-483920").toList();
    site.route("/feed", site.feed(slugs))
        .routeAll("/m/", TestSite.html(TestSite.page("Immer dasselbe", LEAD)));

    crawl.crawl("/feed");

    assertThat(crawl.sent.articles().stream().map(Article::id).distinct()).hasSize(1);
    assertThat(crawl.sent.articles()).hasSize(1);
  }

  @Test
  void takesAddressesThatDifferInTheirSessionForOne() {
    AtomicInteger visit = new AtomicInteger();
    site.route(
            "/liste",
            exchange ->
                TestSite.html(
                        "<html><body><main><ul><li><a href='/a;jsessionid="
                            + visit.get()
                            + "ABCDEF'>Besuch</a></li><li><a href='/a?PHPSESSID=0123456789abcdef0"
                            + visit.incrementAndGet()
                            + "'>Besuch</a></li></ul></main></body></html>")
                    .handle(exchange))
        .route("/a", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl.crawl("/liste");
    crawl.crawlAfter(Duration.ofHours(2), "/liste");

    assertThat(crawl.sent.articles()).hasSize(1);
    assertThat(crawl.sent.states().keySet())
        .containsExactlyInAnyOrder("http://probe.local/liste", "http://probe.local/a");
  }
}
