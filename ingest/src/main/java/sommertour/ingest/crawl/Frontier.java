package sommertour.ingest.crawl;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.ingest.topic.KafkaOutbox;
import sommertour.runtime.BrokerFailure;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;

/**
 * Divides the hosts among the instances of the crawler: who owns a partition of {@code crawl-state}
 * owns its hosts. A partition is read from its start when it is assigned; until then its hosts are
 * not visited. Afterwards it tells of pages that other instances found on hosts of this one.
 */
public final class Frontier implements ConsumerRebalanceListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Frontier.class);
  private static final Duration POLL = Duration.ofMillis(500);
  // A killed instance loses its hosts after so long; the broker allows no less than six seconds.
  private static final int SESSION_MILLIS = 10_000;

  private final KafkaConsumer<String, byte[]> consumer;
  private final String topic;
  private final CrawlLoop loop;
  private final String writer;
  private final Map<Integer, Map<String, PageState>> loading = new HashMap<>();
  private final Map<Integer, Long> ends = new HashMap<>();
  private final Set<Integer> owned = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private int partitions;

  /**
   * @param writer name of this instance in the headers of what it writes
   */
  public Frontier(KafkaSettings kafka, CrawlLoop loop, String writer) {
    this.loop = loop;
    this.writer = writer;
    topic = kafka.name(Topic.CRAWL_STATE);
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group(kafka));
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 3);
    // Only what moves to another instance is given up.
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** The consumer group of all instances. */
  public static String group(KafkaSettings kafka) {
    return kafka.prefix() + ".crawl";
  }

  /** Publishes the figures of the consumer; ends with what it returns. */
  public KafkaClientMetrics measure(MeterRegistry registry) {
    KafkaClientMetrics figures = new KafkaClientMetrics(consumer);
    figures.bindTo(registry);
    return figures;
  }

  /** Completes when the first partitions have been read, or there are none for this instance. */
  public CompletableFuture<Void> ready() {
    return ready;
  }

  /**
   * Runs until closed.
   *
   * @throws WorldFailedException if the broker does not answer
   */
  public void run() {
    try (consumer) {
      partitions = consumer.partitionsFor(topic).size();
      consumer.subscribe(List.of(topic), this);
      while (true) {
        consumer.poll(POLL).forEach(this::take);
        finishLoading();
      }
    } catch (WakeupException e) {
      log.debug("the frontier is closed");
    } catch (KafkaException e) {
      throw new WorldFailedException(
          "the state of the crawl can't be read: "
              + BrokerFailure.told(e, "check that the broker runs"),
          e);
    }
  }

  /** Ends {@link #run}. */
  @Override
  public void close() {
    consumer.wakeup();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    consumer.seekToBeginning(assigned);
    consumer.endOffsets(assigned).forEach((each, end) -> ends.put(each.partition(), end));
    assigned.forEach(each -> loading.put(each.partition(), new HashMap<>()));
    if (assigned.isEmpty() && loading.isEmpty()) {
      ready.complete(null);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    for (TopicPartition each : revoked) {
      owned.remove(each.partition());
      loading.remove(each.partition());
    }
    try {
      loop.release(host -> revoked.contains(new TopicPartition(topic, partition(host))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    Map<String, PageState> states = loading.get(record.partition());
    if (states == null && isOwn(record)) {
      return;
    }
    if (record.value() == null) {
      if (states != null) {
        states.remove(record.key());
      }
      return;
    }
    try {
      PageState state = Json.deserializer(PageState.class).deserialize(null, record.value());
      if (states == null) {
        loop.hear(state);
      } else {
        states.put(record.key(), state);
      }
    } catch (SerializationException e) {
      log.warn("{} is forgotten and will be visited anew: {}", record.key(), e.getMessage());
    }
  }

  private void finishLoading() {
    for (Integer partition : List.copyOf(loading.keySet())) {
      if (consumer.position(new TopicPartition(topic, partition)) >= ends.get(partition)) {
        List<PageState> states = new ArrayList<>(loading.remove(partition).values());
        owned.add(partition);
        log.info("{} pages known of partition {}", states.size(), partition);
        loop.own(host -> owned.contains(partition(host)), states);
      }
    }
    if (loading.isEmpty() && !owned.isEmpty()) {
      ready.complete(null);
    }
  }

  private boolean isOwn(ConsumerRecord<String, byte[]> record) {
    Header header = record.headers().lastHeader(KafkaOutbox.WRITER);
    return header != null && writer.equals(new String(header.value(), StandardCharsets.UTF_8));
  }

  private int partition(String host) {
    return KafkaOutbox.partition(host, partitions);
  }
}
