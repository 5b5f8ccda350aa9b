package sommertour.benchmarks.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import sommertour.benchmarks.BrokerProcess;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichProgress;
import sommertour.ingest.ArticlePublisher;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;

/** A broker and a folder for one measurement, and what all measurements of the stream do there. */
public final class Bench implements AutoCloseable {
  public static final int THREADS = 2;
  public static final int PARTITIONS = 4;

  /** A prime, so that a walk in such strides meets every article of a round number once. */
  private static final long STRIDE = 7_919;

  /** What all measurements share, for the report. */
  static final String SETTING =
      "exactly once, commit every 500 ms at full load, "
          + PARTITIONS
          + " partitions; broker and stream are processes of their own on this machine";

  private final Path folder = Files.createTempDirectory("sommertour-benchmark-");
  private final BrokerProcess broker = BrokerProcess.start(folder);

  public Bench() throws IOException, InterruptedException {}

  /** Topics of their own, under the prefix. */
  public KafkaSettings topics(String prefix) {
    KafkaSettings kafka =
        new KafkaSettings(broker.bootstrapServers(), prefix, PARTITIONS, (short) 1);
    Topics.ensure(kafka, Duration.ofSeconds(60));
    return kafka;
  }

  public Path folder(String name) {
    return folder.resolve(name);
  }

  /** Sends the articles from one number up to another. */
  public static void publish(KafkaSettings kafka, int from, int to) {
    try (ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      for (int n = from; n < to; n++) {
        publisher.add(StreamArticles.article(n));
      }
      publisher.flush();
    }
  }

  /**
   * Changes articles that are known, taken from all over them: a walk through all of them begins
   * anew with the next version once each was changed.
   *
   * @param from how many changes there were before
   */
  static void revise(KafkaSettings kafka, int known, int from, int to) {
    try (ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      for (int n = from; n < to; n++) {
        publisher.add(StreamArticles.article((int) (n * STRIDE % known), 1 + n / known));
      }
      publisher.flush();
    }
  }

  /** Waits until the topology has worked off what was published. */
  public static void awaitDrained(KafkaSettings kafka) throws InterruptedException {
    try (EnrichProgress progress = new EnrichProgress(kafka)) {
      while (!progress.caughtUp()) {
        Thread.sleep(100);
      }
    }
  }

  /** Waits until the consumer group has committed all records of the topic. */
  public static void awaitRead(KafkaSettings kafka, Topic topic, String group) throws Exception {
    try (Admin admin = Admin.create(kafka.client())) {
      while (written(admin, kafka, topic) > read(admin, kafka, topic, group)) {
        Thread.sleep(100);
      }
    }
  }

  /** How many events a reader of the topic alone knows. */
  static int events(KafkaSettings kafka) {
    Set<String> events = new HashSet<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, kafka.partitions())
              .mapToObj(n -> new TopicPartition(kafka.name(Topic.EVENTS), n))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (record.value() == null) {
            events.remove(record.key());
          } else {
            events.add(record.key());
          }
        }
      }
    }
    return events.size();
  }

  /** How many records the topic has. */
  public static long written(Admin admin, KafkaSettings kafka, Topic topic) throws Exception {
    Map<TopicPartition, OffsetSpec> ends =
        IntStream.range(0, kafka.partitions())
            .boxed()
            .collect(
                Collectors.toMap(
                    n -> new TopicPartition(kafka.name(topic), n), n -> OffsetSpec.latest()));
    return admin.listOffsets(ends).all().get().values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  private static long read(Admin admin, KafkaSettings kafka, Topic topic, String group)
      throws Exception {
    try {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .entrySet()
          .stream()
          .filter(at -> at.getKey().topic().equals(kafka.name(topic)))
          .mapToLong(at -> at.getValue().offset())
          .sum();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      throw e;
    }
  }

  /** What the stores of the topology take on the broker's disk, in MB. */
  long changelogMegabytes(KafkaSettings kafka) throws IOException {
    long bytes = 0;
    try (var logs = Files.list(folder.resolve("kafka"))) {
      for (Path log : logs.toList()) {
        String name = log.getFileName().toString();
        if (name.startsWith(kafka.prefix() + "-enrich-") && name.contains("-changelog-")) {
          bytes += bytes(log);
        }
      }
    }
    return bytes >> 20;
  }

  /** What the files of the folder hold, in MB. */
  static long megabytes(Path folder) throws IOException {
    return bytes(folder) >> 20;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(path);
      }
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    broker.close();
    delete(folder);
  }

  static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
