package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import sommertour.contract.Json;
import sommertour.contract.TourEvent;

/**
 * Remembers what became of events: their revisions, and from which event to which a report moved.
 * What the topics say now is in the other tables; what they said before is here alone.
 */
final class ChangeLog {
  /** Any number, but the same in every version. */
  private static final long LOCK = 7_041_776_125L;

  private static final String REMOVED =
      """
      INSERT INTO change (event_id, what, uid, revision, state, reports)
      SELECT e.id, 'removed', coalesce(l.uid, e.id), coalesce(l.revision + 1, 0), to_jsonb(e),
             coalesce(l.reports, '[]')
        FROM unnest(?) AS k (key) JOIN event e ON e.id = k.key
        LEFT JOIN LATERAL (SELECT uid, revision, reports FROM change c
                            WHERE c.event_id = e.id ORDER BY number DESC LIMIT 1) l ON true
       ORDER BY e.id
      """;

  private static final String MOVING =
      """
      SELECT n.report, h.event_id, n.event
        FROM unnest(?, ?) AS n (report, event) JOIN report_home h ON h.report_id = n.report
       WHERE h.event_id <> n.event
      """;

  /**
   * The name that stays (uid) is that of the event's own past, else that of a removed event whose
   * reports it has and whose name nobody took since, else its id.
   */
  private static final String PUT =
      """
      WITH heir AS (
        SELECT DISTINCT ON (m.event) m.event, c.uid, c.revision
          FROM unnest(?, ?) AS m (event, former)
         CROSS JOIN LATERAL (SELECT number, what, uid, revision FROM change
                              WHERE event_id = m.former ORDER BY number DESC LIMIT 1) c
         WHERE c.what = 'removed'
           AND NOT EXISTS (SELECT FROM change x WHERE x.uid = c.uid AND x.number > c.number)
         ORDER BY m.event, c.number DESC)
      INSERT INTO change (event_id, what, uid, revision, state, reports)
      SELECT e.id,
             CASE WHEN l.what IN ('created', 'changed') THEN 'changed' ELSE 'created' END,
             CASE WHEN l.uid IS NOT NULL AND NOT l.taken THEN l.uid
                  WHEN l.uid IS NOT NULL THEN e.id || '~' || (l.revision + 1)
                  WHEN row_number() OVER (PARTITION BY p.uid ORDER BY e.id) = 1
                  THEN coalesce(p.uid, e.id)
                  ELSE e.id END,
             coalesce(l.revision, p.revision, -1) + 1, to_jsonb(e),
             k.reports::jsonb
        FROM unnest(?, ?) AS k (key, reports) JOIN event e ON e.id = k.key
        LEFT JOIN LATERAL (SELECT what, uid, revision,
                                  EXISTS (SELECT FROM change x
                                           WHERE x.uid = c.uid AND x.number > c.number) AS taken
                             FROM change c WHERE c.event_id = e.id
                            ORDER BY number DESC LIMIT 1) l ON true
        LEFT JOIN heir p ON l.uid IS NULL AND p.event = e.id
       ORDER BY e.id
      """;

  private static final String MOVED =
      """
      INSERT INTO report_move (change, report_id, from_event, to_event)
      SELECT (SELECT max(number) FROM change c WHERE c.event_id = m.event), m.report, m.former, m.event
        FROM unnest(?, ?, ?) AS m (report, former, event)
      """;

  private static final String SETTLED =
      """
      INSERT INTO report_home (report_id, event_id) SELECT report, event
        FROM unnest(?, ?) AS n (report, event)
          ON CONFLICT (report_id) DO UPDATE SET event_id = excluded.event_id
      """;

  /** A report that came to an event from another one. */
  private record Move(String report, String former, String event) {}

  private ChangeLog() {}

  /**
   * Lets one writer at a time log until its transaction ends, so that the numbers of changes become
   * visible in their order: who has seen one has seen all before it.
   */
  static void lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }
  }

  /** Logs events that are about to be deleted. */
  static void removed(Connection connection, Collection<String> events) throws SQLException {
    Keys.run(connection, REMOVED, events);
  }

  /**
   * Logs events that have just been written, with their reports.
   *
   * @param events those that are not as they were
   * @param newcomers their reports that they did not have before, with their event
   */
  static void put(
      Connection connection, Collection<TourEvent> events, Map<String, String> newcomers)
      throws SQLException {
    List<Move> moves = moves(connection, newcomers);
    List<String> formers = moves.stream().map(Move::former).toList();
    List<String> heirs = moves.stream().map(Move::event).toList();
    Keys.run(
        connection,
        PUT,
        heirs,
        formers,
        events.stream().map(TourEvent::id).toList(),
        events.stream().map(event -> Json.line(event.reports())).toList());
    Keys.run(connection, MOVED, moves.stream().map(Move::report).toList(), formers, heirs);
    Keys.run(connection, SETTLED, newcomers.keySet(), newcomers.values());
  }

  private static List<Move> moves(Connection connection, Map<String, String> newcomers)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVING)) {
      statement.setArray(1, connection.createArrayOf("text", newcomers.keySet().toArray()));
      statement.setArray(2, connection.createArrayOf("text", newcomers.values().toArray()));
      List<Move> moves = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          moves.add(new Move(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
      }
      return moves;
    }
  }
}
