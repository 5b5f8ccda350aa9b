package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.LEAD;
import static sommertour.ingest.crawl.TestCrawl.MORNING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.contract.Rejection;

/** Servers that answer badly: the crawl ends, keeps each page and reads what can be read. */
class HostileAnswersIT {
  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final TestSite site = crawl.site;

  @Test
  void triesAgainLaterWhateverBrokeAnAnswerAndReadsTheOthers() {
    List<String> broken = List.of("/kreis", "/kurz", "/tropf/1", "/wohin");
    site.route(
            "/feed", site.feed(List.of("/kreis", "/kurz", "/tropf/1", "/wohin", "/bombe", "/gut")))
        .route("/kreis", TestSite.redirect("/kreis"))
        .route("/kurz", cutOff())
        .routeAll("/tropf/", dripping())
        .route("/wohin", TestSite.redirect("gopher://alt.example/"))
        .route("/bombe", packed(new byte[Fetcher.MAX_BYTES * 4]))
        .route("/gut", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl.crawl(
        crawl.source("/feed"),
        new Fetcher("Sommertour/test", Duration.ofSeconds(2), crawl.now::get));

    assertThat(crawl.sent.articles()).extracting(Article::title).containsExactly("Besuch");
    assertThat(crawl.sent.rejections()).extracting(Rejection::reason).containsExactly("binary");
    assertThat(crawl.verdicts()).containsExactly("ok");
    assertThat(broken)
        .allSatisfy(
            path -> {
              assertThat(crawl.state(path).failures()).isEqualTo(1);
              assertThat(crawl.state(path).nextVisit()).isAfter(MORNING);
            });
  }

  @Test
  void followsNoRedirectToAPrivateAddress() {
    String secret = site.url("/geheim").replace("127.0.0.1", "127.0.0.2");
    site.route("/feed", site.feed(List.of("/a", "/gut")))
        .route("/a", TestSite.redirect(secret))
        .route("/gut", TestSite.html(TestSite.page("Besuch", LEAD)));
    Source open =
        new Source(
            "probe",
            null,
            null,
            List.of(site.url("/feed")),
            false,
            Duration.ofHours(1),
            Duration.ZERO);
    Fetcher fetcher =
        new Fetcher(
            "Sommertour/test",
            Duration.ofSeconds(20),
            new Answers(crawl.now::get, Optional.empty()),
            new OkHttpClient.Builder(),
            // As if the test's own server were public.
            address -> !address.equals(InetAddress.getLoopbackAddress()));

    crawl.crawl(open, fetcher);

    assertThat(site.requests()).doesNotContain("/geheim");
    assertThat(crawl.sent.articles()).extracting(Article::title).containsExactly("Besuch");
    assertThat(crawl.sent.states().get(site.url("/a")).failures()).isEqualTo(1);
  }

  @Test
  void readsUmlautsWhateverTheHeaderSays() {
    byte[] windows =
        TestSite.page("Grüße aus Süßen", LEAD).getBytes(Charset.forName("windows-1252"));
    byte[] unicode = TestSite.page("Grüße aus Süßen", LEAD).getBytes(StandardCharsets.UTF_8);
    site.route("/feed", site.feed(List.of("/a", "/b", "/c", "/d")))
        .route("/a", TestSite.body("text/html; charset=utf-8", windows))
        .route("/b", TestSite.body("text/html; charset=none", windows))
        .route("/c", TestSite.body("text/html; charset=ISO-8559-1", windows))
        .route("/d", TestSite.body("text/html; charset=ISO-8859-1", unicode));

    crawl.crawl("/feed");

    assertThat(crawl.sent.articles())
        .hasSize(4)
        .allSatisfy(article -> assertThat(article.title()).isEqualTo("Grüße aus Süßen"));
  }

  @Test
  void readsTheBeginningOfAPageThatIsTooLongAndSaysSo() {
    String article = TestSite.page("Grüße aus Süßen", LEAD).replace("</body></html>", "<!-- ");
    site.route("/feed", site.feed(List.of("/a", "/b")))
        // Letters of two bytes, so that in one of the two the bound falls into a letter.
        .route("/a", TestSite.html(article + "ä".repeat(Fetcher.MAX_BYTES)))
        .route("/b", TestSite.html(article + "." + "ä".repeat(Fetcher.MAX_BYTES)));

    crawl.crawl("/feed");

    assertThat(crawl.sent.articles())
        .hasSize(2)
        .allSatisfy(
            read -> {
              assertThat(read.text()).isEqualTo("Grüße aus Süßen\n\n" + LEAD);
              assertThat(read.truncated()).isTrue();
            });
  }

  @Test
  void takesTheLinksThatItHasReadOfAListThatIsTooLong() {
    site.route(
            "/liste",
            TestSite.html(
                "<html><body><main><ul><li><a href='/a'>Besuch</a></li></ul></main><!-- "
                    + "-".repeat(Fetcher.MAX_BYTES)))
        .route("/a", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl.crawl("/liste");

    assertThat(crawl.sent.articles()).hasSize(1);
    assertThat(crawl.sent.observations())
        .singleElement()
        .satisfies(
            seen ->
                assertThat(seen.detail())
                    .isEqualTo(site.url("/liste") + ": it is too long and was cut off"));
  }

  @Test
  void readsNoFeedThatIsTooLong() {
    site.route(
        "/feed",
        TestSite.xml(
            "<rss version='2.0'><channel><title>"
                + "x".repeat(Fetcher.MAX_BYTES)
                + "</title></channel></rss>"));

    crawl.crawl("/feed");

    assertThat(crawl.verdicts()).containsExactly("failing");
    assertThat(crawl.state("/feed").failures()).isEqualTo(1);
  }

  private static com.sun.net.httpserver.HttpHandler dripping() {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      try (exchange) {
        while (true) {
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          Thread.sleep(10);
        }
      } catch (IOException e) {
        // The crawler has hung up, as it should.
        exchange.close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private static com.sun.net.httpserver.HttpHandler cutOff() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  private static com.sun.net.httpserver.HttpHandler packed(byte[] body) {
    return exchange -> {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(body);
      }
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      TestSite.body("text/html", packed.toByteArray()).handle(exchange);
    };
  }
}
