package sommertour.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Topic;

/** Creates the topics that are missing; the broker's auto-creation is never relied on. */
public final class Topics {
  private static final Logger log = LoggerFactory.getLogger(Topics.class);

  private static final Duration PAUSE = Duration.ofMillis(500);

  private Topics() {}

  /**
   * Waits for the broker and creates what is missing.
   *
   * @param patience how long to wait for the broker
   * @throws WorldFailedException if the broker does not answer in that time or refuses
   */
  public static void ensure(KafkaSettings kafka, Duration patience) {
    Map<String, Object> settings = kafka.client();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    settings.put(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Math.min(patience.toMillis(), 10_000));
    log.info(
        "waiting up to {} s for the broker {}", patience.toSeconds(), kafka.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      Set<String> present =
          admin.listTopics().names().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      List<NewTopic> missing = new ArrayList<>();
      for (Topic topic : Topic.values()) {
        if (!present.contains(kafka.name(topic))) {
          missing.add(
              new NewTopic(kafka.name(topic), kafka.partitions(), kafka.replication())
                  .configs(topic.settings()));
        }
      }
      create(admin, missing, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while waiting for the broker", e);
    } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException e) {
      throw new WorldFailedException(unreachable(kafka, e), e);
    }
  }

  private static void create(Admin admin, List<NewTopic> missing, Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    long deadline = System.nanoTime() + patience.toNanos();
    List<NewTopic> left = attempt(admin, missing, patience, deadline);
    while (!left.isEmpty()) {
      Thread.sleep(PAUSE.toMillis());
      left = attempt(admin, left, patience, deadline);
    }
  }

  /**
   * What can't be created yet, until the deadline: of a cluster that starts, some brokers come
   * late.
   */
  private static List<NewTopic> attempt(
      Admin admin, List<NewTopic> missing, Duration patience, long deadline)
      throws InterruptedException, ExecutionException, TimeoutException {
    var creations = admin.createTopics(missing).values();
    List<NewTopic> left = new ArrayList<>();
    for (NewTopic topic : missing) {
      try {
        creations.get(topic.name()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        log.info("created topic {}", topic.name());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof InvalidReplicationFactorException
            && System.nanoTime() < deadline) {
          left.add(topic);
          // Another instance that starts now may have been faster.
        } else if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
    if (!left.isEmpty()) {
      log.info("waiting for {} brokers to create topics on", left.get(0).replicationFactor());
    }
    return left;
  }

  private static String unreachable(KafkaSettings kafka, Exception e) {
    Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
    String why =
        cause.getMessage() == null
            ? cause.getClass().getSimpleName()
            : Arrays.stream(cause.getMessage().split("\\R")).findFirst().orElse("");
    return "the broker "
        + kafka.bootstrapServers()
        + " is not reachable or refuses: "
        + why
        + "; start it, or set KAFKA_BOOTSTRAP_SERVERS to its address";
  }
}
