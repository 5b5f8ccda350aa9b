package sommertour.benchmarks.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import sommertour.contract.Json;
import sommertour.contract.Report;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.runtime.KafkaSettings;

/** Reads committed events and notes when it first saw one of each article. */
final class EventArrivals implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(4);

  private final Map<Integer, Long> seen = new ConcurrentHashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread reader;
  private volatile boolean closed;

  EventArrivals(KafkaSettings kafka) {
    consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(
        IntStream.range(0, kafka.partitions())
            .mapToObj(n -> new TopicPartition(kafka.name(Topic.EVENTS), n))
            .toList());
    reader = new Thread(this::read, "arrivals");
    reader.start();
  }

  /** Waits for an event of each article from one number up to another. */
  void await(int from, int to) throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE_NANOS;
    for (int number = from; number < to; number++) {
      while (!seen.containsKey(number)) {
        if (System.nanoTime() > giveUp || !reader.isAlive()) {
          throw new IllegalStateException("no event of article " + number);
        }
        Thread.sleep(5);
      }
    }
  }

  /** The moment in the terms of {@link System#nanoTime}. */
  long nanos(int number) {
    return seen.get(number);
  }

  private void read() {
    try (consumer) {
      while (!closed) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          long now = System.nanoTime();
          if (record.value() != null) {
            for (Report report : Json.read(record.value(), TourEvent.class).reports()) {
              seen.putIfAbsent(StreamArticles.number(report.articleId()), now);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
