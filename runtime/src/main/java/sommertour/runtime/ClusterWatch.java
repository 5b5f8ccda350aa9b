package sommertour.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.Service.Health;

/**
 * Looks at the cluster every few seconds, with a consumer of its own that takes part in no group:
 * whether the broker answers, whether the topics are there, and the lag of a consumer group.
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
  private final ConsumerLag lag;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile Health broker = new Health(false, "was not asked yet");
  private volatile Health topics = broker;

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
    lag = new ConsumerLag(consumer, group, ANSWER, registry);
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
      lag.look(read.get().stream().filter(present::contains).toList());
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
}
