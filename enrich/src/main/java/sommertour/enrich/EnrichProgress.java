package sommertour.enrich;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;

/**
 * Whether enrichment has worked off all that was written to {@code articles}, told from the broker
 * alone, whatever process does the work.
 *
 * <p>Why it can't be fooled, given that nothing is written to {@code articles} any more: it looks
 * at the topics in the order of the flow. A topic is worked off when (1) no transaction is open on
 * it, that is, its last stable offset is its high watermark, and (2) no committed record lies
 * behind the offset that the application has committed. A step's output is flushed before the
 * transaction that commits its input offsets ends; so once a topic is worked off, all that follows
 * from it already lies in the next topic, at worst in a transaction that is not yet marked there,
 * which (1) sees. Then nothing more comes into the next topic, and the same holds for it. The
 * topics that only are written to must have no open transaction, so that a reader of committed
 * records sees everything. As a guard against a broker that answers from the past (a change of
 * leader), two looks in succession must agree.
 *
 * <p>Offsets alone would not do for (2): the markers of transactions take offsets too, and a
 * partition that ends with one is committed only up to the record before it. So what lies behind
 * the committed offset is read.
 */
public final class EnrichProgress implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final String group;
  private final String broker;
  private final List<String> read;
  private final List<String> written;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private Map<TopicPartition, Long> last = Map.of();

  /** Opens clients of its own; it takes no part in the application's consumer group. */
  public EnrichProgress(KafkaSettings kafka) {
    group = StreamsSettings.applicationId(kafka);
    broker = kafka.bootstrapServers();
    read =
        List.of(
            kafka.name(Topic.ARTICLES),
            kafka.name(Topic.ENRICHED),
            StreamsSettings.contributionsTopic(kafka));
    written = List.of(kafka.name(Topic.EVENTS), kafka.name(Topic.REJECTED));
    admin = Admin.create(kafka.client());
    consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Looks once; true if everything is worked off and nothing has moved since the look before, which
   * found the same. Call it again until it is true.
   *
   * @throws WorldFailedException if the broker does not answer
   */
  public boolean caughtUp() {
    Map<TopicPartition, Long> now = new HashMap<>();
    boolean drained;
    try {
      drained = drained(now);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while asking the broker " + broker, e);
    } catch (ExecutionException | TimeoutException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException
          || e.getCause() instanceof GroupIdNotFoundException) {
        last = Map.of();
        return false;
      }
      throw new WorldFailedException(
          "the broker " + broker + " does not tell its offsets: " + e.getMessage(), e);
    }
    boolean same = drained && now.equals(last);
    last = drained ? now : Map.of();
    return same;
  }

  private boolean drained(Map<TopicPartition, Long> seen)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (String topic : read) {
      Map<TopicPartition, Long> ends = stableEnds(topic, seen);
      if (ends.isEmpty() || !isWorkedOff(ends)) {
        return false;
      }
    }
    for (String topic : written) {
      if (stableEnds(topic, seen).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Ends of the partitions, or nothing if a transaction is open on one of them. */
  private Map<TopicPartition, Long> stableEnds(String topic, Map<TopicPartition, Long> seen)
      throws InterruptedException, ExecutionException, TimeoutException {
    int partitions =
        admin
            .describeTopics(List.of(topic))
            .allTopicNames()
            .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
            .get(topic)
            .partitions()
            .size();
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    IntStream.range(0, partitions)
        .forEach(n -> asked.put(new TopicPartition(topic, n), OffsetSpec.latest()));
    Map<TopicPartition, Long> stable = ends(asked, IsolationLevel.READ_COMMITTED);
    Map<TopicPartition, Long> all = ends(asked, IsolationLevel.READ_UNCOMMITTED);
    seen.putAll(all);
    return stable.equals(all) ? stable : Map.of();
  }

  private Map<TopicPartition, Long> ends(
      Map<TopicPartition, OffsetSpec> asked, IsolationLevel isolation)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(asked, new ListOffsetsOptions(isolation))
        .all()
        .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private boolean isWorkedOff(Map<TopicPartition, Long> ends)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    List<TopicPartition> behind = new ArrayList<>();
    ends.forEach(
        (partition, end) -> {
          OffsetAndMetadata at = committed.get(partition);
          if (end > 0 && (at == null || at.offset() < end)) {
            behind.add(partition);
          }
        });
    return behind.stream()
        .noneMatch(partition -> holdsRecord(partition, committed.get(partition), ends));
  }

  /** Whether a committed record lies between the application's offset and the end. */
  private boolean holdsRecord(
      TopicPartition partition, OffsetAndMetadata from, Map<TopicPartition, Long> ends) {
    consumer.assign(List.of(partition));
    if (from == null) {
      consumer.seekToBeginning(List.of(partition));
    } else {
      consumer.seek(partition, from.offset());
    }
    long giveUp = System.nanoTime() + ANSWER.toNanos();
    while (consumer.position(partition, ANSWER) < ends.get(partition)) {
      if (!consumer.poll(Duration.ofMillis(100)).isEmpty() || System.nanoTime() > giveUp) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(Duration.ofSeconds(1));
  }
}
