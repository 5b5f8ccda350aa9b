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

/**
 * An enricher that counts what becomes of the articles it reads and how long that takes. An article
 * that is read again, after a crash or in a rebuild, counts again: these are figures of work, not
 * of what the topics hold.
 */
final class MeasuredEnricher implements Function<Article, Enrichment> {
  static final String ARTICLES = "sommertour.articles";
  static final String STOPS = "sommertour.stops";

  private final Function<Article, Enrichment> enricher;
  private final MeterRegistry registry;
  private final Timer timer;

  MeasuredEnricher(Function<Article, Enrichment> enricher, MeterRegistry registry) {
    this.enricher = enricher;
    this.registry = registry;
    this.timer =
        Timer.builder("sommertour.enrichment")
            .description("Time to read one article")
            .register(registry);
    // A series that begins at zero can be told from one that is missing.
    articles("enriched", "none").increment(0);
    articles("failed", "none").increment(0);
    for (Status status : Status.values()) {
      stops(status).increment(0);
    }
  }

  @Override
  public Enrichment apply(Article article) {
    Enrichment enrichment;
    try {
      enrichment = timer.record(() -> enricher.apply(article));
    } catch (RuntimeException e) {
      articles("failed", "none").increment();
      throw e;
    }
    if (enrichment instanceof Enrichment.Enriched enriched) {
      articles("enriched", "none").increment();
      for (Stop stop : enriched.article().stops()) {
        stops(stop.status()).increment();
      }
    } else if (enrichment instanceof Enrichment.Rejected rejected) {
      articles("rejected", rejected.reason()).increment();
    }
    return enrichment;
  }

  private Counter articles(String outcome, String reason) {
    return Counter.builder(ARTICLES)
        .description("Articles read, by what became of them; the reason is a word of a fixed list")
        .tag("outcome", outcome)
        .tag("reason", reason)
        .register(registry);
  }

  private Counter stops(Status status) {
    return Counter.builder(STOPS)
        .description("Stops read out of articles, by status")
        .tag("status", status.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
