package sommertour.launcher;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.TopicScan;
import sommertour.runtime.WorldFailedException;

/**
 * Has the broker remove superseded records now, which it else does when a segment is full: closes
 * the segments with a tombstone that nobody has a record for, and lowers the share of superseded
 * bytes from which on the broker cleans, until it has.
 */
final class Compaction {
  /** Key of the tombstone that closes a segment. */
  static final String MARKER = "~compact";

  private static final Duration LOOK = Duration.ofSeconds(2);

  private final KafkaSettings kafka;
  private final InstantSource clock;

  Compaction(KafkaSettings kafka, InstantSource clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  /**
   * Waits until no record in these topics is meant any more.
   *
   * @return topics where one still is when the patience is over
   */
  List<String> run(
      Collection<String> topics,
      Predicate<ConsumerRecord<String, byte[]>> meant,
      Duration patience) {
    List<String> left = left(topics, meant);
    try (Admin admin = Admin.create(kafka.client())) {
      Map<String, String> segments = new HashMap<>();
      for (String topic : left) {
        segments.put(topic, set(admin, topic, TopicConfig.SEGMENT_MS_CONFIG, "1"));
      }
      // The broker takes a moment to work by the new setting.
      Thread.sleep(left.isEmpty() ? 0 : LOOK.toMillis());
      for (String topic : left) {
        close(topic);
      }
      for (Map.Entry<String, String> before : segments.entrySet()) {
        set(admin, before.getKey(), TopicConfig.SEGMENT_MS_CONFIG, before.getValue());
      }
      return cleaned(admin, left, meant, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while the broker compacts", e);
    } catch (ExecutionException e) {
      throw new WorldFailedException(
          "the broker does not change a topic's settings: " + OneLine.of(e), e);
    }
  }

  private List<String> cleaned(
      Admin admin,
      List<String> topics,
      Predicate<ConsumerRecord<String, byte[]>> meant,
      Duration patience)
      throws InterruptedException, ExecutionException {
    Map<String, String> ratios = new HashMap<>();
    for (String topic : topics) {
      ratios.put(topic, set(admin, topic, TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.0"));
    }
    try {
      long giveUp = System.nanoTime() + patience.toNanos();
      List<String> left = topics;
      while (!left.isEmpty() && System.nanoTime() < giveUp) {
        Thread.sleep(LOOK.toMillis());
        left = left(left, meant);
      }
      return left;
    } finally {
      for (Map.Entry<String, String> before : ratios.entrySet()) {
        set(
            admin,
            before.getKey(),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
            before.getValue());
      }
    }
  }

  private List<String> left(
      Collection<String> topics, Predicate<ConsumerRecord<String, byte[]>> meant) {
    List<String> left = new ArrayList<>();
    for (String topic : topics) {
      if (!TopicScan.all(kafka, topic, null, meant).isEmpty()) {
        left.add(topic);
      }
    }
    return left;
  }

  private void close(String topic) throws InterruptedException, ExecutionException {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
      int partitions = producer.partitionsFor(topic).size();
      for (int partition = 0; partition < partitions; partition++) {
        producer
            .send(
                new ProducerRecord<String, byte[]>(topic, partition, clock.millis(), MARKER, null))
            .get();
      }
    }
  }

  /**
   * Sets one setting of a topic.
   *
   * @param value {@code null} for that of the broker
   * @return the topic's own value before; {@code null} if it had none
   */
  private static String set(Admin admin, String topic, String setting, String value)
      throws InterruptedException, ExecutionException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    ConfigEntry before =
        admin.describeConfigs(List.of(resource)).all().get().get(resource).get(setting);
    AlterConfigOp change =
        new AlterConfigOp(
            new ConfigEntry(setting, value),
            value == null ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
    return before.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG ? before.value() : null;
  }
}
