package sommertour.sink.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.BrokerFailure;
import sommertour.runtime.BrokerWatch;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ObeyingDeserializer;
import sommertour.runtime.ObjectionList;
import sommertour.runtime.RejectionRecord;
import sommertour.runtime.Service.Health;
import sommertour.runtime.WorldFailedException;

/**
 * Reads the topics and has every batch written.
 *
 * <pre>
 * assigned ─▶ paused ─▶ offsets from the database ─▶ seek, resume ─▶ poll ─▶ write ─┐
 *                ▲                                                    ▲   written  │
 *                └──────────── another writer moved the offsets ──────┴────────────┘
 * </pre>
 */
public final class SinkLoop {
  private static final Logger log = LoggerFactory.getLogger(SinkLoop.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration CLOSE = Duration.ofSeconds(1);
  private static final int BATCH_RECORDS = 500;
  private static final int BATCH_BYTES = 8 * 1024 * 1024;

  /**
   * How soon the partitions of a killed instance go to another; the broker's lower limit is 6 s.
   */
  private static final int SESSION_MILLIS = 10_000;

  private final KafkaSettings kafka;
  private final Connections connections;
  private final Duration patience;
  private final CountDownLatch stop;
  private final Consumer<Health> health;
  private final KafkaConsumer<String, byte[]> consumer;
  private final ObjectionList objections;
  private final Deserializer<byte[]> values;
  private final LoopFigures figures;
  private final Places places;
  private final GenerationStore generations = new GenerationStore();
  private final AtomicReference<WorldFailedException> lostBroker = new AtomicReference<>();

  /** Of the generation in the tables. */
  private BatchWriter writer;

  private Sweep sweep;

  private volatile KafkaSettings read;

  private int generation;
  private long lastLook = System.nanoTime();

  /**
   * @param patience how long a lost broker or database is waited for
   * @param stop ends waiting when it has counted down
   * @param health is told whenever the loop looks at itself
   * @param figures count what is written
   */
  public SinkLoop(
      KafkaSettings kafka,
      Connections connections,
      Duration patience,
      CountDownLatch stop,
      Consumer<Health> health,
      LoopFigures figures) {
    this.kafka = kafka;
    this.read = kafka;
    this.figures = figures;
    this.connections = connections;
    this.patience = patience;
    this.stop = stop;
    this.health = health;
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group(kafka));
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH_RECORDS);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BATCH_BYTES);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    this.objections = ObjectionList.follow(kafka, lostBroker::set);
    this.values = new ObeyingDeserializer(kafka, objections);
    this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values);
    this.places = new Places(consumer, connections, this::patiently);
  }

  /**
   * The consumer group. Its offsets are told to the broker for onlookers alone (how far behind is
   * the sink?); those in the database count.
   */
  public static String group(KafkaSettings kafka) {
    return kafka.prefix() + ".sink";
  }

  /** Names of the topics that are read, in the generation of the tables; for any thread. */
  public Set<String> topics() {
    return BatchWriter.stores(read).keySet();
  }

  /** Publishes the figures of the consumer; ends with what it returns. */
  public KafkaClientMetrics measure(MeterRegistry registry) {
    KafkaClientMetrics clientFigures = new KafkaClientMetrics(consumer);
    clientFigures.bindTo(registry);
    return clientFigures;
  }

  /** Ends a poll that waits; for any thread. */
  public void wakeUp() {
    consumer.wakeup();
  }

  /**
   * Reads and writes until it is to stop.
   *
   * @throws WorldFailedException if the broker is lost for longer than the patience
   * @throws SQLException if the database is
   */
  public void run() throws SQLException {
    try (RejectionProducer producer = new RejectionProducer(kafka);
        BrokerWatch watch = new BrokerWatch(kafka, patience, lostBroker::set);
        GenerationWatch news = new GenerationWatch(kafka)) {
      Consumer<List<RejectionRecord>> rejected = producer.andThen(figures::rejected);
      follow(rejected);
      while (stop.getCount() > 0) {
        if (news.newestComplete() > generation) {
          health.accept(new Health(false, "takes the tables to a new generation"));
          KafkaSettings next = kafka.inGeneration(news.newestComplete());
          patiently(
              () -> {
                new GenerationSwitch(next, connections, rejected, values).run();
                return true;
              });
          follow(rejected);
        }
        if (!turn(watch)) {
          follow(rejected);
        }
      }
    } catch (WakeupException | InterruptException e) {
      log.debug("the loop is to stop", e);
    } catch (KafkaException e) {
      throw new WorldFailedException(
          "the topics of "
              + kafka.bootstrapServers()
              + " can't be read: "
              + BrokerFailure.told(e, "see to the broker, then start again"),
          e);
    } finally {
      consumer.close(CloseOptions.timeout(CLOSE));
      objections.close();
    }
  }

  /** Reads the topics of the generation in the tables, from where the tables are. */
  private void follow(Consumer<List<RejectionRecord>> rejected) throws SQLException {
    int now =
        patiently(
            () -> {
              try (Connection connection = connections.open()) {
                return generations.read(connection);
              }
            });
    if (now == generation) {
      place(consumer.assignment());
      return;
    }
    generation = now;
    read = kafka.inGeneration(now);
    writer = BatchWriter.of(read, connections, rejected, InstantSource.system());
    sweep = new Sweep(read, connections, rejected, values);
    places.startAnew();
    consumer.subscribe(BatchWriter.stores(read).keySet(), places);
  }

  /** Whether the tables are as this instance knows them. */
  private boolean turn(BrokerWatch watch) throws SQLException {
    ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
    if (lostBroker.get() != null) {
      throw lostBroker.get();
    }
    if (!places.fresh().isEmpty()) {
      place(places.fresh());
    }
    if (polled.nextOffsets().isEmpty()) {
      lookAtDatabase();
      places.noteSeen();
      health.accept(health(watch.hears()));
      return true;
    }
    health.accept(health(true));
    Batch batch = Batch.of(polled);
    long start = System.nanoTime();
    if (patiently(() -> writer.write(batch, places.known()))) {
      figures.written(read, batch, Duration.ofNanos(System.nanoTime() - start));
      places.passed(batch);
      consumer.commitAsync(forOnlookers(batch), null);
      places.noteSeen();
      return true;
    }
    log.info("another writer has moved on in {}", batch.nextOffsets().keySet());
    return false;
  }

  /** In silence nothing is written, and a lost database would go unnoticed. */
  private void lookAtDatabase() throws SQLException {
    long now = System.nanoTime();
    if (now - lastLook >= LOOK.toNanos()) {
      patiently(
          () -> {
            try (Connection connection = connections.open()) {
              return connection.isValid(1);
            }
          });
      lastLook = System.nanoTime();
    }
  }

  /** Goes to where the database is, or takes it to where the topics are if it was away too long. */
  private void place(Collection<TopicPartition> partitions) throws SQLException {
    if (!patiently(() -> sweep.needed(partitions)).isEmpty()) {
      health.accept(new Health(false, "compares the tables with the whole topics"));
      patiently(() -> sweep.run(partitions));
    }
    places.find(partitions);
  }

  private <T> T patiently(Patience.Attempt<T> attempt) throws SQLException {
    return new Patience("the database", patience, stop)
        .keepTrying(
            attempt,
            e -> {
              health.accept(new Health(false, "the database does not answer"));
              return SqlFailure.mayPass(e);
            });
  }

  private Health health(boolean brokerAnswers) {
    if (!brokerAnswers) {
      return new Health(false, "the broker does not answer");
    }
    return places.areFound()
        ? new Health(true, "reads " + consumer.assignment().size() + " partitions")
        : new Health(false, "waits for partitions to read");
  }

  private static Map<TopicPartition, OffsetAndMetadata> forOnlookers(Batch batch) {
    return batch.nextOffsets().entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, next -> new OffsetAndMetadata(next.getValue())));
  }
}
