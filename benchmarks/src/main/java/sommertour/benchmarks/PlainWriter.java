package sommertour.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sommertour.contract.Json;
import sommertour.contract.TourEvent;
import sommertour.sink.store.Connections;

/**
 * Reads records and writes rows that it has ready with {@code addBatch}: what JDBC gives at once.
 */
final class PlainWriter {
  private final Connections connections;
  private final Map<String, Table> tables = new HashMap<>();

  /** Rows by the transaction that wrote them: what is referred to came with them or before. */
  private record Table(String sql, List<List<Object[]>> batches) {}

  private PlainWriter(Connections connections) {
    this.connections = connections;
  }

  /** Takes the rows that now stand in the tables. */
  static PlainWriter ofRows(Connections connections, List<String> names) throws SQLException {
    PlainWriter writer = new PlainWriter(connections);
    try (Connection connection = connections.open()) {
      for (String name : names) {
        writer.tables.put(name, table(connection, name));
      }
    }
    return writer;
  }

  /** Writes a part of each table's rows for each batch of records, one transaction each. */
  void write(List<byte[]> records, int batch, List<String> names) throws SQLException, IOException {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      for (int from = 0; from < records.size(); from += batch) {
        for (byte[] record : records.subList(from, from + batch)) {
          Json.read(record, TourEvent.class);
        }
        for (String name : names) {
          Table table = tables.get(name);
          upsert(connection, table.sql, table.batches.get(from / batch));
        }
        connection.commit();
      }
    }
  }

  private static void upsert(Connection connection, String sql, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static Table table(Connection connection, String name) throws SQLException {
    List<String> columns =
        texts(
            connection,
            "SELECT attname FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0"
                    .formatted(name)
                + " AND attgenerated = '' AND NOT attisdropped ORDER BY attnum");
    List<String> key =
        texts(
            connection,
            "SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid"
                + " AND a.attnum = ANY (i.indkey) WHERE i.indisprimary AND i.indrelid = '%s'::regclass"
                    .formatted(name));
    String sql =
        "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s"
            .formatted(
                name,
                String.join(", ", columns),
                columns.stream().map(it -> "?").collect(Collectors.joining(", ")),
                String.join(", ", key),
                columns.stream()
                    .filter(it -> !it.equals("number"))
                    .map(it -> it + " = excluded." + it)
                    .collect(Collectors.joining(", ")));
    SortedMap<Long, List<Object[]>> batches = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT " + String.join(", ", columns) + ", xmin::text::bigint FROM " + name)) {
      while (found.next()) {
        Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = found.getObject(i + 1);
        }
        batches.computeIfAbsent(found.getLong(row.length + 1), it -> new ArrayList<>()).add(row);
      }
    }
    return new Table(sql, List.copyOf(batches.values()));
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (found.next()) {
        texts.add(found.getString(1));
      }
      return texts;
    }
  }
}
