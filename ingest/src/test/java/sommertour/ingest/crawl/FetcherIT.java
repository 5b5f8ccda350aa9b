package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherIT {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-07-01T10:00:00Z"));

  private TestSite site;
  private final Fetcher fetcher = new Fetcher("Sommertour/test", Duration.ofSeconds(20), CLOCK);

  @BeforeEach
  void start() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  @Test
  void bringsTheBodyWithWhatNamesItsVersion() {
    site.route("/a", TestSite.tagged("\"1\"", "Grüße"));

    Fetched.Body body = (Fetched.Body) fetch("/a");

    assertThat(new String(body.bytes(), StandardCharsets.UTF_8)).isEqualTo("Grüße");
    assertThat(body.url()).isEqualTo(site.url("/a"));
    assertThat(body.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(body.etag()).isEqualTo("\"1\"");
    assertThat(fetcher.fetch(order(site.url("/a"), "\"1\"", true)))
        .isEqualTo(new Fetched.Unchanged());
  }

  @Test
  void undoesGzip() throws IOException {
    site.route("/a", gzip("Guten Tag".getBytes(StandardCharsets.UTF_8)));

    assertThat(((Fetched.Body) fetch("/a")).bytes())
        .isEqualTo("Guten Tag".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void followsRedirectsToTheLastAddress() {
    site.route("/a", TestSite.redirect("/b")).route("/b", TestSite.html("da"));

    assertThat(((Fetched.Body) fetch("/a")).url()).isEqualTo(site.url("/b"));
  }

  @Test
  void endsARedirectLoop() {
    site.route("/a", TestSite.redirect("/b")).route("/b", TestSite.redirect("/a"));

    assertThat(fetch("/a"))
        .isEqualTo(new Fetched.Failed("redirects", "it redirects more than 5 times"));
    assertThat(site.requests()).hasSize(6);
  }

  @Test
  void refusesARedirectToWhatIsNoWebAddress() {
    site.route("/a", TestSite.redirect("file:///etc/passwd"));

    assertThat(fetch("/a"))
        .isEqualTo(new Fetched.Failed("redirects", "it redirects to what is no http address"));
  }

  @Test
  void cutsABodyAtTheBoundAndSaysSo() {
    site.route("/a", TestSite.body("text/html", new byte[Fetcher.MAX_BYTES + 1]))
        .route("/b", TestSite.body("text/html", new byte[Fetcher.MAX_BYTES]));

    assertThat(((Fetched.Body) fetch("/a")).bytes()).hasSize(Fetcher.MAX_BYTES);
    assertThat(((Fetched.Body) fetch("/a")).truncated()).isTrue();
    assertThat(((Fetched.Body) fetch("/b")).bytes()).hasSize(Fetcher.MAX_BYTES);
    assertThat(((Fetched.Body) fetch("/b")).truncated()).isFalse();
  }

  @Test
  void cutsASmallBodyThatUnpacksBeyondTheBound() throws IOException {
    site.route("/a", gzip(new byte[Fetcher.MAX_BYTES * 20]));

    assertThat(((Fetched.Body) fetch("/a")).bytes()).hasSize(Fetcher.MAX_BYTES);
    assertThat(((Fetched.Body) fetch("/a")).truncated()).isTrue();
  }

  @Test
  void hasOneDeadlineForAllRedirects() {
    AtomicInteger hops = new AtomicInteger();
    site.routeAll(
        "/hop/",
        exchange -> {
          try {
            Thread.sleep(300);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          TestSite.redirect("/hop/" + hops.incrementAndGet()).handle(exchange);
        });
    try (Fetcher hasty = new Fetcher("Sommertour/test", Duration.ofMillis(700), CLOCK)) {
      assertThat(hasty.fetch(order(site.url("/hop/0"), null, true)))
          .isInstanceOfSatisfying(
              Fetched.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("timeout"));
    }
  }

  @Test
  void endsABodyThatNeverEnds() {
    CountDownLatch over = new CountDownLatch(1);
    site.route(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    try (Fetcher hasty = new Fetcher("Sommertour/test", Duration.ofMillis(300), CLOCK)) {
      assertThat(hasty.fetch(order(site.url("/a"), null, true)))
          .isInstanceOfSatisfying(
              Fetched.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("timeout"));
    } finally {
      over.countDown();
    }
  }

  @Test
  void tellsABodyThatIsCutOff() {
    site.route(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          exchange.close();
        });

    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            Fetched.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("network"));
  }

  @Test
  void asksNoPrivateAddressUnlessTheSourceIsLocal() {
    site.route("/a", TestSite.html("geheim"));
    String byName = site.url("/a").replace("127.0.0.1", "localhost");

    assertThat(fetcher.fetch(order(site.url("/a"), null, false)))
        .isEqualTo(new Fetched.Failed("private-address", "127.0.0.1 is a private address"));
    assertThat(fetcher.fetch(order(byName, null, false)))
        .isEqualTo(
            new Fetched.Failed("private-address", "localhost is on a private or loopback address"));
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void asksForEachAddressOnTheWayWhetherItMay() {
    site.route("/a", TestSite.redirect("/b")).route("/b", TestSite.html("da"));

    Fetched fetched =
        fetcher.fetch(
            new Fetcher.Order(
                site.url("/a"),
                null,
                null,
                true,
                url -> url.endsWith("/b") ? Optional.of("no") : Optional.empty()));

    assertThat(fetched).isEqualTo(new Fetched.Failed("robots", "no"));
    assertThat(site.requests()).containsExactly("/a");
  }

  @Test
  void readsHowLongTheServerAsksToWait() {
    site.route("/a", waiting("120"))
        .route("/b", waiting("Wed, 01 Jul 2026 10:01:00 GMT"))
        .route("/c", waiting("soon"));

    assertThat(fetch("/a")).isEqualTo(new Fetched.Status(429, Duration.ofMinutes(2)));
    assertThat(fetch("/b")).isEqualTo(new Fetched.Status(429, Duration.ofMinutes(1)));
    assertThat(fetch("/c")).isEqualTo(new Fetched.Status(429, null));
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(order(site.url(path), null, true));
  }

  private static Fetcher.Order order(String url, String etag, boolean local) {
    return new Fetcher.Order(url, etag, null, local, hop -> Optional.empty());
  }

  private static com.sun.net.httpserver.HttpHandler waiting(String retryAfter) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      TestSite.send(exchange, 429, new byte[0]);
    };
  }

  private static com.sun.net.httpserver.HttpHandler gzip(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      TestSite.body("text/html", packed.toByteArray()).handle(exchange);
    };
  }
}
