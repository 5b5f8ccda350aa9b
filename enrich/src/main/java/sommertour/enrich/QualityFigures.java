package sommertour.enrich;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Stop;

/**
 * Watches what is read out of articles for changes that no single article shows: a site that names
 * its places differently, a reader that lost its dates. Each instance watches the articles it
 * reads, and begins anew when it starts.
 */
final class QualityFigures {
  /** As many articles as a few hundred sources publish in some days. */
  private static final int ARTICLES = 500;

  private static final int STOPS = 500;

  /** Between the lowest step of confidence and the others. */
  private static final double SURE = 0.7;

  private static final String YES = "yes";
  private static final String NO = "no";

  private final Map<String, Shift> shifts = new TreeMap<>();
  private final Map<String, Shift> parts = new TreeMap<>();

  QualityFigures(MeterRegistry registry) {
    shift(registry, "stops", ARTICLES);
    for (String feature : List.of("status", "date", "confidence", "place")) {
      shift(registry, feature, STOPS);
    }
    part(registry, "stops", ARTICLES);
    for (String part : List.of("date", "venue", "host", "tour", "unsure")) {
      part(registry, part, STOPS);
    }
  }

  /** One article that was read. */
  void add(EnrichedArticle article) {
    shifts.get("stops").add(bucket(article.stops().size()));
    has("stops", !article.stops().isEmpty());
    for (Stop stop : article.stops()) {
      shifts.get("status").add(word(stop.status()));
      shifts.get("date").add(stop.dateBasis() == null ? "none" : word(stop.dateBasis()));
      shifts.get("confidence").add(String.valueOf(Math.round(10 * stop.confidence())));
      shifts.get("place").add(String.valueOf(stop.place().kind()));
      has("date", stop.date() != null);
      has("venue", stop.venue() != null);
      has("host", !stop.hosts().isEmpty());
      has("tour", stop.tour() != null);
      has("unsure", stop.confidence() < SURE);
    }
  }

  private void has(String part, boolean has) {
    parts.get(part).add(has ? YES : NO);
  }

  private void shift(MeterRegistry registry, String feature, int window) {
    Shift shift = new Shift(window);
    shifts.put(feature, shift);
    Gauge.builder("sommertour.quality.shift", shift, Shift::divergence)
        .baseUnit("ratio")
        .description(
            "How far what is read of late differs from the usual: 0 equal, 1 nothing alike")
        .tag("feature", feature)
        .register(registry);
  }

  private void part(MeterRegistry registry, String part, int window) {
    Shift shift = new Shift(window);
    parts.put(part, shift);
    share(registry, part, "late", () -> shift.lateShare(YES));
    share(registry, part, "usual", () -> shift.usualShare(YES));
  }

  private static void share(
      MeterRegistry registry, String part, String span, Supplier<Number> share) {
    Gauge.builder("sommertour.quality.filled", share)
        .baseUnit("ratio")
        .description(
            "Share of articles with stops, and of stops with a part or of little confidence")
        .tag("part", part)
        .tag("span", span)
        .register(registry);
  }

  private static String bucket(int stops) {
    if (stops < 2) {
      return String.valueOf(stops);
    }
    return stops < 5 ? "2-4" : "5+";
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
