package sommertour.sink.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import sommertour.sink.search.Listing;
import sommertour.sink.store.Connections;

/** What every column of a release means: the comments that the database keeps. */
final class Codebook {
  private static final Map<String, String> VIEWS =
      Map.of("events", "tour_stops", "tours", "tour_ledger", "kreis-days", "kreis_days");

  private static final String COLUMNS =
      """
      SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type,
             col_description(a.attrelid, a.attnum) AS words
        FROM pg_attribute a
       WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped
       ORDER BY a.attnum
      """;

  private static final String VIEW = "SELECT obj_description(?::regclass, 'pg_class')";

  private Codebook() {}

  /** As Markdown, one table a file. */
  static String of(Connections connections, List<Listing> listings) throws SQLException {
    StringBuilder book = new StringBuilder("# Codebook\n\n");
    book.append(
        "Texts are UTF-8. Absent values are empty in CSV and null elsewhere. Dates named EDTF are"
            + " ISO 8601-2. Keys of places are text: do not read them as numbers.\n");
    try (Connection connection = connections.open()) {
      for (Listing listing : listings) {
        String view = VIEWS.getOrDefault(listing.name(), listing.name());
        book.append("\n## ").append(listing.name()).append("\n\n");
        book.append(words(connection, view)).append("\n\n");
        book.append("| column | type | means |\n|---|---|---|\n");
        columns(connection, view, book);
      }
      connection.rollback();
    }
    return book.toString();
  }

  private static String words(Connection connection, String view) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(VIEW)) {
      statement.setString(1, view);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static void columns(Connection connection, String view, StringBuilder book)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, view);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          book.append("| `")
              .append(rows.getString("attname"))
              .append("` | ")
              .append(rows.getString("type"))
              .append(" | ")
              .append(rows.getString("words").replace("|", "\\|"))
              .append(" |\n");
        }
      }
    }
  }
}
