package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.RejectionRecord;

/**
 * Writes a batch in one transaction together with its offsets. A record that the database refuses
 * is set apart and the rest goes on.
 */
public final class BatchWriter {
  private final Connections connections;
  private final Map<String, Store<?>> stores;
  private final Consumer<List<RejectionRecord>> rejected;
  private final Rejections rejections;
  private final OffsetStore offsets = new OffsetStore();
  private final GenerationStore generations = new GenerationStore();
  private final int generation;

  private BatchWriter(
      int generation,
      Connections connections,
      Map<String, Store<?>> stores,
      Consumer<List<RejectionRecord>> rejected,
      Rejections rejections) {
    this.generation = generation;
    this.connections = connections;
    this.stores = stores;
    this.rejected = rejected;
    this.rejections = rejections;
  }

  /**
   * A writer for the topics of these settings.
   *
   * @param rejected takes what can't be shown before the batch is committed, so nothing is lost by
   *     a kill in between; the same may come twice
   * @param clock for the time of rejections
   */
  public static BatchWriter of(
      KafkaSettings kafka,
      Connections connections,
      Consumer<List<RejectionRecord>> rejected,
      InstantSource clock) {
    return new BatchWriter(
        kafka.generation(), connections, stores(kafka), rejected, new Rejections(clock));
  }

  /** The tables by name of their topic. */
  static Map<String, Store<?>> stores(KafkaSettings kafka) {
    return Map.of(
        kafka.name(Topic.ARTICLES), new ArticleStore(),
        kafka.name(Topic.ENRICHED), new EnrichedStore(),
        kafka.name(Topic.EVENTS), new EventStore(),
        kafka.name(Topic.OBSERVATIONS), new ObservationStore());
  }

  /**
   * Writes a batch.
   *
   * @param from the offsets that the caller knows
   * @return false if another writer has moved one of the offsets or changed the generation: nothing
   *     is written
   * @throws SQLException if the database is lost; whether the batch is written is then unknown, and
   *     a second try finds out by the offsets
   */
  public boolean write(Batch batch, Map<TopicPartition, Long> from) throws SQLException {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      try {
        return write(connection, batch, from, this::apply);
      } catch (SQLException e) {
        if (!SqlFailure.isOfTheData(e)) {
          throw e;
        }
        connection.rollback();
        return write(connection, batch, from, this::writeOneByOne);
      }
    }
  }

  private boolean write(
      Connection connection, Batch batch, Map<TopicPartition, Long> from, Manner manner)
      throws SQLException {
    // First, for its locks: another writer of these partitions now waits, and then finds them
    // moved.
    if (!generations.hold(connection, generation)
        || !offsets.advance(connection, from, batch.nextOffsets())) {
      connection.rollback();
      return false;
    }
    writeRows(connection, batch, manner);
    connection.commit();
    return true;
  }

  /**
   * Writes the rows within the caller's transaction, each under a savepoint, and says what was
   * refused.
   */
  void writeRows(Connection connection, Batch batch) throws SQLException {
    writeRows(connection, batch, this::writeOneByOne);
  }

  private void writeRows(Connection connection, Batch batch, Manner manner) throws SQLException {
    List<Rejection> refused = new ArrayList<>();
    for (Map.Entry<String, Store<?>> topic : stores.entrySet()) {
      List<ConsumerRecord<String, byte[]>> records =
          batch.records().stream().filter(r -> r.topic().equals(topic.getKey())).toList();
      if (!records.isEmpty()) {
        refused.addAll(manner.write(connection, topic.getValue(), records));
      }
    }
    List<RejectionRecord> words = new ArrayList<>();
    refused.forEach(rejection -> words.add(RejectionRecord.of(rejection)));
    words.addAll(Rejections.resolved(batch.records(), refused));
    if (!words.isEmpty()) {
      rejected.accept(words);
    }
  }

  private List<Rejection> writeOneByOne(
      Connection connection, Store<?> store, List<ConsumerRecord<String, byte[]>> records)
      throws SQLException {
    List<Rejection> refused = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Savepoint before = connection.setSavepoint();
      try {
        refused.addAll(apply(connection, store, List.of(record)));
      } catch (SQLException e) {
        if (!SqlFailure.isOfTheData(e)) {
          throw e;
        }
        connection.rollback(before);
        store.remove(connection, List.of(record.key()));
        refused.add(rejections.of(record, "not-storable", Patience.oneLine(e)));
      }
      connection.releaseSavepoint(before);
    }
    return refused;
  }

  private <T> List<Rejection> apply(
      Connection connection, Store<T> store, List<ConsumerRecord<String, byte[]>> records)
      throws SQLException {
    Reading<T> reading = Reading.of(store, records, rejections);
    store.remove(connection, reading.removals());
    store.put(connection, reading.puts());
    return reading.rejections();
  }

  /** How the records of one topic are written: at once, or each under a savepoint. */
  @FunctionalInterface
  private interface Manner {
    List<Rejection> write(
        Connection connection, Store<?> store, List<ConsumerRecord<String, byte[]>> records)
        throws SQLException;
  }
}
