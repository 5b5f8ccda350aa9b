import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Counts, in all topics of a cluster, the records whose key or value holds a word, superseded and
 * uncommitted ones too. It uses nothing of the program, which it checks: {@code java -cp
 * "launcher/target/app/*" ops/TopicSearch.java BROKERS WORD} prints a line for each topic with some.
 */
public final class TopicSearch {
  private TopicSearch() {}

  /** Arguments: brokers, word. */
  public static void main(String[] arguments) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", arguments[0]);
    settings.put("max.partition.fetch.bytes", 8 << 20);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<String, Integer> found = new TreeMap<>();
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (holds(record.key(), arguments[1]) || holds(record.value(), arguments[1])) {
            found.merge(record.topic(), 1, Integer::sum);
          }
        }
      }
      found.forEach((topic, records) -> System.out.println(topic + ": " + records));
    }
  }

  private static boolean holds(byte[] bytes, String word) {
    return bytes != null && new String(bytes, StandardCharsets.UTF_8).contains(word);
  }
}
