package sommertour.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Records of a topic that somebody looks for, wherever they stand in it; the rest is passed by. */
public final class TopicScan {
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(200);

  /** A topic that is read once to its end has no records to wait for. */
  private static final int FETCH_WAIT_MILLIS = 20;

  private TopicScan() {}

  /**
   * Of the newest records of their keys those that are meant.
   *
   * @throws WorldFailedException if the broker falls silent
   */
  public static List<ConsumerRecord<String, byte[]>> newest(
      KafkaSettings kafka, String topic, Predicate<ConsumerRecord<String, byte[]>> meant) {
    Map<String, ConsumerRecord<String, byte[]>> found = new LinkedHashMap<>();
    scan(
        kafka,
        topic,
        null,
        record -> {
          String key = record.partition() + "/" + record.key();
          if (meant.test(record)) {
            found.put(key, record);
          } else {
            found.remove(key);
          }
        });
    return List.copyOf(found.values());
  }

  /**
   * All records that are meant, superseded ones too, in the order of their partitions.
   *
   * @param partition the only one to look into; {@code null} for all
   * @throws WorldFailedException if the broker falls silent
   */
  public static List<ConsumerRecord<String, byte[]>> all(
      KafkaSettings kafka,
      String topic,
      Integer partition,
      Predicate<ConsumerRecord<String, byte[]>> meant) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    scan(
        kafka,
        topic,
        partition,
        record -> {
          if (meant.test(record)) {
            found.add(record);
          }
        });
    return found;
  }

  private static void scan(
      KafkaSettings kafka,
      String topic,
      Integer partition,
      Consumer<ConsumerRecord<String, byte[]>> taker) {
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      Collection<TopicPartition> partitions =
          consumer.partitionsFor(topic, ANSWER).stream()
              .filter(info -> partition == null || info.partition() == partition)
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
      long heard = System.nanoTime();
      long read = -1;
      while (partitions.stream().anyMatch(p -> consumer.position(p, ANSWER) < ends.get(p))) {
        consumer.poll(POLL).forEach(taker);
        long position = partitions.stream().mapToLong(p -> consumer.position(p, ANSWER)).sum();
        if (position > read) {
          read = position;
          heard = System.nanoTime();
        } else if (System.nanoTime() - heard > ANSWER.toNanos()) {
          throw new WorldFailedException(
              "the topic %s can't be read to its end: no record for %d s; see to the broker %s"
                  .formatted(topic, ANSWER.toSeconds(), kafka.bootstrapServers()));
        }
      }
    }
  }
}
