package sommertour.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import sommertour.contract.Article;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.enrich.text.Enrichment;

/** An enricher that tells how long reading an article takes and what stops are found. */
final class MeasuredEnricher implements Function<Article, Enrichment> {
  static final String STOPS = "sommertour.stops";

  private final Function<Article, Enrichment> enricher;
  private final Map<Status, Counter> stops = new EnumMap<>(Status.class);
  private final Timer timer;
  private final QualityFigures quality;

  MeasuredEnricher(Function<Article, Enrichment> enricher, MeterRegistry registry) {
    this.enricher = enricher;
    this.quality = new QualityFigures(registry);
    this.timer =
        Timer.builder("sommertour.enrichment")
            .description("Time to read one article")
            .register(registry);
    // A series that begins at zero can be told from one that is missing.
    for (Status status : Status.values()) {
      stops.put(status, stops(status, registry));
    }
  }

  @Override
  public Enrichment apply(Article article) {
    Enrichment enrichment = timer.record(() -> enricher.apply(article));
    if (enrichment instanceof Enrichment.Enriched enriched) {
      quality.add(enriched.article());
      for (Stop stop : enriched.article().stops()) {
        stops.get(stop.status()).increment();
      }
    }
    return enrichment;
  }

  private static Counter stops(Status status, MeterRegistry registry) {
    return Counter.builder(STOPS)
        .description("Stops read out of articles, by status")
        .tag("status", status.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
