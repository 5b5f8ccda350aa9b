package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which generation the tables hold. Whoever writes a batch holds it still, so that a switch waits
 * for batches under way and no batch of the former generation is written after it.
 */
final class GenerationStore {
  private static final String READ = "SELECT number FROM generation";
  private static final String WRITE = "UPDATE generation SET number = ?";

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** Any number that nobody else locks here. */
  private static final long LOCK = 5_407_103_921L;

  /** The generation in the tables. */
  int read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Holds the generation until the transaction ends; false if it is another one or changes now. */
  boolean hold(Connection connection, int generation) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT pg_try_advisory_xact_lock_shared(" + LOCK + ")");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getBoolean(1) && read(connection) == generation;
    }
  }

  /**
   * Waits for the batches under way and keeps all others from writing until the transaction ends;
   * false if another switch is under way: the caller has to roll back.
   */
  boolean holdAlone(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '10s'");
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      return true;
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  void write(Connection connection, int generation) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setInt(1, generation);
      statement.executeUpdate();
    }
  }
}
