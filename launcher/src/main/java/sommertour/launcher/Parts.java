package sommertour.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process has started, closed in the reverse order: at the end of a verb or when the process
 * is told to end. One part that hangs does not keep the others from being closed.
 */
final class Parts implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Parts.class);
  private static final Duration AT_LEAST = Duration.ofSeconds(1);

  private final Duration limit;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  Parts(Duration limit) {
    this.limit = limit;
  }

  /**
   * Parts that are also closed at SIGINT and SIGTERM.
   *
   * @param status how the process then ends: 0 for what is meant to be ended so
   * @param limit how long closing may take in all; each part has a second at least
   */
  static Parts endedBySignal(int status, Duration limit) {
    Parts parts = new Parts(limit);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (parts.closeNow()) {
                    Runtime.getRuntime().halt(status);
                  }
                },
                "stop"));
    return parts;
  }

  /**
   * Takes charge of a part that has just started.
   *
   * @throws StoppedException if the parts were closed meanwhile; the new one is closed, too
   */
  synchronized <T extends AutoCloseable> T add(T part) {
    if (closed) {
      close(part, limit);
      throw new StoppedException();
    }
    parts.push(part);
    return part;
  }

  /** Closes all parts within the limit; a second call does nothing. */
  @Override
  public void close() {
    closeNow();
  }

  private boolean closeNow() {
    Deque<AutoCloseable> left;
    synchronized (this) {
      if (closed) {
        return false;
      }
      closed = true;
      left = new ArrayDeque<>(parts);
    }
    long deadline = System.nanoTime() + limit.toNanos();
    for (AutoCloseable part : left) {
      Duration rest = Duration.ofNanos(deadline - System.nanoTime());
      close(part, rest.compareTo(AT_LEAST) < 0 ? AT_LEAST : rest);
    }
    return true;
  }

  private static void close(AutoCloseable part, Duration patience) {
    CompletableFuture<Void> closing = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                part.close();
                closing.complete(null);
              } catch (Exception e) {
                closing.completeExceptionally(e);
              }
            },
            "close-" + part.getClass().getSimpleName());
    thread.setDaemon(true);
    thread.start();
    try {
      closing.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      log.warn("{} did not stop in order: {}", part.getClass().getSimpleName(), OneLine.of(e));
    } catch (TimeoutException e) {
      log.warn("{} does not stop; left behind", part.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
