package sommertour.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Function;
import sommertour.contract.Article;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.enrich.text.Enrichment;

/** An enricher that tells how long reading an article takes and what stops are found. */
final class MeasuredEnricher implements Function<Article, Enrichment> {
  static final String STOPS = "sommertour.stops";

  private final Function<Article, Enrichment> enricher;
  private final MeterRegistry registry;
  private final Timer timer;
  private final QualityFigures quality;

  MeasuredEnricher(Function<Article, Enrichment> enricher, MeterRegistry registry) {
    this.enricher = enricher;
    this.registry = registry;
    this.quality = new QualityFigures(registry);
    this.timer =
        Timer.builder("sommertour.enrichment")
            .description("Time to read one article")
            .register(registry);
    // A series that begins at zero can be told from one that is missing.
    for (Status status : Status.values()) {
      stops(status).increment(0);
    }
  }

  @Override
  public Enrichment apply(Article article) {
    Enrichment enrichment = timer.record(() -> enricher.apply(article));
    if (enrichment instanceof Enrichment.Enriched enriched) {
      quality.add(enriched.article());
      for (Stop stop : enriched.article().stops()) {
        stops(stop.status()).increment();
      }
    }
    return enrichment;
  }

  private Counter stops(Status status) {
    return Counter.builder(STOPS)
        .description("Stops read out of articles, by status")
        .tag("status", status.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
