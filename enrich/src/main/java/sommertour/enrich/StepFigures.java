package sommertour.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import sommertour.contract.Rejection;
import sommertour.runtime.RejectionRecord;

/**
 * Counts what the steps of this instance did. What is done again after a crash or in a rebuild
 * counts again: these are figures of work, not of what the topics hold.
 */
final class StepFigures {
  static final String ARTICLES = "sommertour.articles";
  static final String REJECTED = "sommertour.rejected";

  private final MeterRegistry registry;
  private final Counter enriched;
  private final Counter rejected;
  private final Counter duplicates;
  private final Counter stale;
  private final Counter removed;
  private final Counter told;
  private final Counter withdrawn;

  StepFigures(MeterRegistry registry) {
    this.registry = registry;
    enriched = articles("enriched");
    rejected = articles("rejected");
    duplicates = articles("duplicate");
    stale = articles("stale");
    removed = articles("removed");
    told = events("value");
    withdrawn = events("tombstone");
    // A series that begins at zero can be told from one that is missing.
    rejected(registry, EnrichStep.STAGE, "not-json").increment(0);
    rejected(registry, ContributeStep.STAGE, "not-json").increment(0);
  }

  /** One record of an article, by the counts before and after it. */
  void read(ArticleCounts before, ArticleCounts after) {
    enriched.increment((double) (after.enriched() - before.enriched()));
    rejected.increment((double) (after.rejected() - before.rejected()));
    duplicates.increment((double) (after.duplicates() - before.duplicates()));
    stale.increment((double) (after.stale() - before.stale()));
    removed.increment((double) (after.removed() - before.removed()));
  }

  /** One word for the topic of rejections. */
  void rejected(RejectionRecord word) {
    Rejection rejection = word.rejection();
    if (rejection != null) {
      rejected(registry, rejection.stage(), rejection.reason()).increment();
    }
  }

  /** One event that is new or has changed. */
  void told() {
    told.increment();
  }

  /** One event that is no more. */
  void withdrawn() {
    withdrawn.increment();
  }

  private Counter articles(String outcome) {
    return Counter.builder(ARTICLES)
        .description("Records of articles that were read, by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  private Counter events(String kind) {
    return Counter.builder("sommertour.events.sent")
        .description(
            "Events that were new or had changed, and tombstones of those that are no more")
        .tag("kind", kind)
        .register(registry);
  }

  /** The counter of one reason; whoever rejects shares it. */
  static Counter rejected(MeterRegistry registry, String stage, String reason) {
    return Counter.builder(REJECTED)
        .description("Inputs and records that could not be used, by stage and reason")
        .tag("stage", stage)
        .tag("reason", reason)
        .register(registry);
  }
}
