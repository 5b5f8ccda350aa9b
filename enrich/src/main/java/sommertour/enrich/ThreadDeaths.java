package sommertour.enrich;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.BrokerFailure;
import sommertour.runtime.WorldFailedException;

/**
 * What becomes of the application when a stream thread dies. The thread is replaced unless another
 * one would die of the same: of an {@link Error}, of a world that failed, of a broker that refuses,
 * or because too many died within a time.
 */
final class ThreadDeaths implements StreamsUncaughtExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ThreadDeaths.class);

  private final int budget;
  private final Duration within;
  private final LongSupplier nanos;
  private final Consumer<Throwable> end;
  private final Deque<Long> deaths = new ArrayDeque<>();

  /**
   * @param budget how many threads may die within the time
   * @param end told why the application ends
   */
  ThreadDeaths(int budget, Duration within, LongSupplier nanos, Consumer<Throwable> end) {
    this.budget = budget;
    this.within = within;
    this.nanos = nanos;
    this.end = end;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable e) {
    if (root(e) instanceof Error error) {
      log.error("a stream thread died of an error", e);
      return ended(error);
    }
    if (e.getCause() instanceof WorldFailedException world) {
      return ended(world);
    }
    if (BrokerFailure.isRefusal(e)) {
      log.error("a stream thread died because the broker refuses", e);
      return ended(
          new WorldFailedException(
              "enrich can't go on: " + BrokerFailure.told(e, "see to the broker"), e));
    }
    if (mayBeReplaced()) {
      log.warn("a stream thread died and is replaced", e);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    log.error("a stream thread died once too often", e);
    return ended(
        new WorldFailedException(
            "more than %d stream threads died within %d minutes, the last of %s"
                .formatted(budget, within.toMinutes(), root(e)),
            e));
  }

  private StreamThreadExceptionResponse ended(Throwable why) {
    end.accept(why);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private synchronized boolean mayBeReplaced() {
    long now = nanos.getAsLong();
    deaths.addLast(now);
    while (now - deaths.getFirst() > within.toNanos()) {
      deaths.removeFirst();
    }
    return deaths.size() <= budget;
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }
}
