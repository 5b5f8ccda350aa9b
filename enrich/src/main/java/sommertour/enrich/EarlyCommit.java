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
  private static final ThreadLocal<Worker> WORKER = ThreadLocal.withInitial(Worker::new);

  private final ProcessorContext<?, ?> context;
  private final LongSupplier clock;
  private boolean waiting;
  private Moment since;

  /** When, after how much work, and after how many commits. */
  private record Moment(long at, long worked, long commits) {}

  private static final class Worker {
    private long worked;
    private boolean committing;
    private Moment resumed = new Moment(0, 0, 0);

    /** What passes before the first record behind a commit is the commit, and no time to spare. */
    void resume(long now) {
      if (committing) {
        committing = false;
        resumed = new Moment(now, worked, resumed.commits + 1);
      }
    }
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
    WORKER.get().resume(start);
    try {
      work.run();
    } finally {
      WORKER.get().worked += clock.getAsLong() - start;
    }
  }

  private void commitIfIdle() {
    long now = clock.getAsLong();
    Worker worker = WORKER.get();
    Moment from = worker.resumed.commits > since.commits ? worker.resumed : since;
    // A commit that somebody asked for takes all partitions of the thread along.
    waiting &= !worker.committing;
    if (waiting && worker.worked - from.worked < BUSY * (now - from.at)) {
      context.commit();
      waiting = false;
      worker.committing = true;
    }
    begin(now);
  }

  private void begin(long now) {
    Worker worker = WORKER.get();
    since = new Moment(now, worker.worked, worker.resumed.commits);
  }
}
