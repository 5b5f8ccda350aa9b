package sommertour.sink.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.runtime.BrokerFailure;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.RejectionRecord;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.logging.About;

/** Sends rejections to their topic and waits until they are there. */
final class RejectionProducer implements Consumer<List<RejectionRecord>>, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RejectionProducer.class);
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final KafkaProducer<String, Rejection> producer;
  private final String topic;
  private final String prefix;

  RejectionProducer(KafkaSettings kafka) {
    prefix = kafka.prefix();
    topic = kafka.name(Topic.REJECTED);
    producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), Json.<Rejection>serializer());
  }

  /**
   * @throws WorldFailedException if the broker does not take them
   */
  @Override
  public void accept(List<RejectionRecord> records) {
    for (RejectionRecord record : records) {
      tell(record, prefix);
    }
    try {
      List<Future<RecordMetadata>> sent = records.stream().map(this::send).toList();
      for (Future<RecordMetadata> record : sent) {
        record.get();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw refused(e);
    } catch (KafkaException e) {
      // After a first refusal the producer takes no more.
      throw BrokerFailure.isRefusal(e) ? refused(e) : e;
    }
  }

  private WorldFailedException refused(Exception e) {
    return new WorldFailedException(
        "a rejection can't be written to "
            + topic
            + ": "
            + BrokerFailure.told(e, "see to the broker, then start again"),
        e);
  }

  @Override
  public void close() {
    producer.close(CLOSE);
  }

  static void tell(RejectionRecord record, String prefix) {
    Rejection rejection = record.rejection();
    if (rejection == null) {
      log.info("{} is resolved", record.key());
      return;
    }
    Subject subject = Subject.of(rejection, prefix);
    About.article(
        subject.article(),
        subject.source(),
        () -> log.warn("rejected: {}: {}", rejection.key(), rejection.detail()));
  }

  private Future<RecordMetadata> send(RejectionRecord record) {
    return producer.send(new ProducerRecord<>(topic, record.key(), record.rejection()));
  }
}
