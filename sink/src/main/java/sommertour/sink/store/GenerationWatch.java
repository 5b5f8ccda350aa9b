package sommertour.sink.store;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Generation;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;

/** Hears of new generations. Every instance hears all of them, so no consumer group takes part. */
final class GenerationWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(GenerationWatch.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<Integer, Generation> all = new HashMap<>();
  private long lastLook;
  private boolean looked;

  GenerationWatch(KafkaSettings kafka) {
    consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(kafka.name(Topic.GENERATIONS)).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Number of the newest generation that is complete, as far as it was heard. */
  int newestComplete() {
    long now = System.nanoTime();
    if (!looked || now - lastLook >= PERIOD.toNanos()) {
      looked = true;
      lastLook = now;
      consumer.poll(Duration.ofMillis(20)).forEach(this::hear);
    }
    return Generations.newestComplete(all.values());
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(CLOSE));
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      Generation generation = Json.read(record.value(), Generation.class);
      all.put(generation.number(), generation);
    } catch (IOException e) {
      log.warn("the generation {} can't be read: {}", record.key(), Json.reason(e));
    }
  }
}
