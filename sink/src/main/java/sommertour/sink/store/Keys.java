package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Statements that take lists of keys. They join them: {@code = ANY (list)} compares every row with
 * every key while the planner takes the table for small.
 */
final class Keys {
  private Keys() {}

  static void delete(Connection connection, String table, String column, Collection<String> keys)
      throws SQLException {
    run(
        connection,
        "DELETE FROM " + table + " USING unnest(?) AS k (key) WHERE " + column + " = k.key",
        keys);
  }

  /** Runs a statement whose parameters are lists, unless all of them are empty. */
  @SafeVarargs
  static void run(Connection connection, String sql, Collection<String>... lists)
      throws SQLException {
    boolean nothing = true;
    for (Collection<String> list : lists) {
      nothing &= list.isEmpty();
    }
    if (nothing) {
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
