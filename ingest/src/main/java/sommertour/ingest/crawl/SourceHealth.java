package sommertour.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sommertour.contract.Article;

/**
 * How a source fares: which parts of its articles could be read of late and as a rule, and how
 * often it has news. Shares are means that forget: each new article counts a fifth of the late one
 * and a fiftieth of the usual one.
 *
 * @param read pages read since it is known
 * @param late share of pages of late that have the part, by part
 * @param usual share of pages as a rule
 * @param lastNew when it last had a new page
 * @param rhythmSeconds usual time between two times with new pages; zero: not known yet
 * @param failed pages that did not come, one after the other, up to the last visit
 */
public record SourceHealth(
    long read,
    Map<String, Double> late,
    Map<String, Double> usual,
    Instant lastNew,
    long rhythmSeconds,
    int failed) {
  private static final double LATE = 0.2;
  private static final double USUAL = 0.02;
  private static final int MIN_READ = 20;
  private static final int MIN_FAILED = 5;
  private static final double MIN_USUAL = 0.5;
  private static final double DRIFTED = 0.5;
  private static final int SILENT_RHYTHMS = 4;
  private static final Duration MIN_SILENCE = Duration.ofDays(14);

  /** Of a source that was never read. */
  static SourceHealth unknown() {
    return new SourceHealth(0, Map.of(), Map.of(), null, 0, 0);
  }

  /** After a page was read; {@code article} is {@code null} if it gave none. */
  SourceHealth after(Article article) {
    Map<String, Double> filled = new TreeMap<>();
    filled.put("text", article == null ? 0.0 : 1.0);
    if (article != null) {
      filled.put("title", article.title() == null ? 0.0 : 1.0);
      filled.put("published", article.published() == null ? 0.0 : 1.0);
      filled.put("language", article.language() == null ? 0.0 : 1.0);
    }
    return new SourceHealth(
        read + 1,
        mean(late, filled, LATE),
        mean(usual, filled, USUAL),
        lastNew,
        rhythmSeconds,
        failed);
  }

  /** After a visit of a page, whether it came or not. */
  SourceHealth visited(boolean came) {
    return new SourceHealth(read, late, usual, lastNew, rhythmSeconds, came ? 0 : failed + 1);
  }

  /** Whether so many pages failed that the source does; one is enough where none ever came. */
  boolean fails() {
    return failed >= (read == 0 ? 1 : MIN_FAILED);
  }

  /** After a look that found new pages. */
  SourceHealth news(Instant now) {
    long gap = lastNew == null ? 0 : Duration.between(lastNew, now).toSeconds();
    long rhythm = rhythmSeconds == 0 ? gap : (3 * rhythmSeconds + gap) / 4;
    return new SourceHealth(read, late, usual, now, rhythm, failed);
  }

  /** The part whose share has dropped, with its shares; empty if none has. */
  Optional<String> drift() {
    return read < MIN_READ
        ? Optional.empty()
        : usual.entrySet().stream()
            .filter(part -> part.getValue() >= MIN_USUAL)
            .filter(part -> late.getOrDefault(part.getKey(), 0.0) < part.getValue() * DRIFTED)
            .map(
                part ->
                    "%s filled in %.0f %% of late, usually %.0f %%"
                        .formatted(
                            part.getKey(),
                            100 * late.getOrDefault(part.getKey(), 0.0),
                            100 * part.getValue()))
            .findFirst();
  }

  /** How many days it has been silent beyond its own rhythm; empty if it has not. */
  Optional<Long> silence(Instant now) {
    if (lastNew == null || rhythmSeconds == 0) {
      return Optional.empty();
    }
    Duration bound = Duration.ofSeconds(SILENT_RHYTHMS * rhythmSeconds);
    Duration silent = Duration.between(lastNew, now);
    return silent.compareTo(bound.compareTo(MIN_SILENCE) > 0 ? bound : MIN_SILENCE) > 0
        ? Optional.of(silent.toDays())
        : Optional.empty();
  }

  private static Map<String, Double> mean(
      Map<String, Double> before, Map<String, Double> filled, double share) {
    Map<String, Double> after = new TreeMap<>(before);
    filled.forEach(
        (part, value) ->
            after.merge(part, value, (old, fresh) -> round(old + share * (fresh - old))));
    return after;
  }

  /** Four digits are enough, and keep the record short. */
  private static double round(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
