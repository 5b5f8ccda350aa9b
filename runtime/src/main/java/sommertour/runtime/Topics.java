package sommertour.runtime;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Topic;

/** Creates the topics that are missing; the broker's auto-creation is never relied on. */
public final class Topics {
  private static final Logger log = LoggerFactory.getLogger(Topics.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LAST_PAUSE = Duration.ofSeconds(5);

  private Topics() {}

  /**
   * Waits for the broker and creates what is missing; what this user may not create is waited for.
   *
   * @param patience how long to wait for the broker, and then for what others create
   * @throws WorldFailedException if the broker does not answer in that time or refuses, or topics
   *     stay missing
   */
  public static void ensure(KafkaSettings kafka, Duration patience) {
    ensure(kafka, patience, waiting -> {});
  }

  /**
   * The same for who looks on.
   *
   * @param waitsFor is told what is waited for, whenever that changes
   */
  public static void ensure(KafkaSettings kafka, Duration patience, Consumer<String> waitsFor) {
    Map<String, Object> settings = kafka.client();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    settings.put(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Math.min(patience.toMillis(), 10_000));
    log.info(
        "waiting up to {} s for the broker {}", patience.toSeconds(), kafka.bootstrapServers());
    waitsFor.accept("the broker " + kafka.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      Map<String, String> waiting = create(admin, missing(admin, kafka, patience), patience);
      long deadline = System.nanoTime() + patience.toNanos();
      Duration pause = FIRST_PAUSE;
      while (!waiting.isEmpty()) {
        if (System.nanoTime() - deadline > 0) {
          throw new WorldFailedException(neverCreated(waiting, patience));
        }
        log.info("waiting up to {} s for topics: {}", patience.toSeconds(), waiting);
        waitsFor.accept("topics at " + kafka.bootstrapServers() + ": " + waiting);
        Thread.sleep(pause.toMillis());
        pause =
            pause.multipliedBy(2).compareTo(LAST_PAUSE) < 0 ? pause.multipliedBy(2) : LAST_PAUSE;
        waiting = create(admin, missing(admin, kafka, patience), patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while waiting for the broker", e);
    } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException e) {
      throw new WorldFailedException(unreachable(kafka, e), e);
    }
  }

  private static List<NewTopic> missing(Admin admin, KafkaSettings kafka, Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> present =
        admin.listTopics().names().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    return Arrays.stream(Topic.values())
        .filter(topic -> !present.contains(kafka.name(topic)))
        .map(
            topic ->
                new NewTopic(kafka.name(topic), kafka.partitions(), kafka.replication())
                    .configs(topic.settings()))
        .toList();
  }

  /** Those that are not there yet, each with the reason. */
  private static Map<String, String> create(Admin admin, List<NewTopic> missing, Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, String> waiting = new TreeMap<>();
    for (var creation : admin.createTopics(missing).values().entrySet()) {
      try {
        creation.getValue().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        log.info("created topic {}", creation.getKey());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof AuthorizationException) {
          waiting.put(creation.getKey(), "this user may not create it");
        } else if (e.getCause() instanceof InvalidReplicationFactorException) {
          // Of a cluster that starts, some brokers come late.
          waiting.put(creation.getKey(), "too few brokers to copy it to");
        } else if (!(e.getCause() instanceof TopicExistsException)) {
          // Another instance that starts now may have been faster.
          throw e;
        }
      }
    }
    return waiting;
  }

  private static String neverCreated(Map<String, String> waiting, Duration patience) {
    return "topics are not there after "
        + patience.toSeconds()
        + " s, or this user may not see them: "
        + waiting
        + "; start what creates them, or see to the rights in docs/permissions.md";
  }

  private static String unreachable(KafkaSettings kafka, Exception e) {
    return "the broker "
        + kafka.bootstrapServers()
        + " is not reachable or refuses: "
        + BrokerFailure.told(e, "start it, or set KAFKA_BOOTSTRAP_SERVERS to its address");
  }
}
