package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Deletes rows by key. */
final class Keys {
  private Keys() {}

  static void delete(Connection connection, String table, String column, Collection<String> keys)
      throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM " + table + " WHERE " + column + " = ANY (?)")) {
      statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
      statement.executeUpdate();
    }
  }
}
