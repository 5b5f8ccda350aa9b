package sommertour.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import sommertour.contract.Json;

/** The last look at each source, those in trouble first. */
final class StoredSources {
  /** What was not looked at for a week is a source no more. */
  private static final String LAST =
      """
      SELECT n.source, l.verdict, extract(epoch FROM l.at), extract(epoch FROM f.at),
             l.filled, coalesce(l.failed, 0)
        FROM observed_source n
       CROSS JOIN LATERAL (SELECT o.verdict, o.at, o.filled, o.failed FROM observation o
                            WHERE o.source = n.source AND o.day >= current_date - 7
                            ORDER BY o.day DESC, o.at DESC, o.from_offset DESC LIMIT 1) l
        LEFT JOIN LATERAL (SELECT o.at FROM observation o
                            WHERE o.source = n.source AND o.fresh > 0
                            ORDER BY o.day DESC, o.at DESC LIMIT 1) f ON true
       ORDER BY l.verdict IN ('ok', 'unchanged'), l.at, n.source
      """;

  private StoredSources() {}

  /**
   * How a source fares.
   *
   * @param lookSeconds Unix time of the last look
   * @param newSeconds Unix time of the last look with new pages
   * @param filled share of the pages of late that have a part, by part
   * @param failed pages that failed one after the other, up to the last visit
   */
  record Seen(
      String source,
      String verdict,
      double lookSeconds,
      OptionalDouble newSeconds,
      Map<String, Double> filled,
      int failed) {
    Seen {
      filled = Collections.unmodifiableMap(new TreeMap<>(filled));
    }
  }

  static List<Seen> read(Connection connection) throws SQLException {
    List<Seen> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LAST)) {
      while (rows.next()) {
        double fresh = rows.getDouble(4);
        all.add(
            new Seen(
                rows.getString(1),
                rows.getString(2),
                rows.getDouble(3),
                rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(fresh),
                shares(rows.getString(5)),
                rows.getInt(6)));
      }
    }
    return all;
  }

  private static Map<String, Double> shares(String json) throws SQLException {
    Map<String, Double> shares = new TreeMap<>();
    if (json != null) {
      try {
        JsonNode node = Json.mapper().readTree(json);
        node.properties().forEach(part -> shares.put(part.getKey(), part.getValue().asDouble()));
      } catch (JsonProcessingException e) {
        throw new SQLException("the column filled holds no JSON", e);
      }
    }
    return shares;
  }
}
