package sommertour.sink.export;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import sommertour.sink.store.Connections;

/** One state of the database for several connections: what is written meanwhile is not seen. */
final class Snapshot implements AutoCloseable, Connections {
  private final Connections connections;
  private final Connection holder;
  private final String id;

  Snapshot(Connections connections) throws SQLException {
    this.connections = connections;
    this.holder = begin(connections);
    try (Statement statement = holder.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_export_snapshot()")) {
      row.next();
      this.id = row.getString(1);
    }
  }

  @Override
  public Connection open() throws SQLException {
    Connection connection = begin(connections);
    try (Statement statement = connection.createStatement()) {
      // An id of the server itself: digits and hyphens.
      statement.execute("SET TRANSACTION SNAPSHOT '" + id + "'");
    }
    return connection;
  }

  @Override
  public void close() throws SQLException {
    holder.rollback();
    holder.close();
  }

  private static Connection begin(Connections connections) throws SQLException {
    Connection connection = connections.open();
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }
}
