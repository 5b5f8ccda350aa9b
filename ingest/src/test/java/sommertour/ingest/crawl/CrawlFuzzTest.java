package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sommertour.ingest.Mutated;
import sommertour.ingest.page.ListPage;

/**
 * Feeds, sitemaps, lists and robots.txt that are nearly right: links that can be asked, or words.
 */
class CrawlFuzzTest {
  private static final String URL = "https://example.org/presse/feed";

  @Property(seed = Mutated.SEED)
  void aFeedGivesAddressesOrIsRefusedInOneLine(@ForAll("feeds") byte[] bytes) {
    try {
      asked(FeedReader.read(bytes, "application/rss+xml", URL));
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
    }
  }

  @Property(seed = Mutated.SEED)
  void aSitemapGivesAddressesOrIsRefusedInOneLine(@ForAll("sitemaps") byte[] bytes) {
    try {
      SitemapReader.isSitemap(bytes);
      asked(SitemapReader.read(bytes, URL));
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
    }
  }

  @Property(seed = Mutated.SEED)
  void aListGivesAddresses(@ForAll("lists") byte[] bytes) {
    ListPage list = ListPage.read(bytes, "text/html", URL);
    list.articles().forEach(CrawlFuzzTest::isAddress);
    list.next().ifPresent(CrawlFuzzTest::isAddress);
    list.feeds().forEach(CrawlFuzzTest::isAddress);
  }

  @Property(seed = Mutated.SEED)
  void robotsAlwaysGiveAnAnswer(@ForAll("robots") byte[] bytes) {
    var rules = Robots.rules(URL, bytes, "text/plain");
    assertThat(rules.isAllowed(URL)).isIn(true, false);
  }

  private static void asked(Links links) {
    links.articles().forEach(link -> isAddress(link.url()));
    links.sitemaps().forEach(link -> isAddress(link.url()));
    links.next().ifPresent(CrawlFuzzTest::isAddress);
  }

  private static void isAddress(String url) {
    assertThat(URI.create(url).getScheme()).isIn("http", "https");
  }

  @Provide
  Arbitrary<byte[]> feeds() {
    return Mutated.of(
        """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Presse</title>
        <link>https://example.org/</link><item><title>Besuch</title><link>/presse/1</link>
        <pubDate>Thu, 03 Aug 2017 10:00:00 +0200</pubDate><guid isPermaLink="false">1</guid></item>
        </channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Presse</title><entry><title>Besuch</title>
        <link rel="alternate" href="https://example.org/presse/2"/><id>urn:2</id>
        <updated>2017-08-03T10:00:00Z</updated></entry></feed>
        """,
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns="http://purl.org/rss/1.0/"><item rdf:about="https://example.org/3"><title>T</title>
        <link>https://example.org/3</link></item></rdf:RDF>
        """);
  }

  @Provide
  Arbitrary<byte[]> sitemaps() throws IOException {
    String map =
        """
        <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>
        <loc>https://example.org/presse/1</loc><lastmod>2017-08-03</lastmod></url></urlset>
        """;
    String index =
        """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
        <loc>https://example.org/sitemap2.xml</loc></sitemap></sitemapindex>
        """;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(map.getBytes(StandardCharsets.UTF_8));
    }
    return Mutated.of(
        List.of(
            map.getBytes(StandardCharsets.UTF_8),
            index.getBytes(StandardCharsets.UTF_8),
            packed.toByteArray()));
  }

  @Provide
  Arbitrary<byte[]> lists() {
    return Mutated.of(
        """
        <html><head><base href="https://example.org/presse/"><link rel="alternate"
        type="application/rss+xml" href="feed.xml"></head><body><ul><li><a href="1.html">Minister zu
        Gast in Herne</a> 03.08.2017</li><li><a href="/presse/2?x=%20">Besuch</a></li></ul>
        <a rel="next" href="?page=2">weiter</a></body></html>
        """);
  }

  @Provide
  Arbitrary<byte[]> robots() {
    return Mutated.of(
        """
        User-agent: *
        Disallow: /intern/*.pdf$
        Allow: /presse
        Crawl-delay: 2.5
        Sitemap: https://example.org/sitemap.xml

        User-agent: sommertour
        Disallow:
        """);
  }
}
