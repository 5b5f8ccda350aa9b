package sommertour.enrich;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit ahead of its interval where little is to do: a transaction costs the same
 * whether it holds one record or hundreds, so few records need not wait for more. What is computed
 * does not depend on it.
 */
final class EarlyCommit {
  /** How long a record waits at most where few come. */
  static final Duration PERIOD = Duration.ofMillis(40);

  /** At 50 records a second and partition, transactions of the interval hold enough. */
  private static final int FEW = 2;

  private int records;

  /** For one step of one partition. */
  EarlyCommit(ProcessorContext<?, ?> context) {
    context.schedule(
        PERIOD,
        PunctuationType.WALL_CLOCK_TIME,
        now -> {
          if (records > 0 && records <= FEW) {
            context.commit();
          }
          records = 0;
        });
  }

  /** A record came. */
  void saw() {
    records++;
  }
}
