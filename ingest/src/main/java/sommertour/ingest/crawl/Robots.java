package sommertour.ingest.crawl;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sommertour.ingest.page.Rights;

/**
 * What robots.txt allows, by RFC 9309: a file that is not there allows all; a server that is busy,
 * broken or does not answer allows nothing for now. Kept per origin for a day.
 */
public final class Robots {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration RETRY = Duration.ofMinutes(15);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  private final Map<String, Known> origins = new ConcurrentHashMap<>();
  private final Fetcher fetcher;
  private final InstantSource clock;

  /** What may be done with an address now. */
  public sealed interface Verdict {
    /**
     * The rules allow it.
     *
     * @param delay between two requests, as the rules ask, at most a minute; zero if they don't
     * @param remark what is strange about the rules: the server refuses to show them; may be absent
     */
    record Allowed(Duration delay, String remark) implements Verdict {}

    /** The rules forbid it. */
    record Disallowed() implements Verdict {}

    /**
     * The rules can't be read now.
     *
     * @param until when to ask again
     * @param detail why, in one line
     */
    record Deferred(Instant until, String detail) implements Verdict {}
  }

  private record Known(SimpleRobotRules rules, Instant until, String detail) {}

  public Robots(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Whether the address may be fetched; asks its origin first where that is not known.
   *
   * @param local whether loopback and private addresses are allowed
   */
  public Verdict verdict(String url, boolean local) {
    URI uri = URI.create(url);
    String origin = uri.getScheme() + "://" + uri.getAuthority();
    Known known =
        origins.compute(
            origin,
            (key, before) ->
                before != null && clock.instant().isBefore(before.until())
                    ? before
                    : ask(key, local));
    if (known.rules() == null) {
      return new Verdict.Deferred(known.until(), known.detail());
    }
    if (!known.rules().isAllowed(url)) {
      return new Verdict.Disallowed();
    }
    long millis = Math.max(0, known.rules().getCrawlDelay());
    return new Verdict.Allowed(
        Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis())), known.detail());
  }

  /** The sitemaps that the rules of the address' origin name, where they are known. */
  public List<String> sitemaps(String url) {
    URI uri = URI.create(url);
    Known known = origins.get(uri.getScheme() + "://" + uri.getAuthority());
    return known == null || known.rules() == null ? List.of() : known.rules().getSitemaps();
  }

  private Known ask(String origin, boolean local) {
    String url = origin + "/robots.txt";
    Fetched fetched =
        fetcher.fetch(new Fetcher.Order(url, null, null, local, hop -> Optional.empty()));
    Instant now = clock.instant();
    if (fetched instanceof Fetched.Body body) {
      String type = body.contentType() == null ? "text/plain" : body.contentType();
      return new Known(rules(url, body.bytes(), type), now.plus(KEPT), null);
    }
    if (fetched instanceof Fetched.Status status
        && status.status() / 100 == 4
        && status.status() != 429) {
      return new Known(
          new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL),
          now.plus(KEPT),
          status.status() == 401 || status.status() == 403
              ? "robots.txt: status " + status.status()
              : null);
    }
    Duration pause =
        fetched instanceof Fetched.Status status
                && status.retryAfter() != null
                && status.retryAfter().compareTo(RETRY) > 0
            ? status.retryAfter()
            : RETRY;
    return new Known(null, now.plus(pause), "robots.txt: " + words(fetched));
  }

  /** What the bytes of a robots.txt allow us. */
  static SimpleRobotRules rules(String url, byte[] bytes, String contentType) {
    // The cap is ours: the parser would forbid a whole site for a long delay.
    return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
        .parseContent(url, bytes, contentType, Set.of(Rights.AGENT));
  }

  private static String words(Fetched fetched) {
    if (fetched instanceof Fetched.Status status) {
      return "status " + status.status();
    }
    return fetched instanceof Fetched.Failed failed
        ? failed.reason() + ", " + failed.detail()
        : "no rules";
  }
}
