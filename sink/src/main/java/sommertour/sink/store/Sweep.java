package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.BrokerFailure;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.RejectionRecord;

/**
 * Compares the tables with whole topics where tombstones can have gone unseen, in one transaction:
 * readers see the tables as they were, then as the topics are.
 */
final class Sweep {
  private static final Logger log = LoggerFactory.getLogger(Sweep.class);
  private static final long ANSWER_SECONDS = 30;

  private final KafkaSettings kafka;
  private final Connections connections;
  private final WholeTopic whole;
  private final OffsetStore offsets = new OffsetStore();
  private final GenerationStore generations = new GenerationStore();

  /**
   * @param kafka in the generation of the tables
   * @param rejected takes what can't be shown
   * @param values reads the records; may give less than was written
   */
  Sweep(
      KafkaSettings kafka,
      Connections connections,
      Consumer<List<RejectionRecord>> rejected,
      Deserializer<byte[]> values) {
    this.kafka = kafka;
    this.connections = connections;
    this.whole =
        new WholeTopic(
            kafka, BatchWriter.of(kafka, connections, rejected, InstantSource.system()), values);
  }

  /** Topics of these partitions that the tables have to be compared with. */
  Set<String> needed(Collection<TopicPartition> partitions) throws SQLException {
    try (Connection connection = connections.open()) {
      return needed(connection, partitions);
    }
  }

  /**
   * Compares, unless another instance has.
   *
   * @return false if another instance is about to: nothing is written
   * @throws SQLException if the database is lost; the tables then stay as they were
   */
  boolean run(Collection<TopicPartition> partitions) throws SQLException {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      if (!generations.holdAlone(connection)
          || generations.read(connection) != kafka.generation()) {
        connection.rollback();
        return false;
      }
      for (String topic : needed(connection, partitions)) {
        whole.take(connection, topic);
      }
      connection.commit();
      return true;
    }
  }

  private Set<String> needed(Connection connection, Collection<TopicPartition> partitions)
      throws SQLException {
    Map<String, Store<?>> stores = BatchWriter.stores(kafka);
    List<TopicPartition> compacted =
        partitions.stream()
            .filter(p -> stores.containsKey(p.topic()) && !stores.get(p.topic()).keepsAll())
            .toList();
    Set<String> topics = new TreeSet<>();
    if (compacted.isEmpty()) {
      return topics;
    }
    Map<TopicPartition, Gap> gaps = offsets.gaps(connection, compacted);
    try (Admin admin = Admin.create(kafka.client())) {
      Map<TopicPartition, Long> beginnings = ends(admin, compacted, OffsetSpec.earliest());
      Map<TopicPartition, Long> ends = ends(admin, compacted, OffsetSpec.latest());
      Map<String, Duration> tombstones = tombstones(admin, compacted);
      gaps.forEach(
          (partition, gap) ->
              gap.reason(
                      beginnings.get(partition),
                      ends.get(partition),
                      tombstones.get(partition.topic()))
                  .ifPresent(
                      reason -> {
                        log.info("compares the tables with {}: {}", partition.topic(), reason);
                        topics.add(partition.topic());
                      }));
    }
    return topics;
  }

  private static Map<TopicPartition, Long> ends(
      Admin admin, List<TopicPartition> partitions, OffsetSpec spec) {
    Map<TopicPartition, ListOffsetsResultInfo> found =
        answer(
            admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> spec)))
                .all());
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
  }

  private static Map<String, Duration> tombstones(Admin admin, List<TopicPartition> partitions) {
    Set<ConfigResource> resources =
        partitions.stream()
            .map(p -> new ConfigResource(ConfigResource.Type.TOPIC, p.topic()))
            .collect(Collectors.toSet());
    Map<String, Duration> kept = new HashMap<>();
    admin
        .describeConfigs(resources)
        .values()
        .forEach(
            (resource, config) ->
                kept.put(
                    resource.name(),
                    Duration.ofMillis(
                        Long.parseLong(
                            settings(resource.name(), config)
                                .get(TopicConfig.DELETE_RETENTION_MS_CONFIG)
                                .value()))));
    return kept;
  }

  /** The broker's own refusal does not say of what. */
  private static Config settings(String topic, KafkaFuture<Config> settings) {
    try {
      return answer(settings);
    } catch (KafkaException e) {
      throw BrokerFailure.isRefusal(e)
          ? new TopicAuthorizationException("DESCRIBE_CONFIGS of " + topic + " is not granted")
          : e;
    }
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the broker does not tell of its topics", e);
    }
  }
}
