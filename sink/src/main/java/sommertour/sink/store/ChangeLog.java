package sommertour.sink.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers what became of events: their revisions, and from which event to which a report moved.
 * What the topics say now is in the other tables; what they said before is here alone.
 */
final class ChangeLog {
  /** Any number, but the same in every version. */
  private static final long LOCK = 7_041_776_125L;

  private static final String REMOVED =
      """
      INSERT INTO change (event_id, what, uid, revision, state, reports, report_ids)
      SELECT e.id, 'removed', coalesce(l.uid, e.id), coalesce(l.revision + 1, 0), to_jsonb(e),
             r.rows, r.ids
        FROM event e
        LEFT JOIN LATERAL (SELECT uid, revision FROM change c
                            WHERE c.event_id = e.id ORDER BY number DESC LIMIT 1) l ON true
       CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.id), '[]') AS rows,
                                  coalesce(array_agg(r.id ORDER BY r.id), '{}') AS ids
                             FROM report r WHERE r.event_id = e.id) r
       WHERE e.id = ANY (?)
       ORDER BY e.id
      """;

  /**
   * The name that stays (uid) is that of the event's own past, else that of a removed event whose
   * reports it has and whose name nobody took since, else its id.
   */
  private static final String PUT =
      """
      INSERT INTO change (event_id, what, uid, revision, state, reports, report_ids)
      SELECT e.id,
             CASE WHEN l.what IN ('created', 'changed') THEN 'changed' ELSE 'created' END,
             CASE WHEN l.uid IS NOT NULL AND NOT l.taken THEN l.uid
                  WHEN l.uid IS NOT NULL THEN e.id || '~' || (l.revision + 1)
                  WHEN row_number() OVER (PARTITION BY p.uid ORDER BY e.id) = 1
                  THEN coalesce(p.uid, e.id)
                  ELSE e.id END,
             coalesce(l.revision, p.revision, -1) + 1, to_jsonb(e), r.rows, r.ids
        FROM event e
       CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.id), '[]') AS rows,
                                  coalesce(array_agg(r.id ORDER BY r.id), '{}') AS ids
                             FROM report r WHERE r.event_id = e.id) r
        LEFT JOIN LATERAL (SELECT what, uid, revision,
                                  EXISTS (SELECT FROM change x
                                           WHERE x.uid = c.uid AND x.number > c.number) AS taken
                             FROM change c WHERE c.event_id = e.id
                            ORDER BY number DESC LIMIT 1) l ON true
        LEFT JOIN LATERAL (SELECT uid, revision FROM change c
                            WHERE l.uid IS NULL AND c.what = 'removed' AND c.report_ids && r.ids
                              AND NOT EXISTS (SELECT FROM change x
                                               WHERE x.uid = c.uid AND x.number > c.number)
                            ORDER BY number DESC LIMIT 1) p ON true
       WHERE e.id = ANY (?)
       ORDER BY e.id
      """;

  private static final String LAST = "SELECT coalesce(max(number), 0) FROM change";

  /** Where each newcomer was by the last change, before the new ones, that knows it. */
  private static final String MOVED =
      """
      INSERT INTO report_move (change, report_id, from_event, to_event)
      SELECT c.number, n.report, home.event_id, n.event
        FROM unnest(?, ?) AS n (event, report)
       CROSS JOIN LATERAL (SELECT max(number) AS number FROM change c
                            WHERE c.event_id = n.event) c
       CROSS JOIN LATERAL (SELECT f.event_id FROM change f
                            WHERE f.report_ids @> ARRAY[n.report] AND f.number <= ?
                            ORDER BY f.number DESC LIMIT 1) home
       WHERE home.event_id <> n.event
      """;

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
   * @param newcomers their reports that they did not have before
   */
  static void put(Connection connection, Collection<String> events, List<Newcomer> newcomers)
      throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    long before = last(connection);
    Keys.run(connection, PUT, events);
    try (PreparedStatement statement = connection.prepareStatement(MOVED)) {
      statement.setArray(1, texts(connection, newcomers.stream().map(Newcomer::event)));
      statement.setArray(2, texts(connection, newcomers.stream().map(Newcomer::report)));
      statement.setLong(3, before);
      statement.execute();
    }
  }

  private static Array texts(Connection connection, Stream<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  private static long last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LAST)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** A report that an event did not have before. */
  record Newcomer(String event, String report) {}
}
