package sommertour.ingest.crawl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;

/** What earlier crawls remembered, read from its topic. */
public final class CrawlMemory {
  private static final Logger log = LoggerFactory.getLogger(CrawlMemory.class);
  private static final Duration POLL = Duration.ofMillis(500);
  // Without an answer for so many polls the broker is lost.
  private static final int SILENT_POLLS = 60;

  private CrawlMemory() {}

  /**
   * The newest state of each page.
   *
   * @throws WorldFailedException if the broker does not answer
   */
  public static List<PageState> load(KafkaSettings kafka) {
    Map<String, PageState> states = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(kafka.name(Topic.CRAWL_STATE)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      int silent = 0;
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        var polled = consumer.poll(POLL);
        silent = polled.isEmpty() ? silent + 1 : 0;
        if (silent > SILENT_POLLS) {
          throw new WorldFailedException(
              "the broker " + kafka.bootstrapServers() + " stopped answering; check that it runs");
        }
        polled.forEach(record -> take(record, states));
      }
    } catch (KafkaException e) {
      throw new WorldFailedException(
          "the state of the crawl can't be read from "
              + kafka.bootstrapServers()
              + ": "
              + e.getMessage()
              + "; check that the broker runs",
          e);
    }
    return new ArrayList<>(states.values());
  }

  private static void take(ConsumerRecord<String, byte[]> record, Map<String, PageState> states) {
    if (record.value() == null) {
      states.remove(record.key());
      return;
    }
    try {
      states.put(
          record.key(), Json.deserializer(PageState.class).deserialize(null, record.value()));
    } catch (SerializationException e) {
      log.warn("{} is forgotten and will be visited anew: {}", record.key(), e.getMessage());
    }
  }
}
