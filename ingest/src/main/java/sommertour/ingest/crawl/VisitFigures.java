package sommertour.ingest.crawl;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts the visits of this process by what came of them. Sources are no label: they may be many.
 */
final class VisitFigures {
  private final Map<Outcome, Counter> visits = new EnumMap<>(Outcome.class);
  private final Map<Refusal, Counter> refusals = new EnumMap<>(Refusal.class);
  private final Counter known;
  private final Counter sung;
  private final Counter missed;

  /** What a server answered. */
  enum Outcome {
    BODY,
    UNCHANGED,
    STATUS,
    FAILED
  }

  /** Why robots.txt kept a page from being fetched. */
  enum Refusal {
    FORBIDDEN,
    UNREADABLE,
    REDIRECT
  }

  VisitFigures(MeterRegistry registry) {
    for (Outcome outcome : Outcome.values()) {
      visits.put(
          outcome,
          Counter.builder("sommertour.visits")
              .description("Visits of pages, by what the server answered")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    for (Refusal refusal : Refusal.values()) {
      refusals.put(
          refusal,
          Counter.builder("sommertour.robots.refusals")
              .description(
                  "Visits that robots.txt did not allow: it forbids them, can't be read,"
                      + " or forbids where a redirect leads")
              .tag("cause", refusal.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    known =
        Counter.builder("sommertour.articles.known")
            .description("Articles that were fetched again and had not changed")
            .register(registry);
    sung = canaries(registry, "same");
    missed = canaries(registry, "different");
  }

  void visited(Fetched fetched) {
    if (fetched instanceof Fetched.Failed failed && failed.reason().equals("robots")) {
      refused(Refusal.REDIRECT);
    }
    visits.get(outcome(fetched)).increment();
  }

  void refused(Refusal refusal) {
    refusals.get(refusal).increment();
  }

  void known() {
    known.increment();
  }

  void canary(boolean same) {
    (same ? sung : missed).increment();
  }

  private static Outcome outcome(Fetched fetched) {
    if (fetched instanceof Fetched.Body) {
      return Outcome.BODY;
    }
    if (fetched instanceof Fetched.Unchanged) {
      return Outcome.UNCHANGED;
    }
    return fetched instanceof Fetched.Status ? Outcome.STATUS : Outcome.FAILED;
  }

  private static Counter canaries(MeterRegistry registry, String result) {
    return Counter.builder("sommertour.canaries")
        .description("Pages whose reading is known, by whether they were read as expected")
        .tag("result", result)
        .register(registry);
  }
}
