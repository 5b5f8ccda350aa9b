package sommertour.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker for its nodes again and again, because Streams and a consumer's polls alone wait
 * for a lost broker for ever. Tells once when the broker was silent for longer than the limit.
 */
public final class BrokerWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);
  private static final Duration PERIOD = Duration.ofSeconds(2);

  private final String broker;
  private final Duration limit;
  private final Consumer<WorldFailedException> lost;
  private final Admin admin;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "broker-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile long heardNanos = System.nanoTime();

  /**
   * Begins to ask.
   *
   * @param limit how long the broker may be silent
   * @param lost is told, on a thread of the watch, that it was silent for longer
   */
  public BrokerWatch(KafkaSettings kafka, Duration limit, Consumer<WorldFailedException> lost) {
    this.broker = kafka.bootstrapServers();
    this.limit = limit;
    this.lost = lost;
    Map<String, Object> settings = kafka.client();
    int answerMillis = (int) Math.max(1, Math.min(limit.toMillis(), 5_000));
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, answerMillis);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, answerMillis);
    this.admin = Admin.create(settings);
    long period = Math.min(PERIOD.toMillis(), Math.max(1, limit.toMillis() / 4));
    var unused = clock.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
  }

  /** How long the broker has been silent. */
  public Duration silence() {
    return Duration.ofNanos(System.nanoTime() - heardNanos);
  }

  /** Whether it answered lately. */
  public boolean hears() {
    return silence().compareTo(PERIOD.multipliedBy(4)) < 0;
  }

  private void look() {
    try {
      admin.describeCluster().nodes().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      heardNanos = System.nanoTime();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.warn("the broker {} has been silent for {} s", broker, silence().toSeconds());
      if (silence().compareTo(limit) > 0 && told.compareAndSet(false, true)) {
        lost.accept(
            new WorldFailedException(
                "the broker "
                    + broker
                    + " has been silent for more than "
                    + limit.toSeconds()
                    + " s; start it, or set KAFKA_BOOTSTRAP_SERVERS to its address",
                e));
      }
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    admin.close(Duration.ofSeconds(1));
  }
}
