package sommertour.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.Service.Health;

/**
 * Looks at the cluster every few seconds, with a consumer of its own that takes part in no group:
 * whether the broker answers, whether the topics are there, and how far a consumer group is behind
 * them, in records and in seconds.
 */
public final class ClusterWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ClusterWatch.class);
  private static final Duration USUALLY = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final KafkaSettings kafka;
  private final Duration period;
  private final String group;
  private final Supplier<? extends Collection<String>> needed;
  private final Supplier<? extends Collection<String>> read;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final MultiGauge records;
  private final MultiGauge seconds;
  private final Map<TopicPartition, LagClock> clocks = new HashMap<>();
  private final Map<TopicPartition, Tail> tails = new HashMap<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile Health broker = new Health(false, "was not asked yet");
  private volatile Health topics = broker;

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

  private ClusterWatch(
      KafkaSettings kafka,
      String group,
      Supplier<? extends Collection<String>> needed,
      Supplier<? extends Collection<String>> read,
      MeterRegistry registry,
      Duration period) {
    this.kafka = kafka;
    this.period = period;
    this.group = group;
    this.needed = needed;
    this.read = read;
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-watch");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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

  /**
   * Starts to look.
   *
   * @param group of consumers whose lag is told
   * @param needed names of the topics that must be there
   * @param read those of them that the group reads; may be none
   */
  public static ClusterWatch start(
      KafkaSettings kafka,
      String group,
      Supplier<? extends Collection<String>> needed,
      Supplier<? extends Collection<String>> read,
      MeterRegistry registry) {
    return start(kafka, group, needed, read, registry, USUALLY);
  }

  /** The same with the time between two looks. */
  public static ClusterWatch start(
      KafkaSettings kafka,
      String group,
      Supplier<? extends Collection<String>> needed,
      Supplier<? extends Collection<String>> read,
      MeterRegistry registry,
      Duration period) {
    ClusterWatch watch = new ClusterWatch(kafka, group, needed, read, registry, period);
    Thread thread = new Thread(watch::run, "cluster-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  /** Whether the broker answered when last asked. */
  public Health broker() {
    return broker;
  }

  /** Whether the topics were there then. */
  public Health topics() {
    return topics;
  }

  @Override
  public void close() {
    stop.countDown();
    consumer.wakeup();
  }

  private void run() {
    try {
      do {
        look();
      } while (!stop.await(period.toMillis(), TimeUnit.MILLISECONDS));
    } catch (WakeupException | InterruptException e) {
      log.debug("looks no more", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Whatever ended the thread: the last answer must not stand for ever.
      broker = new Health(false, "is asked no more; start the process anew");
      topics = broker;
      consumer.close(CloseOptions.timeout(CLOSE));
    }
  }

  private void look() {
    try {
      Set<String> missing = new TreeSet<>(needed.get());
      Set<String> present = consumer.listTopics(ANSWER).keySet();
      missing.removeAll(present);
      broker = new Health(true, kafka.bootstrapServers() + " answers");
      topics =
          missing.isEmpty()
              ? new Health(true, needed.get().size() + " topics are there")
              : new Health(
                  false,
                  "no topic "
                      + String.join(", ", missing)
                      + "; start a part of the program anew, it creates what is missing");
      tell(lags(read.get().stream().filter(present::contains).toList()));
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      broker =
          new Health(
              false,
              kafka.bootstrapServers() + " does not answer: " + String.valueOf(e.getMessage()));
      log.warn("the watch of {}: {}", group, broker.reason());
    }
  }

  private Map<String, Lag> lags(List<String> read) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (String topic : read) {
      consumer
          .partitionsFor(topic, ANSWER)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    Map<String, Lag> lags = new TreeMap<>();
    if (partitions.isEmpty()) {
      return lags;
    }
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions, ANSWER);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, ANSWER);
    // Of committed records alone, as the group reads them.
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
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
    long giveUp = System.nanoTime() + ANSWER.toNanos();
    while (consumer.position(partition, ANSWER) < end) {
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
