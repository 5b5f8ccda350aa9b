package sommertour.enrich;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is remembered of one article: when each of its contents was fetched, and when it was removed
 * on purpose. The newest content alone counts, by ({@code fetchedAt}, {@code contentHash}), absent
 * first; it bears the time of its first fetch. Both depend on the set of records alone, not on
 * their order.
 *
 * @param contents content hash to the times of its fetches
 * @param removedAt what was fetched up to then stays away; {@code null} if never removed
 */
record ArticleVersions(Map<String, Fetches> contents, Instant removedAt, ArticleCounts counts) {

  /** Contents remembered: an article has few, but a page can show the time of day. */
  private static final int REMEMBERED = 32;

  private static final Comparator<Instant> TIME = nullsFirst(naturalOrder());

  private static final Comparator<Map.Entry<String, Fetches>> AGE =
      comparing((Map.Entry<String, Fetches> content) -> content.getValue().last(), TIME)
          .thenComparing(Map.Entry::getKey);

  static final ArticleVersions NONE = new ArticleVersions(Map.of(), null, ArticleCounts.NONE);

  /** First and last time that one content was fetched; both may be {@code null}. */
  record Fetches(Instant first, Instant last) {}

  /** What a record means, given those before it. */
  enum Verdict {
    /** The newest content. */
    NEW,
    /** The newest content again, but it was fetched earlier than known: only its time changes. */
    EARLIER,
    /** The newest content again. */
    DUPLICATE,
    /** An older content. */
    STALE,
    /** Fetched before the article was removed. */
    REMOVED
  }

  Verdict judge(String contentHash, Instant fetchedAt) {
    if (removedAt != null && TIME.compare(fetchedAt, removedAt) <= 0) {
      return Verdict.REMOVED;
    }
    Optional<String> newest = newest();
    if (!with(contentHash, fetchedAt).newest().equals(Optional.of(contentHash))) {
      return Verdict.STALE;
    }
    if (!newest.equals(Optional.of(contentHash))) {
      return Verdict.NEW;
    }
    return TIME.compare(fetchedAt, contents.get(contentHash).first()) < 0
        ? Verdict.EARLIER
        : Verdict.DUPLICATE;
  }

  /** With one more fetch of a content. */
  ArticleVersions with(String contentHash, Instant fetchedAt) {
    TreeMap<String, Fetches> all = new TreeMap<>(contents);
    all.merge(
        contentHash,
        new Fetches(fetchedAt, fetchedAt),
        (known, now) ->
            new Fetches(
                TIME.compare(now.first, known.first) < 0 ? now.first : known.first,
                TIME.compare(now.last, known.last) > 0 ? now.last : known.last));
    while (all.size() > REMEMBERED) {
      all.remove(all.entrySet().stream().min(AGE).orElseThrow().getKey());
    }
    return new ArticleVersions(all, removedAt, counts);
  }

  /** Without a content that is none. */
  ArticleVersions without(String contentHash) {
    TreeMap<String, Fetches> left = new TreeMap<>(contents);
    left.remove(contentHash);
    return new ArticleVersions(left, removedAt, counts);
  }

  /** Without all that was fetched up to the removal. */
  ArticleVersions removed(Instant at) {
    Instant marker = TIME.compare(at, removedAt) > 0 ? at : removedAt;
    TreeMap<String, Fetches> left = new TreeMap<>(contents);
    left.values().removeIf(fetches -> TIME.compare(fetches.last(), marker) <= 0);
    return new ArticleVersions(left, marker, counts);
  }

  ArticleVersions counting(ArticleCounts one) {
    return new ArticleVersions(contents, removedAt, counts.plus(one));
  }

  /** Hash of the content that counts. */
  Optional<String> newest() {
    return contents.entrySet().stream().max(AGE).map(Map.Entry::getKey);
  }

  /** When the content was first fetched; {@code null} if unknown. */
  Instant firstFetch(String contentHash) {
    return contents.get(contentHash).first();
  }
}
