package sommertour.ingest.crawl;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.ingest.topic.Outgoing;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.logging.About;

/**
 * Visits what is due, several hosts at a time, until it is closed or, without repetition, until
 * nothing is due. A fault in one page ends neither the loop nor that page's further visits.
 */
public final class CrawlLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CrawlLoop.class);
  private static final long LONGEST_WAIT_MILLIS = 60_000;
  private static final long CLOSE_SECONDS = 5;
  private static final Duration FORGOTTEN = Duration.ofDays(365);

  private final Schedule schedule = new Schedule();
  private final Findings findings;
  private final PageVisitor visitor;
  private final InstantSource clock;
  private final ExecutorService visits;
  private final Semaphore changed = new Semaphore(0);
  private volatile Map<String, Source> sources = Map.of();
  private volatile Predicate<String> avoided = url -> false;
  private volatile boolean closed;
  private volatile RuntimeException failure;

  /**
   * A loop that owns no host yet, but for those given with {@link #own}.
   *
   * @param outbox sends a record and returns when it is safe; throws {@link WorldFailedException}
   * @param hosts how many are visited at the same time
   * @param obeyed for which {@code Rights} pages and lists are left alone
   * @param registry takes the figures of the visits
   */
  public CrawlLoop(
      List<Source> sources,
      Fetcher fetcher,
      Consumer<Outgoing> outbox,
      InstantSource clock,
      int hosts,
      Set<String> obeyed,
      MeterRegistry registry) {
    this.clock = clock;
    schedule.own(host -> false);
    findings = new Findings(schedule, outbox, clock, new VisitFigures(registry));
    visitor =
        new PageVisitor(
            id -> Optional.ofNullable(this.sources.get(id)),
            schedule,
            fetcher,
            findings,
            clock,
            obeyed);
    visits =
        Executors.newFixedThreadPool(
            hosts,
            task -> {
              Thread thread = new Thread(task, "visit");
              thread.setDaemon(true);
              return thread;
            });
    replace(sources);
  }

  /** From now on these are the sources; pages of others are visited no more. */
  public final void replace(List<Source> sources) {
    this.sources =
        sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Function.identity()));
    start();
    changed.release();
  }

  /** From now on pages with such addresses are not asked for. */
  public void avoid(Predicate<String> urls) {
    avoided = urls;
  }

  /**
   * From now on the hosts that fit are visited here, and no others.
   *
   * @param states what is remembered of their pages
   */
  public void own(Predicate<String> hosts, Iterable<PageState> states) {
    schedule.own(hosts);
    states.forEach(schedule::put);
    start();
    changed.release();
  }

  /**
   * Gives up the hosts that fit, once their visits under way have ended.
   *
   * @throws InterruptedException if interrupted meanwhile
   */
  public void release(Predicate<String> hosts) throws InterruptedException {
    schedule.release(hosts);
  }

  /**
   * Takes the state that another instance gave a page of a host that is visited here: it led to the
   * page. What is known here is better and is told anew.
   */
  public void hear(PageState state) {
    Optional<PageState> known = schedule.get(state.url());
    if (known.isEmpty()) {
      schedule.put(state);
      changed.release();
    } else if (known.get().fetchedAt() != null && state.fetchedAt() == null) {
      findings.keep(known.get());
    }
  }

  /** How many pages are known here. */
  public int pages() {
    return schedule.size();
  }

  /**
   * Runs until closed.
   *
   * @param once whether to end when nothing is due any more
   * @throws WorldFailedException if a record can't be sent
   * @throws IllegalStateException if the program itself is broken
   */
  public void run(boolean once) {
    while (true) {
      changed.drainPermits();
      if (failure != null) {
        throw failure;
      }
      if (closed) {
        return;
      }
      if (once && schedule.isIdle(clock.instant())) {
        findings.keepFares();
        return;
      }
      List<PageState> due = schedule.due(clock.instant());
      try {
        due.forEach(state -> visits.execute(() -> visit(state)));
      } catch (RejectedExecutionException e) {
        // Closed meanwhile; what was due is due again after the next start.
        return;
      }
      if (due.isEmpty() && !await()) {
        return;
      }
    }
  }

  /** Ends the loop; visits that are under way are given a few seconds. */
  @Override
  public void close() {
    closed = true;
    changed.release();
    visits.shutdown();
    try {
      if (!visits.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        visits.shutdownNow();
      }
    } catch (InterruptedException e) {
      visits.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void start() {
    for (Source source : sources.values()) {
      for (String start : source.start()) {
        start(source, source.key(start), PageState.Kind.START);
      }
      for (Canary canary : source.canaries()) {
        start(source, source.key(canary.url()), PageState.Kind.CANARY);
      }
    }
  }

  private void start(Source source, String key, PageState.Kind kind) {
    Optional<PageState> known = schedule.get(key);
    if (known.isEmpty()
        || known.get().kind() != kind
        || !known.get().source().equals(source.id())) {
      schedule.put(PageState.found(key, source, kind, clock.instant()));
    }
  }

  private void visit(PageState state) {
    About.article(state.articleId(), state.source(), () -> look(state));
  }

  private void look(PageState state) {
    Duration rest = Source.DELAY;
    try {
      Source source = sources.get(state.source());
      if (source == null || avoided.test(source.address(state.url()))) {
        // Of a source that is no more, or not to be asked for; its state in the topic stays.
        schedule.put(state.due(clock.instant().plus(FORGOTTEN)));
        rest = Duration.ZERO;
        return;
      }
      rest = visitor.visit(state);
    } catch (WorldFailedException e) {
      failure = e;
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} can't be visited because of a fault of the program", state.url(), e);
      Optional.ofNullable(sources.get(state.source()))
          .ifPresent(source -> schedule.put(state.failed(clock.instant(), source, null)));
    } catch (Error e) {
      // Nothing is remembered of the visit, so going on would repeat it without end.
      failure = new IllegalStateException(state.url() + " broke the crawler: " + e, e);
    } finally {
      schedule.visited(state.url(), clock.instant().plus(rest));
      changed.release();
    }
  }

  /** Waits until something may be due; false if interrupted. */
  private boolean await() {
    Instant now = clock.instant();
    long millis =
        schedule
            .next()
            .map(next -> Math.max(1, Duration.between(now, next).toMillis() + 1))
            .map(wait -> Math.min(wait, LONGEST_WAIT_MILLIS))
            .orElse(LONGEST_WAIT_MILLIS);
    try {
      // Either a visit has ended or the time has come; the loop looks for itself.
      return changed.tryAcquire(millis, TimeUnit.MILLISECONDS) || !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
