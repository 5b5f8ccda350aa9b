package sommertour.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import sommertour.contract.Article;
import sommertour.contract.Observation;
import sommertour.contract.Rejection;
import sommertour.ingest.topic.Outgoing;

/**
 * Counts what has gone out. Reasons and verdicts are words of short fixed lists, so the series are
 * few.
 */
final class SentFigures implements Consumer<Outgoing> {
  private static final List<String> VERDICTS =
      List.of("ok", "unchanged", "silent", "blocked", "failing", "drifting", "gone");

  private final Consumer<Outgoing> outbox;
  private final MeterRegistry registry;
  private final Counter articles;

  SentFigures(Consumer<Outgoing> outbox, MeterRegistry registry) {
    this.outbox = outbox;
    this.registry = registry;
    articles =
        Counter.builder("sommertour.articles.sent")
            .description("Articles and new versions of articles sent to their topic")
            .register(registry);
    // A series that begins at zero can be told from one that is missing.
    rejected("no-text").increment(0);
    VERDICTS.forEach(verdict -> looks(verdict).increment(0));
  }

  @Override
  public void accept(Outgoing outgoing) {
    outbox.accept(outgoing);
    if (outgoing.value() instanceof Article) {
      articles.increment();
    } else if (outgoing.value() instanceof Rejection rejection) {
      rejected(rejection.reason()).increment();
    } else if (outgoing.value() instanceof Observation observation) {
      looks(observation.verdict()).increment();
    }
  }

  private Counter rejected(String reason) {
    return Counter.builder("sommertour.rejected")
        .description("Inputs and records that could not be used, by stage and reason")
        .tag("stage", "ingest")
        .tag("reason", reason)
        .register(registry);
  }

  private Counter looks(String verdict) {
    return Counter.builder("sommertour.looks")
        .description("Looks at sources, by verdict")
        .tag("verdict", verdict)
        .register(registry);
  }
}
