package sommertour.enrich;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Generation;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Service;
import sommertour.runtime.WorldFailedException;

/**
 * Watches the application of a new generation, which reads all articles from the start, and tells
 * everyone when it has caught up. The application goes on after that, and is the one in use.
 */
public final class Rebuild implements Service {
  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final KafkaSettings kafka;
  private final String producedBy;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final CountDownLatch stop = new CountDownLatch(1);

  private Rebuild(KafkaSettings kafka, String producedBy) {
    this.kafka = kafka;
    this.producedBy = producedBy;
  }

  /**
   * Starts to watch.
   *
   * @param kafka in the generation that is made
   */
  public static Rebuild watch(KafkaSettings kafka, String producedBy) {
    Rebuild rebuild = new Rebuild(kafka, producedBy);
    Thread thread = new Thread(rebuild::run, "rebuild");
    thread.setDaemon(true);
    thread.start();
    return rebuild;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public Health health() {
    String generation = "generation " + kafka.generation();
    return done.isDone()
        ? new Health(true, generation + " is complete")
        : new Health(false, generation + " has not caught up with the articles");
  }

  /** Completes when the generation has been announced. */
  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public void close() {
    stop.countDown();
  }

  private void run() {
    log.info("makes generation {} from all articles", kafka.generation());
    try (EnrichProgress progress = new EnrichProgress(kafka)) {
      while (!caughtUp(progress)) {
        if (stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      Generations.announce(kafka, new Generation(kafka.generation(), true, producedBy));
      log.info("generation {} is complete", kafka.generation());
      done.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  /** How long a silent broker is borne the application decides. */
  private static boolean caughtUp(EnrichProgress progress) {
    try {
      return progress.caughtUp();
    } catch (WorldFailedException e) {
      log.warn("asks again: {}", e.getMessage());
      return false;
    }
  }
}
