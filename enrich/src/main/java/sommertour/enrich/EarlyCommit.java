package sommertour.enrich;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit ahead of its interval while the stream thread has time to spare: a transaction
 * costs the same whether it holds one record or hundreds, so a busy thread makes few of them. What
 * is computed does not depend on it.
 */
final class EarlyCommit {
  /** How long a record waits at most for a thread that has time. */
  static final Duration PERIOD = Duration.ofMillis(40);

  /** At a higher share of its time in records the interval holds. */
  private static final double BUSY = 0.5;

  /** Shared by the steps of all partitions that a stream thread works on. */
  private static final ThreadLocal<Worked> WORKED = ThreadLocal.withInitial(Worked::new);

  private final ProcessorContext<?, ?> context;
  private final LongSupplier clock;
  private boolean waiting;
  private long since;
  private long workedBefore;

  private static final class Worked {
    private long nanos;
  }

  /** For one step of one partition; made and used by its stream thread. */
  EarlyCommit(ProcessorContext<?, ?> context) {
    this(context, System::nanoTime);
  }

  EarlyCommit(ProcessorContext<?, ?> context, LongSupplier clock) {
    this.context = context;
    this.clock = clock;
    begin(clock.getAsLong());
    context.schedule(PERIOD, PunctuationType.WALL_CLOCK_TIME, now -> commitIfIdle());
  }

  /** Works on a record. */
  void during(Runnable work) {
    waiting = true;
    long start = clock.getAsLong();
    try {
      work.run();
    } finally {
      WORKED.get().nanos += clock.getAsLong() - start;
    }
  }

  private void commitIfIdle() {
    long now = clock.getAsLong();
    long worked = WORKED.get().nanos - workedBefore;
    if (waiting && worked < BUSY * (now - since)) {
      context.commit();
      waiting = false;
    }
    begin(now);
  }

  private void begin(long now) {
    since = now;
    workedBefore = WORKED.get().nanos;
  }
}
