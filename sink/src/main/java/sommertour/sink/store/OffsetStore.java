package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Up to where the topics are in the tables. An offset moves only in the transaction that writes the
 * rows before it, and only from the value that its writer knew: whoever was paused while another
 * took over finds another value and writes nothing.
 */
public final class OffsetStore {
  private static final String REMEMBER =
      "INSERT INTO consumer_offset (topic, partition, next_offset) VALUES (?, ?, 0)"
          + " ON CONFLICT (topic, partition) DO NOTHING";
  private static final String FIND =
      "SELECT next_offset FROM consumer_offset WHERE topic = ? AND partition = ?";
  private static final String ADVANCE =
      "UPDATE consumer_offset SET next_offset = ?"
          + " WHERE topic = ? AND partition = ? AND next_offset = ?";

  private static final String SET =
      "INSERT INTO consumer_offset (topic, partition, next_offset) VALUES (?, ?, ?)"
          + " ON CONFLICT (topic, partition)"
          + " DO UPDATE SET next_offset = excluded.next_offset, seen_at = now()";
  private static final String SEEN =
      "UPDATE consumer_offset SET seen_at = now()"
          + " WHERE topic = ? AND partition = ? AND next_offset = ?";
  private static final String GAP =
      "SELECT next_offset, extract(epoch FROM now() - seen_at)::bigint FROM consumer_offset"
          + " WHERE topic = ? AND partition = ?";

  /** Two writers lock rows in one order, so neither waits for the other in a circle. */
  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  /** Next offset of each partition, 0 of those that were never read. */
  public Map<TopicPartition, Long> load(
      Connection connection, Collection<TopicPartition> partitions) throws SQLException {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    try (PreparedStatement remember = connection.prepareStatement(REMEMBER);
        PreparedStatement find = connection.prepareStatement(FIND)) {
      for (TopicPartition partition : sorted(partitions)) {
        remember.setString(1, partition.topic());
        remember.setInt(2, partition.partition());
        remember.executeUpdate();
        find.setString(1, partition.topic());
        find.setInt(2, partition.partition());
        try (ResultSet found = find.executeQuery()) {
          found.next();
          offsets.put(partition, found.getLong(1));
        }
      }
    }
    return offsets;
  }

  /**
   * Moves offsets within the caller's transaction, and locks them until it ends.
   *
   * @param from the offsets that the caller knows
   * @param to the new ones; none that is not in {@code from}
   * @return false if another writer moved one of them: the caller has to roll back
   */
  public boolean advance(
      Connection connection, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
      for (TopicPartition partition : sorted(to.keySet())) {
        statement.setLong(1, to.get(partition));
        statement.setString(2, partition.topic());
        statement.setInt(3, partition.partition());
        statement.setLong(4, from.get(partition));
        if (statement.executeUpdate() == 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Sets offsets whatever they were, for a caller who has kept all others from writing. */
  void set(Connection connection, Map<TopicPartition, Long> to) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SET)) {
      for (TopicPartition partition : sorted(to.keySet())) {
        statement.setString(1, partition.topic());
        statement.setInt(2, partition.partition());
        statement.setLong(3, to.get(partition));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Notes that the tables hold all of these partitions, whose next offsets are given. */
  void seen(Connection connection, Map<TopicPartition, Long> all) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SEEN)) {
      for (TopicPartition partition : sorted(all.keySet())) {
        statement.setString(1, partition.topic());
        statement.setInt(2, partition.partition());
        statement.setLong(3, all.get(partition));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** How far and how long ago the tables held partitions, by the clock of the database. */
  Map<TopicPartition, Gap> gaps(Connection connection, Collection<TopicPartition> partitions)
      throws SQLException {
    Map<TopicPartition, Gap> gaps = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(GAP)) {
      for (TopicPartition partition : partitions) {
        statement.setString(1, partition.topic());
        statement.setInt(2, partition.partition());
        try (ResultSet found = statement.executeQuery()) {
          if (found.next()) {
            gaps.put(partition, new Gap(found.getLong(1), Duration.ofSeconds(found.getLong(2))));
          }
        }
      }
    }
    return gaps;
  }

  private static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
    return partitions.stream().sorted(ORDER).toList();
  }
}
