package sommertour.ingest.crawl;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;

/**
 * What is remembered of one page between two visits.
 *
 * @param url name of the page, as {@link Source#key} gives it
 * @param source id of the source it was found in
 * @param kind what it is visited for
 * @param etag what the server called the version last seen
 * @param lastModified when the server said that version was made, in its own words
 * @param contentHash of the version last seen
 * @param articleId id of the article last read in it
 * @param fetchedAt when it was last fetched whole
 * @param nextVisit when to look again; absent: only when something points to it
 * @param intervalSeconds from the last visit to the next
 * @param failures visits in a row that failed
 * @param gone whether the server said repeatedly that there is no such page any more
 * @param health how its source fares; of start pages only
 */
public record PageState(
    String url,
    String source,
    Kind kind,
    String etag,
    String lastModified,
    String contentHash,
    String articleId,
    Instant fetchedAt,
    Instant nextVisit,
    long intervalSeconds,
    int failures,
    boolean gone,
    SourceHealth health) {

  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);
  private static final int GONE_AFTER = 2;
  // A sitemap that failed so often in a row is looked at again after the longest pause only.
  private static final int RETIRED_AFTER = 8;
  private static final int JITTER_PERCENT = 20;

  /** What a page is visited for. */
  public enum Kind {
    /** A start address of the source: a feed or the first page of a list. */
    @JsonProperty("start")
    START,
    /** A further page of a list. */
    @JsonProperty("list")
    LIST,
    /** A sitemap that another one leads to. */
    @JsonProperty("sitemap")
    SITEMAP,
    /** A page whose reading is known. */
    @JsonProperty("canary")
    CANARY,
    /** A page that may hold an article. */
    @JsonProperty("page")
    PAGE
  }

  /** A page that was never visited, to be visited at the given time. */
  static PageState found(String url, Source source, Kind kind, Instant nextVisit) {
    return new PageState(
        url,
        source.id(),
        kind,
        null,
        null,
        null,
        null,
        null,
        nextVisit,
        source.interval().toSeconds(),
        0,
        false,
        null);
  }

  /** After a visit that brought a version; when it changed, the next visit comes sooner. */
  PageState fetched(Fetched.Body body, String hash, String article, Source source, Instant now) {
    boolean first = contentHash == null;
    boolean changed = !first && !hash.equals(contentHash);
    long seconds =
        first || !isAdaptive() ? source.interval().toSeconds() : changed ? sooner(source) : later();
    return new PageState(
        url,
        this.source,
        kind,
        body.etag(),
        body.lastModified(),
        hash,
        article,
        now,
        next(now, seconds),
        seconds,
        0,
        false,
        health);
  }

  /** After a visit to which the server said that nothing has changed. */
  PageState unchanged(Instant now) {
    long seconds = isAdaptive() ? later() : intervalSeconds;
    return again(next(now, seconds), seconds, 0, false);
  }

  /**
   * After a visit that failed; pauses grow with the failures, and no less than the server asked.
   */
  PageState failed(Instant now, Source source, Duration asked) {
    Duration step = min(source.interval(), SHORTEST);
    Duration pause = min(step.multipliedBy(1L << Math.min(failures, 10)), LONGEST_BACKOFF);
    if (kind == Kind.SITEMAP && failures >= RETIRED_AFTER) {
      return again(now.plus(LONGEST), intervalSeconds, failures + 1, gone);
    }
    Duration spread = pause.plus(pause.dividedBy(100).multipliedBy(jitter()));
    Duration longer = asked != null && asked.compareTo(spread) > 0 ? asked : spread;
    return again(now.plus(longer), intervalSeconds, failures + 1, gone);
  }

  /** After a visit to which the server said that there is no such page. */
  PageState missing(Instant now, Source source) {
    return failures + 1 < GONE_AFTER
        ? failed(now, source, null)
        : again(now.plus(LONGEST), LONGEST.toSeconds(), failures + 1, true);
  }

  /** The same start page with how its source fares. */
  PageState faring(SourceHealth now) {
    return new PageState(
        url,
        source,
        kind,
        etag,
        lastModified,
        contentHash,
        articleId,
        fetchedAt,
        nextVisit,
        intervalSeconds,
        failures,
        gone,
        now);
  }

  /** The same page, to be visited at the given time. */
  PageState due(Instant at) {
    return again(at, intervalSeconds, failures, gone);
  }

  private PageState again(Instant nextVisit, long seconds, int failures, boolean gone) {
    return new PageState(
        url,
        source,
        kind,
        etag,
        lastModified,
        contentHash,
        articleId,
        fetchedAt,
        nextVisit,
        seconds,
        failures,
        gone,
        health);
  }

  private boolean isAdaptive() {
    return kind == Kind.PAGE || kind == Kind.SITEMAP;
  }

  /**
   * Percent, other for each page and failure, so that failed pages do not come back all at once.
   */
  private int jitter() {
    return Math.floorMod((url + failures).hashCode(), JITTER_PERCENT + 1);
  }

  private Instant next(Instant now, long seconds) {
    return kind == Kind.LIST ? null : now.plusSeconds(seconds);
  }

  private long later() {
    return Math.min(intervalSeconds * 2, LONGEST.toSeconds());
  }

  private long sooner(Source source) {
    return Math.max(intervalSeconds / 2, Math.max(1, min(source.interval(), SHORTEST).toSeconds()));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
