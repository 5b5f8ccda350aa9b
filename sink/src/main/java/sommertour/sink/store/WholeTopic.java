package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;

/**
 * Makes the tables of a topic what the topic says from its beginning to its end: writes every
 * record, removes the rows whose keys it does not hold, and sets where to read on. All of it within
 * the caller's transaction, who has kept other writers out.
 */
final class WholeTopic {
  private static final Logger log = LoggerFactory.getLogger(WholeTopic.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CHUNK = 1_000;

  private final KafkaSettings kafka;
  private final BatchWriter writer;
  private final Deserializer<byte[]> values;

  /**
   * @param kafka in the generation to be read
   * @param values reads the records; may give less than was written
   */
  WholeTopic(KafkaSettings kafka, BatchWriter writer, Deserializer<byte[]> values) {
    this.kafka = kafka;
    this.writer = writer;
    this.values = values;
  }

  /** Takes the topic of this name. */
  void take(Connection connection, String topic) throws SQLException {
    Store<?> store = BatchWriter.stores(kafka).get(topic);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TEMPORARY TABLE present (key text COLLATE \"C\" PRIMARY KEY) ON COMMIT DROP");
    }
    Map<TopicPartition, Long> next = copy(connection, topic);
    List<String> absent = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(store.allKeys() + " EXCEPT SELECT key FROM present")) {
      while (rows.next()) {
        absent.add(rows.getString(1));
      }
    }
    for (int from = 0; from < absent.size(); from += CHUNK) {
      store.remove(connection, absent.subList(from, Math.min(from + CHUNK, absent.size())));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE present");
    }
    new OffsetStore().set(connection, next);
    log.info(
        "{} keys that {} does not hold are gone from the tables{}",
        absent.size(),
        topic,
        absent.isEmpty() ? "" : ", such as " + absent.get(0));
  }

  /** Writes all records of the topic; gives where to read on. */
  private Map<TopicPartition, Long> copy(Connection connection, String topic) throws SQLException {
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, CHUNK);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      long heard = System.nanoTime();
      while (partitions.stream().anyMatch(p -> consumer.position(p, PATIENCE) < ends.get(p))) {
        Batch batch = Batch.of(consumer.poll(Duration.ofMillis(200)));
        if (!batch.nextOffsets().isEmpty()) {
          heard = System.nanoTime();
          writer.writeRows(connection, batch);
          note(connection, batch.records());
        } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
          throw new WorldFailedException(
              "the topic %s can't be read to its end: no record for %d s; see to the broker %s"
                  .formatted(topic, PATIENCE.toSeconds(), kafka.bootstrapServers()));
        }
      }
      Map<TopicPartition, Long> next = new HashMap<>();
      partitions.forEach(p -> next.put(p, consumer.position(p, PATIENCE)));
      return next;
    }
  }

  /** A key whose newest record is a tombstone is noted too: it has no row that could stay. */
  private static void note(Connection connection, List<ConsumerRecord<String, byte[]>> records)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO present VALUES (?) ON CONFLICT DO NOTHING")) {
      for (ConsumerRecord<String, byte[]> record : records) {
        if (record.key() != null) {
          statement.setString(1, record.key());
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
  }
}
