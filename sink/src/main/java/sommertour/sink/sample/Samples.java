package sommertour.sink.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sommertour.sink.store.Connections;

/** Draws stops by chance, and keeps what was found of them. */
public final class Samples {
  private static final String DRAW =
      """
      SELECT r.id, e.visitor_name, e.visitor_role, r.place ->> 'name', r.place ->> 'ags', e.venue,
             r.date, r.status, r.tour, r.evidence,
             substr(a.text, greatest(1, r.evidence_start - 300), r.evidence_end - r.evidence_start + 600),
             a.title, r.url
        FROM report r JOIN event e ON e.id = r.event_id LEFT JOIN article a ON a.id = r.article_id
       WHERE ? = 0 OR r.fetched_at >= now() - make_interval(days => ?)
       ORDER BY random() LIMIT ?
      """;

  private static final String SCORE =
      """
      INSERT INTO sample_score
             (sheet, sheet_sha256, right_stops, wrong_stops, unclear_stops, precision, low, high)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (sheet_sha256) DO UPDATE SET sheet = excluded.sheet, scored_at = now()
      """;

  private static final String LAST =
      "SELECT right_stops, wrong_stops, unclear_stops, scored_at FROM sample_score"
          + " ORDER BY scored_at DESC, sheet_sha256 LIMIT 1";

  private final Connections connections;

  /** A score with the time it was published at. */
  public record Published(SampleScore score, Instant at) {}

  public Samples(Connections connections) {
    this.connections = connections;
  }

  /**
   * So many stops by chance.
   *
   * @param days only what was fetched in the last days; 0 for all
   */
  public List<DrawnStop> draw(int count, int days) throws SQLException {
    List<DrawnStop> drawn = new ArrayList<>();
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(DRAW)) {
      statement.setInt(1, days);
      statement.setInt(2, days);
      statement.setInt(3, count);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          drawn.add(
              new DrawnStop(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11),
                  row.getString(12),
                  row.getString(13)));
        }
      }
    }
    return drawn;
  }

  /**
   * Publishes a score; the same sheet again takes the place of itself.
   *
   * @param sheet its file name
   * @param sha256 of its bytes
   */
  public void publish(String sheet, String sha256, SampleScore score) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(SCORE)) {
      statement.setString(1, sheet);
      statement.setString(2, sha256);
      statement.setInt(3, score.right());
      statement.setInt(4, score.wrong());
      statement.setInt(5, score.unclear());
      statement.setDouble(6, score.precision());
      statement.setDouble(7, score.low());
      statement.setDouble(8, score.high());
      statement.executeUpdate();
    }
  }

  /** What was published last, if anything was. */
  public static Optional<Published> last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LAST)) {
      return row.next()
          ? Optional.of(
              new Published(
                  new SampleScore(row.getInt(1), row.getInt(2), row.getInt(3)),
                  row.getObject(4, OffsetDateTime.class).toInstant()))
          : Optional.empty();
    }
  }
}
