package sommertour.ingest.topic;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import sommertour.contract.Json;
import sommertour.contract.Objections;
import sommertour.runtime.BrokerFailure;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ObjectionList;
import sommertour.runtime.WorldFailedException;

/**
 * Sends records with an idempotent producer that waits for all replicas; of what is objected to,
 * nothing.
 */
public final class KafkaOutbox implements Consumer<Outgoing>, AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(5);

  /** Header that tells which instance wrote a record. */
  public static final String WRITER = "writer";

  private final byte[] writer;
  private final KafkaSettings kafka;
  private final KafkaProducer<String, Object> producer;
  private final ObjectionList objections;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  public KafkaOutbox(KafkaSettings kafka) {
    this(kafka, "", end -> {});
  }

  /**
   * @param writer name that each record bears in the header {@value #WRITER}
   * @param ended is told that nothing can be sent any more, since nobody knows what is objected to
   */
  public KafkaOutbox(KafkaSettings kafka, String writer, Consumer<WorldFailedException> ended) {
    this.kafka = kafka;
    this.writer = writer.getBytes(StandardCharsets.UTF_8);
    objections = ObjectionList.follow(kafka, ended);
    producer = new KafkaProducer<>(kafka.producer(), new StringSerializer(), Json.serializer());
  }

  /**
   * Sends the record and returns when the broker has it.
   *
   * @throws WorldFailedException if it did not within the producer's delivery timeout
   */
  @Override
  public void accept(Outgoing outgoing) {
    try {
      Optional<Outgoing> kept = kept(outgoing);
      if (kept.isPresent()) {
        start(kept.get()).get();
      }
    } catch (ExecutionException e) {
      throw lost(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while sending to the broker", e);
    }
  }

  /**
   * Hands the record to the producer, which sends it in the background.
   *
   * @throws WorldFailedException if an earlier record was lost, or the producer's memory stayed
   *     full
   */
  public void enqueue(Outgoing outgoing) {
    check();
    // What becomes of it is kept by the callback and told by the next call.
    kept(outgoing)
        .ifPresent(
            it -> {
              Future<RecordMetadata> unused = start(it);
            });
  }

  /**
   * Waits until the broker has all records.
   *
   * @throws WorldFailedException if one was lost
   */
  public void flush() {
    producer.flush();
    check();
  }

  /**
   * Whether somebody objects to what stands at the address, or is named in it.
   *
   * @throws WorldFailedException if the objections can't be followed any more
   */
  public boolean isAgainst(String url) {
    Objections now = objections.get();
    return now.isAgainst(null, url) || !now.named(url).isEmpty();
  }

  /** Publishes the figures of the producer; ends with what it returns. */
  public KafkaClientMetrics measure(MeterRegistry registry) {
    KafkaClientMetrics figures = new KafkaClientMetrics(producer);
    figures.bindTo(registry);
    return figures;
  }

  @Override
  public void close() {
    producer.close(CLOSE);
    objections.close();
  }

  private Optional<Outgoing> kept(Outgoing outgoing) {
    return outgoing.under(objections.get());
  }

  private Future<RecordMetadata> start(Outgoing outgoing) {
    String topic = kafka.name(outgoing.topic());
    try {
      ProducerRecord<String, Object> sent =
          new ProducerRecord<>(
              topic,
              partition(topic, outgoing.partitionBy()),
              outgoing.at() == null ? null : outgoing.at().toEpochMilli(),
              outgoing.key(),
              outgoing.value());
      if (writer.length > 0) {
        sent.headers().add(WRITER, writer);
      }
      return producer.send(
          sent,
          (metadata, e) -> {
            if (e != null) {
              failure.compareAndSet(null, e);
            }
          });
    } catch (KafkaException e) {
      throw lost(e);
    }
  }

  private Integer partition(String topic, String by) {
    return by == null ? null : partition(by, producer.partitionsFor(topic).size());
  }

  /** The partition of a record that is partitioned by the given text. */
  public static int partition(String by, int partitions) {
    return Utils.toPositive(Utils.murmur2(by.getBytes(StandardCharsets.UTF_8))) % partitions;
  }

  private void check() {
    Exception lost = failure.get();
    if (lost != null) {
      throw lost(lost);
    }
  }

  private WorldFailedException lost(Throwable e) {
    String todo =
        e instanceof RecordTooLargeException
            ? "raise message.max.bytes of the broker"
            : "check that the broker runs and KAFKA_BOOTSTRAP_SERVERS names it";
    return new WorldFailedException(
        "the broker "
            + kafka.bootstrapServers()
            + " did not take a record: "
            + BrokerFailure.told(e, todo),
        e);
  }
}
