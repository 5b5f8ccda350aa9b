package sommertour.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is behind its topics, in records and in seconds, as figures. */
final class ConsumerLag {
  private final Consumer<?, ?> consumer;
  private final String group;
  private final Duration answer;
  private final MultiGauge records;
  private final MultiGauge seconds;
  private final Map<TopicPartition, LagClock> clocks = new HashMap<>();
  private final Map<TopicPartition, Tail> tails = new HashMap<>();

  private enum Content {
    UNKNOWN,
    RECORDS,
    MARKERS
  }

  /** What lies between a committed offset and the end of its partition. */
  private record Tail(long committed, long end, Content content) {}

  private record Lag(long records, double seconds) {
    Lag plus(Lag other) {
      return new Lag(records + other.records, Math.max(seconds, other.seconds));
    }
  }

  /**
   * @param consumer asks the broker; it bears the group's name, takes no part in it, and is read
   *     with by the caller's thread alone
   * @param answer how long the broker may take for each answer
   */
  ConsumerLag(Consumer<?, ?> consumer, String group, Duration answer, MeterRegistry registry) {
    this.consumer = consumer;
    this.group = group;
    this.answer = answer;
    records =
        MultiGauge.builder("sommertour.lag.records")
            .description(
                "Offsets between what a consumer group has committed and the end, by topic")
            .register(registry);
    seconds =
        MultiGauge.builder("sommertour.lag")
            .baseUnit("seconds")
            .description("How long the oldest record that a consumer group has not read waits")
            .register(registry);
  }

  /** Looks at these topics and tells what it finds. */
  void look(List<String> read) {
    tell(lags(read));
  }

  private Map<String, Lag> lags(List<String> read) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (String topic : read) {
      consumer
          .partitionsFor(topic, answer)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    Map<String, Lag> lags = new TreeMap<>();
    if (partitions.isEmpty()) {
      return lags;
    }
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions, answer);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, answer);
    // Of committed records alone, as the group reads them.
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, answer);
    for (TopicPartition partition : partitions) {
      long end = ends.get(partition);
      OffsetAndMetadata at = committed.get(partition);
      long position = Math.max(at == null ? 0 : at.offset(), beginnings.get(partition));
      if (position < end && isTail(partition, position, end)) {
        position = end;
      }
      double waiting =
          clocks
              .computeIfAbsent(partition, key -> new LagClock())
              .seconds(System.nanoTime(), end, position);
      lags.merge(partition.topic(), new Lag(Math.max(0, end - position), waiting), Lag::plus);
    }
    return lags;
  }

  /**
   * Whether no record lies there: markers of transactions take offsets too, and nobody commits
   * beyond the last of them. Read only where nothing has moved since the last look, and once.
   */
  private boolean isTail(TopicPartition partition, long position, long end) {
    Tail known = tails.get(partition);
    Content content = Content.UNKNOWN;
    if (known != null && known.committed() == position && known.end() == end) {
      content =
          known.content() == Content.UNKNOWN ? read(partition, position, end) : known.content();
    }
    tails.put(partition, new Tail(position, end, content));
    return content == Content.MARKERS;
  }

  private Content read(TopicPartition partition, long position, long end) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, position);
    long giveUp = System.nanoTime() + answer.toNanos();
    while (consumer.position(partition, answer) < end) {
      if (!consumer.poll(Duration.ofMillis(100)).isEmpty()) {
        return Content.RECORDS;
      }
      if (System.nanoTime() > giveUp) {
        return Content.UNKNOWN;
      }
    }
    return Content.MARKERS;
  }

  private void tell(Map<String, Lag> lags) {
    List<MultiGauge.Row<?>> inRecords = new ArrayList<>();
    List<MultiGauge.Row<?>> inSeconds = new ArrayList<>();
    lags.forEach(
        (topic, lag) -> {
          Tags tags = Tags.of("group", group, "topic", topic);
          inRecords.add(MultiGauge.Row.of(tags, lag.records()));
          inSeconds.add(MultiGauge.Row.of(tags, lag.seconds()));
        });
    records.register(inRecords, true);
    seconds.register(inSeconds, true);
  }
}
