package sommertour.launcher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import sommertour.contract.Topic;
import sommertour.runtime.CompactedTopic;
import sommertour.runtime.KafkaSettings;

/** What is in the topics, for comparison. */
final class ChaosTopics {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private ChaosTopics() {}

  /** What a reader of the compacted topic alone sees. */
  static SortedMap<String, String> table(KafkaSettings kafka, Topic topic) {
    SortedMap<String, String> table = new TreeMap<>();
    CompactedTopic.read(kafka, topic, (name, bytes) -> bytes)
        .forEach((key, json) -> table.put(key, new String(json, StandardCharsets.UTF_8)));
    return table;
  }

  /** Number of records ever sent to a topic that is written without transactions. */
  static long count(KafkaSettings kafka, Topic topic) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
      return consumer.endOffsets(partitions(consumer, kafka, topic), PATIENCE).values().stream()
          .mapToLong(end -> end)
          .sum();
    }
  }

  /** Offset of the last committed record of each partition that the sink reads and that has one. */
  static Map<String, Long> lastOffsets(KafkaSettings kafka) {
    Map<String, Long> last = new HashMap<>();
    for (Topic topic : List.of(Topic.ARTICLES, Topic.ENRICHED, Topic.EVENTS)) {
      read(
          kafka,
          topic,
          record -> last.put(record.topic() + "/" + record.partition(), record.offset()));
    }
    return last;
  }

  /** Offsets that the application has committed. */
  static List<String> committed(KafkaSettings kafka) throws Exception {
    try (Admin admin = Admin.create(kafka.client())) {
      List<String> offsets = new ArrayList<>();
      admin
          .listConsumerGroupOffsets(kafka.prefix() + "-enrich")
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach((partition, at) -> offsets.add(partition + "=" + at.offset()));
      offsets.add("read");
      return offsets.stream().sorted().toList();
    }
  }

  private static void read(
      KafkaSettings kafka, Topic topic, Consumer<ConsumerRecord<String, byte[]>> each) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
      List<TopicPartition> partitions = partitions(consumer, kafka, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      while (partitions.stream().anyMatch(p -> consumer.position(p, PATIENCE) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(each);
      }
    }
  }

  private static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka) {
    return new KafkaConsumer<>(
        kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, KafkaSettings kafka, Topic topic) {
    return consumer.partitionsFor(kafka.name(topic), PATIENCE).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }
}
