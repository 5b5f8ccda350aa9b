package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.RejectionRecord;

/**
 * Takes the tables from one generation to the next in one transaction: readers see all of the
 * former one, then all of the new one. What the new one does not hold is removed, and its offsets
 * become the places to read on from.
 */
final class GenerationSwitch {
  private static final Logger log = LoggerFactory.getLogger(GenerationSwitch.class);

  private final KafkaSettings kafka;
  private final Connections connections;
  private final WholeTopic whole;
  private final GenerationStore generations = new GenerationStore();

  /**
   * @param kafka in the new generation
   * @param rejected takes what can't be shown
   * @param values reads the records; may give less than was written
   */
  GenerationSwitch(
      KafkaSettings kafka,
      Connections connections,
      Consumer<List<RejectionRecord>> rejected,
      Deserializer<byte[]> values) {
    this.kafka = kafka;
    this.connections = connections;
    this.whole =
        new WholeTopic(
            kafka, BatchWriter.of(kafka, connections, rejected, InstantSource.system()), values);
  }

  /**
   * Switches, unless somebody else has.
   *
   * @throws SQLException if the database is lost; the former generation then stays
   */
  void run() throws SQLException {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      if (!generations.holdAlone(connection)) {
        connection.rollback();
        log.info("another instance takes the tables to another generation");
        return;
      }
      if (generations.read(connection) < kafka.generation()) {
        log.info("takes the tables to generation {}", kafka.generation());
        whole.take(connection, kafka.name(Topic.ENRICHED));
        whole.take(connection, kafka.name(Topic.EVENTS));
        generations.write(connection, kafka.generation());
        log.info("the tables are of generation {}", kafka.generation());
      }
      connection.commit();
    }
  }
}
