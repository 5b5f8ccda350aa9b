package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes all rows of a batch with one statement, made from one list of the table's columns. Each
 * column travels as one array: the statement is short and always the same, so the database reads
 * and plans it once and not for every few rows.
 */
final class Upsert {
  private static final String PLAIN = "?";

  private final String sql;
  private final int width;

  private Upsert(String table, String conflict, String... columns) {
    List<String> names = Arrays.stream(columns).map(Upsert::name).toList();
    this.width = columns.length;
    this.sql =
        "INSERT INTO "
            + table
            + names.stream().collect(Collectors.joining(", ", " (", ")"))
            + IntStream.range(0, width)
                .mapToObj(i -> value(columns[i]).replace("?", "c" + i))
                .collect(Collectors.joining(", ", " SELECT ", ""))
            + IntStream.range(0, width)
                .mapToObj(i -> PLAIN)
                .collect(Collectors.joining(", ", " FROM unnest(", ")"))
            + IntStream.range(0, width)
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", ", " AS given (", ")"))
            + conflict;
  }

  /**
   * Writes over the row of the same key.
   *
   * @param columns the key first; each with the expression of its value behind a blank where that
   *     is not a plain {@code ?}
   */
  static Upsert into(String table, String... columns) {
    return new Upsert(table, over(columns), columns);
  }

  /** As {@link #into}, but only where the condition holds; the new row is {@code excluded}. */
  static Upsert intoWhere(String condition, String table, String... columns) {
    return new Upsert(table, over(columns) + " WHERE " + condition, columns);
  }

  /** A plain insert; columns as in {@link #into}. */
  static Upsert insert(String table, String... columns) {
    return new Upsert(table, "", columns);
  }

  /** An insert that leaves rows alone whose key is there; columns as in {@link #into}. */
  static Upsert insertAbsent(String table, String... columns) {
    return new Upsert(table, " ON CONFLICT DO NOTHING", columns);
  }

  /** Writes rows with as many values each as there are columns. */
  void run(Connection connection, Rows rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      rows.bind(statement, width);
      statement.executeUpdate();
    }
  }

  private static String over(String... columns) {
    String key = name(columns[0]);
    return Arrays.stream(columns)
        .skip(1)
        .map(Upsert::name)
        .map(name -> name + " = excluded." + name)
        .collect(Collectors.joining(", ", " ON CONFLICT (" + key + ") DO UPDATE SET ", ""));
  }

  private static String name(String column) {
    return column.replaceFirst(" .*", "");
  }

  private static String value(String column) {
    int blank = column.indexOf(' ');
    return blank < 0 ? PLAIN : column.substring(blank + 1);
  }
}
