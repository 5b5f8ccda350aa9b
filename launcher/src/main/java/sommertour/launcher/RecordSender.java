package sommertour.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;

/** Sends records one by one: each is on its topic before the next. */
final class RecordSender implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(30);

  private final KafkaSettings kafka;
  private final KafkaProducer<String, byte[]> producer;

  RecordSender(KafkaSettings kafka) {
    this.kafka = kafka;
    producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * Returns when the broker has the record.
   *
   * @throws WorldFailedException if the broker does not take it
   */
  void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while sending to the broker", e);
    } catch (ExecutionException e) {
      throw new WorldFailedException(
          "the broker %s did not take a record: %s; see to it, then try again"
              .formatted(kafka.bootstrapServers(), OneLine.of(e)),
          e);
    }
  }

  /** Number of partitions of a topic. */
  int partitions(String topic) {
    return producer.partitionsFor(topic).size();
  }

  @Override
  public void close() {
    producer.close(CLOSE);
  }
}
