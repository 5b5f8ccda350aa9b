package sommertour.sink.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a part of the world that is lost: tries again, ever more rarely, within a limit. */
public final class Patience {
  private static final Logger log = LoggerFactory.getLogger(Patience.class);
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;

  private final String what;
  private final Duration limit;
  private final CountDownLatch stop;

  /**
   * @param what is waited for, for the log
   * @param limit to wait in all, from the first failure
   * @param stop ends the waiting when it has counted down
   */
  public Patience(String what, Duration limit, CountDownLatch stop) {
    this.what = what;
    this.limit = limit;
    this.stop = stop;
  }

  /**
   * Tries until it works.
   *
   * @param mayPass whether waiting may help against a failure
   * @throws SQLException the last failure, if waiting does not help, or no longer, or is to stop
   */
  public <T> T keepTrying(Attempt<T> attempt, Predicate<SQLException> mayPass) throws SQLException {
    long firstFailure = 0;
    long pause = FIRST_MILLIS;
    while (true) {
      try {
        return attempt.call();
      } catch (SQLException e) {
        long now = System.nanoTime();
        firstFailure = pause == FIRST_MILLIS ? now : firstFailure;
        long left = limit.minusNanos(now - firstFailure).toMillis();
        if (left <= 0 || !mayPass.test(e)) {
          throw e;
        }
        log.warn("{} does not answer, trying again for {} s: {}", what, left / 1000, oneLine(e));
        if (stopped(Math.min(pause, left))) {
          throw e;
        }
        pause = Math.min(2 * pause, LONGEST_MILLIS);
      }
    }
  }

  /** What failed, in the words of the innermost cause, on one line. */
  public static String oneLine(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String words =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return words.replaceAll("\\s+", " ").strip();
  }

  private boolean stopped(long millis) {
    try {
      return stop.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Something that needs the database. */
  @FunctionalInterface
  public interface Attempt<T> {
    T call() throws SQLException;
  }
}
