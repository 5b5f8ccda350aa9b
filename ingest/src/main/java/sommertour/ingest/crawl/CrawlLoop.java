package sommertour.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.ingest.topic.Outgoing;
import sommertour.runtime.WorldFailedException;

/**
 * Visits what is due, several hosts at a time, until it is closed or, without repetition, until
 * nothing is due. A fault in one page ends neither the loop nor that page's further visits.
 */
public final class CrawlLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CrawlLoop.class);
  private static final long LONGEST_WAIT_MILLIS = 60_000;
  private static final long CLOSE_SECONDS = 5;

  private final Map<String, Source> sources;
  private final Schedule schedule;
  private final PageVisitor visitor;
  private final InstantSource clock;
  private final ExecutorService visits;
  private final Semaphore changed = new Semaphore(0);
  private volatile boolean closed;
  private volatile RuntimeException failure;

  /**
   * @param states what was remembered of earlier crawls
   * @param outbox sends a record and returns when it is safe; throws {@link WorldFailedException}
   * @param hosts how many are visited at the same time
   */
  public CrawlLoop(
      List<Source> sources,
      Iterable<PageState> states,
      Fetcher fetcher,
      Consumer<Outgoing> outbox,
      InstantSource clock,
      int hosts) {
    this.sources = sources.stream().collect(Collectors.toMap(Source::id, Function.identity()));
    this.schedule = new Schedule();
    this.clock = clock;
    visitor =
        new PageVisitor(this.sources, schedule, fetcher, new Robots(fetcher, clock), outbox, clock);
    visits =
        Executors.newFixedThreadPool(
            hosts,
            task -> {
              Thread thread = new Thread(task, "visit");
              thread.setDaemon(true);
              return thread;
            });
    for (PageState state : states) {
      if (this.sources.containsKey(state.source())) {
        schedule.put(state);
      }
    }
    for (Source source : sources) {
      for (String start : source.start()) {
        start(source, source.key(start));
      }
    }
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
      if (closed || (once && schedule.isIdle(clock.instant()))) {
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

  private void start(Source source, String key) {
    Optional<PageState> known = schedule.get(key);
    if (known.isEmpty() || known.get().kind() != PageState.Kind.START) {
      schedule.put(PageState.found(key, source, PageState.Kind.START, clock.instant()));
    }
  }

  private void visit(PageState state) {
    Duration rest = sources.get(state.source()).delay();
    try {
      rest = visitor.visit(state);
    } catch (WorldFailedException e) {
      failure = e;
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} can't be visited because of a fault of the program", state.url(), e);
      schedule.put(state.failed(clock.instant(), sources.get(state.source()), null));
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
