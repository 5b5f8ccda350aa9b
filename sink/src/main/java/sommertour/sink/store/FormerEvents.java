package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the tables of some events before they are written again.
 *
 * @param byId those that are there
 */
record FormerEvents(Map<String, Former> byId) {
  private static final String SELECT =
      """
      SELECT id, digest, visitor_key, tour_key,
             ARRAY(SELECT r.id FROM report r WHERE r.event_id = e.id) AS reports
        FROM unnest(?) AS k (key) JOIN event e ON e.id = k.key
      """;

  /**
   * An event as it was.
   *
   * @param digest of its record
   * @param tour whose tour it was in, and which
   * @param reports ids of its reports
   */
  record Former(String digest, Tour tour, Set<String> reports) {}

  /** Visitor and folded name; null in both if there is none. */
  record Tour(String visitor, String name) {}

  static FormerEvents of(Connection connection, Collection<String> ids) throws SQLException {
    Map<String, Former> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getString("id"),
              new Former(
                  rows.getString("digest"),
                  new Tour(rows.getString("visitor_key"), rows.getString("tour_key")),
                  Set.of((String[]) rows.getArray("reports").getArray())));
        }
      }
    }
    return new FormerEvents(found);
  }

  /** Whether the record is the one that was written before. */
  boolean has(String id, String digest) {
    Former former = byId.get(id);
    return former != null && digest.equals(former.digest);
  }

  Set<String> reports(String id) {
    Former former = byId.get(id);
    return former == null ? Set.of() : former.reports;
  }

  List<Tour> tours() {
    return byId.values().stream().map(Former::tour).toList();
  }
}
