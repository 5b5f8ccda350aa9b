package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Statements that take lists of keys. */
final class Keys {
  private Keys() {}

  static void delete(Connection connection, String table, String column, Collection<String> keys)
      throws SQLException {
    run(connection, "DELETE FROM " + table + " WHERE " + column + " = ANY (?)", keys);
  }

  /** Runs a statement whose parameters are lists of equal length, unless they are empty. */
  @SafeVarargs
  static void run(Connection connection, String sql, Collection<String>... lists)
      throws SQLException {
    if (lists[0].isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < lists.length; i++) {
        statement.setArray(i + 1, connection.createArrayOf("text", lists[i].toArray()));
      }
      statement.execute();
    }
  }
}
