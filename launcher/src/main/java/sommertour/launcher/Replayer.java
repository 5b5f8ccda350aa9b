package sommertour.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import sommertour.contract.ContentHash;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.runtime.CompactedTopic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Replay;
import sommertour.runtime.WorldFailedException;

/**
 * Sends rejected records again, marked. What an article reports goes its whole way again, from the
 * article: an older list must not take the place of a newer one. For the same reason a record that
 * the sink refused is not sent where a newer one of its key has come since; then it is resolved.
 */
final class Replayer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaSettings kafka;
  private final KafkaConsumer<String, byte[]> consumer;
  private final RecordSender sender;
  private Map<String, byte[]> articles;

  Replayer(KafkaSettings kafka) {
    this.kafka = kafka;
    consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer());
    sender = new RecordSender(kafka);
  }

  /**
   * Sends one again, or resolves what nobody needs any more.
   *
   * @return why it can't be sent, if so
   * @throws WorldFailedException if the broker does not take it
   */
  Optional<String> replay(Rejection rejection) {
    if (rejection.topic() == null) {
      return Optional.of("it never was on a topic; correct the input and ingest it again");
    }
    if (rejection.stage().equals("tour")) {
      return replayArticle(rejection);
    }
    Optional<ConsumerRecord<String, byte[]>> original = original(rejection);
    byte[] value = original.map(ConsumerRecord::value).orElseGet(() -> kept(rejection));
    if (value == null) {
      return Optional.of(
          "its %d bytes are cut and %s no longer has it; correct the input and ingest it again"
              .formatted(rejection.payloadBytes(), rejection.topic()));
    }
    Optional<ConsumerRecord<String, byte[]>> since = newestSince(rejection);
    if (rejection.stage().equals("sink") && since.isPresent()) {
      resolve(rejection);
      return Optional.empty();
    }
    long at = original.map(ConsumerRecord::timestamp).orElse(rejection.at().toEpochMilli());
    send(rejection, rejection.topic(), rejection.partition(), at, rejection.key(), value);
    // Compaction keeps what was written last, and that must not be the older version.
    since.ifPresent(this::sendOn);
    return Optional.empty();
  }

  @Override
  public void close() {
    consumer.close();
    sender.close();
  }

  private Optional<String> replayArticle(Rejection rejection) {
    String id;
    try {
      id = articleId(rejection);
    } catch (IOException e) {
      return Optional.of("its bytes do not tell the article it is of: " + Json.reason(e));
    }
    if (articles == null) {
      articles = CompactedTopic.read(kafka, Topic.ARTICLES, (topic, bytes) -> bytes);
    }
    byte[] article = articles.get(id);
    if (article == null) {
      resolve(rejection);
    } else {
      String topic = kafka.name(Topic.ARTICLES);
      send(rejection, topic, null, rejection.at().toEpochMilli(), id, article);
    }
    return Optional.empty();
  }

  /** The key itself, or on the way between the two halves of the topology a field of the value. */
  private String articleId(Rejection rejection) throws IOException {
    if (rejection.topic().equals(kafka.name(Topic.ENRICHED))) {
      return rejection.key();
    }
    byte[] kept = kept(rejection);
    return Json.read(kept == null ? new byte[0] : kept, Contributed.class).articleId();
  }

  private Optional<ConsumerRecord<String, byte[]>> original(Rejection rejection) {
    TopicPartition place = new TopicPartition(rejection.topic(), rejection.partition());
    consumer.assign(List.of(place));
    long first = consumer.beginningOffsets(List.of(place), PATIENCE).get(place);
    long end = consumer.endOffsets(List.of(place), PATIENCE).get(place);
    if (rejection.offset() < first) {
      return Optional.empty();
    }
    consumer.seek(place, rejection.offset());
    while (consumer.position(place, PATIENCE) < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        return record.offset() == rejection.offset() && isSame(record, rejection)
            ? Optional.of(record)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A topic that was made anew has other records at the same place. */
  private static boolean isSame(ConsumerRecord<String, byte[]> record, Rejection rejection) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    return ContentHash.of(value).equals(rejection.payloadSha256());
  }

  /** The last record of the key behind the one that was rejected. */
  private Optional<ConsumerRecord<String, byte[]>> newestSince(Rejection rejection) {
    TopicPartition place = new TopicPartition(rejection.topic(), rejection.partition());
    consumer.assign(List.of(place));
    long end = consumer.endOffsets(List.of(place), PATIENCE).get(place);
    consumer.seek(place, rejection.offset() + 1);
    ConsumerRecord<String, byte[]> newest = null;
    while (consumer.position(place, PATIENCE) < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        if (record.key() != null && record.key().equals(rejection.key())) {
          newest = record;
        }
      }
    }
    return Optional.ofNullable(newest);
  }

  /** What the rejection has kept, if it is whole. */
  private static byte[] kept(Rejection rejection) {
    byte[] bytes =
        rejection.payload() == null ? null : Base64.getDecoder().decode(rejection.payload());
    return bytes != null && bytes.length == rejection.payloadBytes() ? bytes : null;
  }

  private void resolve(Rejection rejection) {
    sender.send(new ProducerRecord<>(kafka.name(Topic.REJECTED), rejection.recordKey(), null));
  }

  private void send(
      Rejection rejection, String topic, Integer partition, long at, String key, byte[] value) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, at, key, value);
    Replay.of(rejection).mark(record.headers());
    sender.send(record);
  }

  private void sendOn(ConsumerRecord<String, byte[]> record) {
    sender.send(
        new ProducerRecord<>(
            record.topic(), record.partition(), record.timestamp(), record.key(), record.value()));
  }

  /** What matters here of a record between the two halves of the topology. */
  private record Contributed(String articleId) {}
}
