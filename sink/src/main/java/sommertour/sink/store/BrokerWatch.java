package sommertour.sink.store;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;

/**
 * Notices that the broker is lost. A consumer does not: its polls give nothing for ever, as they do
 * when there is nothing to read. So in silence the cluster is asked for its name.
 */
final class BrokerWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final int ANSWER_MILLIS = 2_000;

  private final Admin admin;
  private final String address;
  private final Duration patience;
  private long lastAnswer = System.nanoTime();
  private long lastQuestion = lastAnswer;

  BrokerWatch(KafkaSettings kafka, Duration patience) {
    Map<String, Object> settings = kafka.client();
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    this.admin = Admin.create(settings);
    this.address = kafka.bootstrapServers();
    this.patience = patience;
  }

  /** A record arrived. */
  void heard() {
    lastAnswer = System.nanoTime();
    lastQuestion = lastAnswer;
  }

  /**
   * Nothing arrived; asks, but not often.
   *
   * @return whether the broker answered when last asked
   * @throws WorldFailedException if it has not answered for longer than the patience
   */
  boolean answers() {
    long now = System.nanoTime();
    if (now - lastQuestion >= PERIOD.toNanos()) {
      lastQuestion = now;
      ask();
    }
    return lastAnswer - lastQuestion >= 0;
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  private void ask() {
    try {
      admin.describeCluster().clusterId().get(2L * ANSWER_MILLIS, TimeUnit.MILLISECONDS);
      lastAnswer = System.nanoTime();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException | TimeoutException e) {
      Duration silence = Duration.ofNanos(System.nanoTime() - lastAnswer);
      log.warn(
          "the broker {} has not answered for {} s: {}",
          address,
          silence.toSeconds(),
          Patience.oneLine(e));
      if (silence.compareTo(patience) > 0) {
        throw new WorldFailedException(
            "the broker "
                + address
                + " has not answered for "
                + silence.toSeconds()
                + " s; start it, or set KAFKA_BOOTSTRAP_SERVERS to its address",
            e);
      }
    }
  }
}
