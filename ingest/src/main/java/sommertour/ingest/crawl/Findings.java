package sommertour.ingest.crawl;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Article;
import sommertour.contract.Observation;
import sommertour.contract.Topic;
import sommertour.ingest.topic.Outgoing;

/**
 * Tells the topics what the visits found, and the schedule what to do next. What belongs to a host
 * of another instance is told to the topic alone, from which that instance takes it.
 */
final class Findings {
  private static final Logger log = LoggerFactory.getLogger(Findings.class);
  private static final int REMEMBERED = 100_000;

  private final Schedule schedule;
  private final Consumer<Outgoing> outbox;
  private final InstantSource clock;
  private final VisitFigures figures;
  private final Map<String, SourceHealth> healths = new ConcurrentHashMap<>();
  // Pages of hosts of others that were told already; the oldest are forgotten.
  private final Set<String> told =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  Findings(
      Schedule schedule, Consumer<Outgoing> outbox, InstantSource clock, VisitFigures figures) {
    this.schedule = schedule;
    this.outbox = outbox;
    this.clock = clock;
    this.figures = figures;
  }

  /** What is counted of the visits. */
  VisitFigures figures() {
    return figures;
  }

  /** Remembers the state of the page. */
  void keep(PageState state) {
    PageState kept = state.kind() == PageState.Kind.START ? state.faring(health(state)) : state;
    outbox.accept(record(kept));
    schedule.put(kept);
  }

  /** A page that another one leads to; tells whether it is new. */
  boolean found(PageState state) {
    boolean own = schedule.owns(Schedule.host(state.url()));
    if (own ? schedule.get(state.url()).isPresent() : !told.add(state.url())) {
      return false;
    }
    if (own) {
      keep(state);
    } else {
      outbox.accept(record(state));
    }
    return true;
  }

  void send(Article article, Instant at) {
    outbox.accept(new Outgoing(Topic.ARTICLES, article.id(), null, article, at));
  }

  void send(Outgoing outgoing) {
    outbox.accept(outgoing);
  }

  /** Changes how the source fares, and gives it. */
  SourceHealth fare(Source source, UnaryOperator<SourceHealth> change) {
    return healths.compute(
        source.id(), (id, before) -> change.apply(before == null ? remembered(source) : before));
  }

  /** Remembers how sources fare beyond the end of this program. */
  void keepFares() {
    List.copyOf(healths.keySet()).stream()
        .flatMap(id -> schedule.starts(id).stream())
        .filter(start -> !health(start).equals(start.health()))
        .forEach(this::keep);
  }

  /** One look at a source. */
  void observe(Source source, String verdict, int found, int fresh, String detail) {
    Instant at = clock.instant();
    SourceHealth health = fare(source, same -> same);
    Observation seen =
        new Observation(
            source.id(),
            at,
            verdict,
            found,
            fresh,
            detail,
            health.late().isEmpty() ? null : health.late(),
            health.failed() == 0 ? null : health.failed());
    outbox.accept(new Outgoing(Topic.OBSERVATIONS, source.id(), null, seen, at));
    log.info(
        "{}: {}, {} pages found, {} new{}",
        source.id(),
        verdict,
        found,
        fresh,
        detail == null ? "" : ", " + detail);
  }

  private SourceHealth health(PageState start) {
    return healths.getOrDefault(start.source(), start.health());
  }

  private SourceHealth remembered(Source source) {
    return source.start().stream()
        .flatMap(start -> schedule.get(source.key(start)).stream())
        .filter(state -> state.health() != null)
        .findFirst()
        .map(PageState::health)
        .orElseGet(SourceHealth::unknown);
  }

  private Outgoing record(PageState state) {
    return new Outgoing(
        Topic.CRAWL_STATE, state.url(), Schedule.host(state.url()), state, clock.instant());
  }
}
