package sommertour.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import sommertour.contract.Topic;

/** A topic read once from start to end, as compaction would leave it. */
public final class CompactedTopic {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private CompactedTopic() {}

  /**
   * The newest value of every key that has one, sorted by key; committed records alone.
   *
   * @throws WorldFailedException if the broker falls silent or refuses
   */
  public static <T> SortedMap<String, T> read(
      KafkaSettings kafka, Topic topic, Deserializer<T> deserializer) {
    SortedMap<String, T> newest = new TreeMap<>();
    try (KafkaConsumer<String, T> consumer =
        new KafkaConsumer<>(kafka.consumer(), new StringDeserializer(), deserializer)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(kafka.name(topic), PATIENCE).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      long heard = System.nanoTime();
      long read = 0;
      while (partitions.stream().anyMatch(p -> consumer.position(p, PATIENCE) < ends.get(p))) {
        for (ConsumerRecord<String, T> record : consumer.poll(Duration.ofMillis(200))) {
          if (record.value() == null) {
            newest.remove(record.key());
          } else {
            newest.put(record.key(), record.value());
          }
        }
        long position = partitions.stream().mapToLong(p -> consumer.position(p, PATIENCE)).sum();
        if (position > read) {
          read = position;
          heard = System.nanoTime();
        } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
          throw new WorldFailedException(
              "the topic %s can't be read to its end: no record for %d s; is the broker under load?"
                  .formatted(kafka.name(topic), PATIENCE.toSeconds()));
        }
      }
    } catch (AuthorizationException e) {
      throw new WorldFailedException(
          "the topic %s can't be read: %s"
              .formatted(kafka.name(topic), BrokerFailure.told(e, "see to the broker")),
          e);
    }
    return newest;
  }
}
