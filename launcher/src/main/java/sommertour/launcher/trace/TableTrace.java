package sommertour.launcher.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sommertour.launcher.trace.Trace.Step;
import sommertour.sink.store.Connections;

/** What the tables hold of one article. */
final class TableTrace {
  private static final String ID =
      "SELECT id FROM article WHERE url = ? ORDER BY fetched_at DESC NULLS LAST LIMIT 1";

  private static final String ARTICLE =
      """
      SELECT fetched_at AS at, content_hash, published, from_partition, from_offset
        FROM article WHERE id = ?
      """;

  private static final String ENRICHED =
      """
      SELECT fetched_at AS at, content_hash, produced_by, jsonb_array_length(stops) AS stops,
             from_partition, from_offset
        FROM enriched_article WHERE article_id = ?
      """;

  private static final String REPORTS =
      """
      SELECT r.fetched_at AS at, r.id AS report, r.event_id AS event, r.status, r.date, r.confidence,
             e.from_partition, e.from_offset
        FROM report r JOIN event e ON e.id = r.event_id WHERE r.article_id = ? ORDER BY r.id
      """;

  private static final String CHANGES =
      """
      SELECT c.at, c.number, c.event_id AS event, c.what, c.uid, c.revision
        FROM change c
       WHERE c.event_id IN (SELECT event_id FROM report WHERE article_id = ?
                             UNION
                            SELECT event_id FROM report_home WHERE starts_with(report_id, ? || '#'))
       ORDER BY c.number
      """;

  private final Connections connections;

  TableTrace(Connections connections) {
    this.connections = connections;
  }

  /** Id of the article with this address. */
  Optional<String> idOf(String address) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(ID)) {
      statement.setString(1, address);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  List<Step> rows(String id) throws SQLException {
    List<Step> steps = new ArrayList<>(steps("table", "article", "stored", ARTICLE, id));
    steps.addAll(steps("table", "enriched_article", "stored", ENRICHED, id));
    steps.addAll(steps("table", "report", "stored", REPORTS, id));
    return steps;
  }

  /** Changes of the events that it reports or reported on. */
  List<Step> changes(String id) throws SQLException {
    return steps("change", "change", "logged", CHANGES, id, id);
  }

  private List<Step> steps(
      String stage, String table, String decision, String sql, String... parameters)
      throws SQLException {
    List<Step> steps = new ArrayList<>();
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        ResultSetMetaData columns = row.getMetaData();
        while (row.next()) {
          OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
          Facts facts = new Facts();
          for (int i = 2; i <= columns.getColumnCount(); i++) {
            facts.add(columns.getColumnLabel(i), row.getObject(i));
          }
          Instant moment = at == null ? null : at.toInstant();
          steps.add(new Step(stage, moment, table, decision, null, facts.map()));
        }
      }
    }
    return steps;
  }
}
