package sommertour.enrich;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** How many stream threads may die within a time before the service gives up. */
final class ThreadDeaths {
  private final int budget;
  private final Duration within;
  private final LongSupplier nanos;
  private final Deque<Long> deaths = new ArrayDeque<>();

  ThreadDeaths(int budget, Duration within, LongSupplier nanos) {
    this.budget = budget;
    this.within = within;
    this.nanos = nanos;
  }

  /** Counts one death; whether the thread may be replaced. */
  synchronized boolean mayBeReplaced() {
    long now = nanos.getAsLong();
    deaths.addLast(now);
    while (now - deaths.getFirst() > within.toNanos()) {
      deaths.removeFirst();
    }
    return deaths.size() <= budget;
  }
}
