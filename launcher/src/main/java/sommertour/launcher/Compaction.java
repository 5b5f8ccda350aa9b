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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
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

  private static final Duration SETTLING = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofMillis(500);

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
      closeSegments(admin, left);
      return cleaned(admin, left, meant, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while the broker compacts", e);
    } catch (ExecutionException e) {
      throw new WorldFailedException(
          "the broker does not change a topic's settings: " + OneLine.of(e), e);
    }
  }

  private void closeSegments(Admin admin, List<String> topics)
      throws InterruptedException, ExecutionException {
    Map<String, String> before = new HashMap<>();
    try {
      for (String topic : topics) {
        before.put(topic, set(admin, topic, TopicConfig.SEGMENT_MS_CONFIG, "1"));
      }
      // The broker takes a moment to work by the new setting.
      Thread.sleep(topics.isEmpty() ? 0 : SETTLING.toMillis());
      topics.forEach(this::close);
    } finally {
      reset(admin, TopicConfig.SEGMENT_MS_CONFIG, before);
    }
  }

  private List<String> cleaned(
      Admin admin,
      List<String> topics,
      Predicate<ConsumerRecord<String, byte[]>> meant,
      Duration patience)
      throws InterruptedException, ExecutionException {
    Map<String, String> ratios = new HashMap<>();
    try {
      for (String topic : topics) {
        ratios.put(topic, set(admin, topic, TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.0"));
      }
      long giveUp = System.nanoTime() + patience.toNanos();
      List<String> left = topics;
      while (!left.isEmpty() && System.nanoTime() < giveUp) {
        Thread.sleep(LOOK.toMillis());
        left = left(left, meant);
      }
      return left;
    } finally {
      reset(admin, TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, ratios);
    }
  }

  private static void reset(Admin admin, String setting, Map<String, String> before)
      throws InterruptedException, ExecutionException {
    for (Map.Entry<String, String> topic : before.entrySet()) {
      set(admin, topic.getKey(), setting, topic.getValue());
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

  private void close(String topic) {
    try (RecordSender sender = new RecordSender(kafka)) {
      int partitions = sender.partitions(topic);
      for (int partition = 0; partition < partitions; partition++) {
        sender.send(
            new ProducerRecord<String, byte[]>(topic, partition, clock.millis(), MARKER, null));
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
