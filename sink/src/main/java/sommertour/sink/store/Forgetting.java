package sommertour.sink.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import sommertour.contract.Json;
import sommertour.contract.Objection;
import sommertour.contract.Objections;
import sommertour.runtime.ObeyingDeserializer;

/**
 * Removes from the tables what no topic takes back: the past of events in the change log, and words
 * about sources. Events whose visitor objects lose their whole past; elsewhere names are blacked
 * out, and reports of articles that are objected to are taken out.
 */
public final class Forgetting {
  private final Connections connections;
  private final Objections objections;
  private final List<String> patterns;

  /**
   * @param objections those that are to be obeyed now
   * @param words one of which each row that is meant holds, in any case: to look at few rows
   */
  public Forgetting(Connections connections, Objections objections, Collection<String> words) {
    this.connections = connections;
    this.objections = objections;
    this.patterns =
        words.stream().map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%").toList();
  }

  /** Whether the tables hold all that lies before these offsets. */
  public boolean isAsFarAs(Map<TopicPartition, Long> ends) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT next_offset FROM consumer_offset WHERE topic = ? AND partition = ?")) {
      for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
        statement.setString(1, end.getKey().topic());
        statement.setInt(2, end.getKey().partition());
        try (ResultSet row = statement.executeQuery()) {
          long next = row.next() ? row.getLong(1) : 0;
          if (next < end.getValue()) {
            return false;
          }
        }
      }
      return true;
    }
  }

  /**
   * Cleans the log, in one transaction.
   *
   * @return number of changes that were deleted or blacked out
   */
  public int run() throws SQLException {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      ChangeLog.lock(connection);
      int touched = changes(connection) + observations(connection);
      connection.commit();
      return touched;
    }
  }

  /** Where something is left: number of rows by table. */
  public Map<String, Integer> left() throws SQLException {
    Map<String, Integer> left = new TreeMap<>();
    try (Connection connection = connections.open()) {
      connection.setReadOnly(true);
      for (String table : tables(connection)) {
        String sql =
            "SELECT to_jsonb(t)::text FROM \""
                + table
                + "\" t WHERE to_jsonb(t)::text ILIKE ANY (?)";
        each(
            connection,
            sql,
            row -> {
              if (ObeyingDeserializer.isNamed(
                  objections, row.getString(1).getBytes(StandardCharsets.UTF_8))) {
                left.merge(table, 1, Integer::sum);
              }
            });
      }
    }
    return left;
  }

  private int changes(Connection connection) throws SQLException {
    Set<String> events = new LinkedHashSet<>();
    Set<String> uids = new LinkedHashSet<>();
    List<Long> blackened = new ArrayList<>();
    List<String[]> values = new ArrayList<>();
    Set<String> reports = new LinkedHashSet<>();
    each(
        connection,
        "SELECT number, event_id, uid, state, reports FROM change"
            + " WHERE (state::text || reports::text) ILIKE ANY (?)",
        row -> {
          ObjectNode state = (ObjectNode) json(row.getString("state"));
          ArrayNode told = (ArrayNode) json(row.getString("reports"));
          ArrayNode kept = Json.mapper().createArrayNode();
          for (JsonNode report : told) {
            String article = report.path("articleId").asText();
            if (objections.isAgainst(article, report.path("url").asText())) {
              reports.add(report.path("id").asText());
            } else {
              kept.add(report);
            }
          }
          boolean ofThePerson = !objections.named(state.path("visitor_name").textValue()).isEmpty();
          if (ofThePerson || (kept.isEmpty() && !told.isEmpty())) {
            events.add(row.getString("event_id"));
            uids.add(row.getString("uid"));
            return;
          }
          Set<Objection> named = objections.named(row.getString("state"), row.getString("reports"));
          if (!named.isEmpty() || kept.size() < told.size()) {
            blackened.add(row.getLong("number"));
            values.add(
                new String[] {Json.line(masked(state, named)), Json.line(masked(kept, named))});
          }
        });
    int deleted = delete(connection, events, uids, reports);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE change SET state = ?::jsonb, reports = ?::jsonb WHERE number = ?")) {
      for (int i = 0; i < blackened.size(); i++) {
        statement.setString(1, values.get(i)[0]);
        statement.setString(2, values.get(i)[1]);
        statement.setLong(3, blackened.get(i));
        statement.executeUpdate();
      }
    }
    return deleted + blackened.size();
  }

  private static int delete(
      Connection connection, Set<String> events, Set<String> uids, Set<String> reports)
      throws SQLException {
    Keys.delete(connection, "report_home", "event_id", events);
    Keys.delete(connection, "report_home", "report_id", reports);
    Keys.delete(connection, "report_move", "from_event", events);
    Keys.delete(connection, "report_move", "to_event", events);
    Keys.delete(connection, "report_move", "report_id", reports);
    int before = count(connection);
    Keys.delete(connection, "change", "event_id", events);
    Keys.delete(connection, "change", "uid", uids);
    return before - count(connection);
  }

  private static int count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM change")) {
      row.next();
      return row.getInt(1);
    }
  }

  private int observations(Connection connection) throws SQLException {
    Map<String, String> details = new TreeMap<>();
    each(
        connection,
        "SELECT DISTINCT detail FROM observation WHERE detail ILIKE ANY (?)",
        row -> {
          String detail = row.getString(1);
          String masked = objections.masked(detail, objections.named(detail));
          if (!masked.equals(detail)) {
            details.put(detail, masked);
          }
        });
    Keys.run(
        connection,
        "UPDATE observation SET detail = k.masked"
            + " FROM unnest(?, ?) AS k (named, masked) WHERE detail = k.named",
        details.keySet(),
        details.values());
    return details.size();
  }

  private JsonNode masked(JsonNode node, Set<Objection> named) {
    if (node.isTextual()) {
      return TextNode.valueOf(objections.masked(node.textValue(), named));
    }
    if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(masked(field.getValue(), named)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, masked(array.get(i), named));
      }
    }
    return node;
  }

  private void each(Connection connection, String sql, Taker taker) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(1_000);
      statement.setArray(1, connection.createArrayOf("text", patterns.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          taker.take(row);
        }
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static JsonNode json(String text) throws SQLException {
    try {
      return Json.mapper().readTree(text);
    } catch (IOException e) {
      throw new SQLException("the change log holds no JSON: " + Json.reason(e), e);
    }
  }

  /** Takes one row. */
  @FunctionalInterface
  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }
}
