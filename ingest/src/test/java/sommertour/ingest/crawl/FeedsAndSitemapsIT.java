package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.LEAD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sommertour.contract.Article;

/** What tells of new pages, in good and in bad form. */
class FeedsAndSitemapsIT {
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final TestSite site = crawl.site;

  @BeforeEach
  void start() {
    site.route("/a", TestSite.html(TestSite.page("Besuch", LEAD)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE urlset [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><urlset><url><loc>&b;</loc></url></urlset>",
        "<!DOCTYPE urlset [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&a;</loc></url></urlset>",
        "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><rss>&b;</rss>",
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss>&a;</rss>",
        "<!DOCTYPE feed [<!ENTITY % a SYSTEM 'http://127.0.0.1:1/x'> %a;]><feed/>",
        "<rss version='2.0'><channel><item><link>/a"
      })
  void failsAtXmlThatAttacksOrBreaksOff(String xml) {
    site.route("/xml", TestSite.xml(xml));

    crawl.crawl("/xml");

    assertThat(crawl.verdicts()).containsExactly("failing");
    assertThat(crawl.state("/xml").failures()).isEqualTo(1);
    assertThat(site.requests()).containsExactly("/robots.txt", "/xml");
  }

  @Test
  void readsAnIndexOfPackedSitemapsWithoutTheirPictures() throws IOException {
    site.route("/index.xml", index("/eins.xml.gz"))
        .route(
            "/eins.xml.gz",
            TestSite.body(
                "application/gzip",
                gzip(
                    "<urlset xmlns='"
                        + SITEMAP
                        + "' xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'><url><loc>"
                        + site.url("/a")
                        + "</loc><image:image><image:loc>"
                        + site.url("/bild")
                        + "</image:loc></image:image></url></urlset>")));

    crawl.crawl("/index.xml");

    assertThat(crawl.sent.articles()).extracting(Article::title).containsExactly("Besuch");
    assertThat(site.requests()).doesNotContain("/bild");
  }

  @Test
  void readsASitemapOfNews() {
    site.route(
        "/news.xml",
        TestSite.xml(
            "<urlset xmlns='"
                + SITEMAP
                + "' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
                + site.url("/a")
                + "</loc><news:news><news:publication><news:name>Presse</news:name>"
                + "<news:language>de</news:language></news:publication><news:publication_date>"
                + "2026-07-01</news:publication_date><news:title>Besuch</news:title></news:news>"
                + "</url></urlset>"));

    crawl.crawl("/news.xml");

    assertThat(crawl.sent.articles()).extracting(Article::title).containsExactly("Besuch");
  }

  @Test
  void looksSeldomAtASitemapThatIsDead() {
    site.route("/index.xml", index("/tot.xml"));
    crawl.crawl("/index.xml");
    for (int day = 0; day < 12; day++) {
      crawl.crawlAfter(Duration.ofDays(2), "/index.xml");
    }

    assertThat(crawl.state("/tot.xml").gone()).isTrue();
    assertThat(crawl.state("/tot.xml").nextVisit())
        .isEqualTo(TestCrawl.MORNING.plus(Duration.ofDays(2 + 30)));
    assertThat(site.requests().stream().filter("/tot.xml"::equals)).hasSize(2);
  }

  @Test
  void takesAFeedInTheNamespaceOfSitemapsForAFeed() {
    site.route(
        "/feed",
        TestSite.xml(
            "<rss version='2.0' xmlns:s='"
                + SITEMAP
                + "'><channel><title>Presse</title><link>/</link><description>x</description><item>"
                + "<title>x</title><link>"
                + site.url("/a")
                + "</link></item></channel></rss>"));

    crawl.crawl("/feed");

    assertThat(crawl.sent.articles()).hasSize(1);
  }

  @Test
  void readsAtomWithRelativeLinks() {
    site.route(
        "/atom",
        TestSite.xml(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Presse</title><id>x</id>"
                + "<updated>2026-07-01T06:00:00Z</updated><entry><title>Besuch</title><id>y</id>"
                + "<updated>2026-07-01T06:00:00Z</updated><link href='/a'/></entry></feed>"));

    crawl.crawl("/atom");

    assertThat(crawl.sent.articles()).extracting(Article::title).containsExactly("Besuch");
  }

  @Test
  void findsTheFeedOfAHomePage() {
    site.route(
            "/",
            TestSite.html(
                "<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head>"
                    + "<body><main><p>Willkommen</p></main></body></html>"))
        .route("/feed", site.feed(List.of("/a")));

    crawl.crawl("/");

    assertThat(crawl.sent.articles()).extracting(Article::title).containsExactly("Besuch");
  }

  @Test
  void leavesTheScopeOfASourceOnlyThroughItsListPages() {
    Source source = scoped("/presse/feed");
    site.route("/presse/feed", site.feed(List.of("/a", "/presse/b")))
        .route("/presse/b", TestSite.html(TestSite.page("Anderer Besuch", LEAD)));
    crawl.crawl(source);
    assertThat(crawl.sent.articles()).extracting(Article::title).containsExactly("Anderer Besuch");

    site.route(
        "/presse/liste",
        TestSite.html(
            "<html><body><main><ul><li><a href='/a'>Besuch</a></li><li>"
                + "<a href='http://127.0.0.2:1/fremd'>Fremdes</a></li></ul></main></body></html>"));
    crawl.crawl(scoped("/presse/liste"));

    assertThat(crawl.sent.articles())
        .extracting(Article::title)
        .containsExactly("Anderer Besuch", "Besuch");
    assertThat(crawl.sent.states().keySet()).noneMatch(url -> url.contains("fremd"));
  }

  private Source scoped(String start) {
    return new Source(
        "probe",
        null,
        null,
        List.of(site.url(start)),
        List.of(site.url("/presse/")),
        true,
        Duration.ofHours(1),
        Duration.ZERO,
        null,
        null);
  }

  private com.sun.net.httpserver.HttpHandler index(String path) {
    return TestSite.xml(
        "<sitemapindex xmlns='"
            + SITEMAP
            + "'><sitemap><loc>"
            + site.url(path)
            + "</loc></sitemap></sitemapindex>");
  }

  private static byte[] gzip(String body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(("<?xml version='1.0'?>" + body).getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
