package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.MORNING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What robots.txt allows, and what its absence does (RFC 9309, section 2.3.1). */
class RobotsIT {
  private static final Duration RETRY = Duration.ofMinutes(15);

  private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
  private final Fetcher fetcher = new Fetcher("Sommertour/test", Duration.ofMillis(500), now::get);
  private final Robots robots = new Robots(fetcher, now::get);
  private TestSite site;

  @BeforeEach
  void start() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "400, none",
        "401, robots.txt: status 401",
        "403, robots.txt: status 403",
        "404, none",
        "410, none"
      })
  void allowsAllWhereThereAreNoRulesAndRecordsARefusal(int status, String remark) {
    site.route("/robots.txt", TestSite.status(status));

    assertThat(verdict("/a")).isEqualTo(new Robots.Verdict.Allowed(Duration.ZERO, remark));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void allowsNothingForNowWhereTheServerIsBusyOrBroken(int status) {
    site.route("/robots.txt", TestSite.status(status));

    assertThat(verdict("/a"))
        .isEqualTo(
            new Robots.Verdict.Deferred(MORNING.plus(RETRY), "robots.txt: status " + status));

    site.route("/robots.txt", TestSite.status(404));
    now.set(MORNING.plus(RETRY));
    assertThat(verdict("/a")).isInstanceOf(Robots.Verdict.Allowed.class);
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    site.route(
        "/robots.txt",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7200");
          TestSite.send(exchange, 429, new byte[0]);
        });

    assertThat(((Robots.Verdict.Deferred) verdict("/a")).until())
        .isEqualTo(MORNING.plus(Duration.ofHours(2)));
  }

  @Test
  void allowsNothingForNowWhereNobodyAnswers() {
    site.route(
        "/robots.txt",
        exchange -> {
          try (exchange) {
            Thread.sleep(5_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    assertThat(((Robots.Verdict.Deferred) verdict("/a")).detail())
        .startsWith("robots.txt: timeout");
    // A name under .invalid resolves nowhere (RFC 6761).
    assertThat(((Robots.Verdict.Deferred) robots.verdict("http://stadt.invalid/a", true)).detail())
        .startsWith("robots.txt: ");
  }

  @Test
  void keepsARedirectedFileForTheSiteThatRedirectedAndNoOther() throws IOException {
    try (TestSite other = new TestSite()) {
      other.route("/robots.txt", rules("User-agent: *\nDisallow: /b\n"));
      other.route("/andere.txt", rules("User-agent: *\nDisallow: /a\n"));
      site.route("/robots.txt", TestSite.redirect(other.url("/andere.txt")));

      assertThat(verdict("/a")).isInstanceOf(Robots.Verdict.Disallowed.class);
      assertThat(verdict("/b")).isInstanceOf(Robots.Verdict.Allowed.class);
      assertThat(robots.verdict(other.url("/a"), true)).isInstanceOf(Robots.Verdict.Allowed.class);
      assertThat(robots.verdict(other.url("/b"), true))
          .isInstanceOf(Robots.Verdict.Disallowed.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, PT3S", "0.5, PT0.5S", "86400, PT1M"})
  void takesTheDelayOfTheRulesUpToAMinute(String asked, Duration delay) {
    site.route("/robots.txt", rules("User-agent: *\nCrawl-delay: " + asked + "\n"));

    assertThat(verdict("/a")).isEqualTo(new Robots.Verdict.Allowed(delay, null));
  }

  @Test
  void followsTheRulesForItsOwnName() {
    site.route(
        "/robots.txt",
        rules("User-agent: *\nDisallow: /\n\nUser-agent: sommertour\nDisallow: /intern\n"));

    assertThat(verdict("/a")).isInstanceOf(Robots.Verdict.Allowed.class);
    assertThat(verdict("/intern/a")).isInstanceOf(Robots.Verdict.Disallowed.class);
  }

  @Test
  void asksOnceADay() {
    verdict("/a");
    verdict("/b");
    now.set(MORNING.plus(Duration.ofDays(1)));
    verdict("/a");

    assertThat(site.requests()).containsExactly("/robots.txt", "/robots.txt");
  }

  private Robots.Verdict verdict(String path) {
    return robots.verdict(site.url(path), true);
  }

  private static com.sun.net.httpserver.HttpHandler rules(String rules) {
    return TestSite.body("text/plain", rules.getBytes(StandardCharsets.UTF_8));
  }
}
