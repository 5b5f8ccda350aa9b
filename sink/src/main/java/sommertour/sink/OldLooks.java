package sommertour.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.sink.store.Connections;
import sommertour.sink.store.Patience;

/**
 * Replaces looks at sources that are old by one row a source and day, since the table of looks is
 * the one that grows with time alone. The last day of each source stays as it is: what came last of
 * a source that is no more is still known, and no day is summed up before it has been read to its
 * end, for the looks at a source come in their order.
 */
final class OldLooks implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OldLooks.class);
  private static final Duration PERIOD = Duration.ofHours(6);

  /** What is summed up a second time, when the topic is read again, is never more than before. */
  private static final String SUM_UP =
      """
      WITH old AS (
        DELETE FROM observation
         WHERE source = ? AND day < today() - ?
           AND day < (SELECT max(day) FROM observation WHERE source = ?)
        RETURNING source, day, at, from_offset, verdict, fresh)
      INSERT INTO observation_day AS kept (source, day, looks, answered, verdict, fresh)
      SELECT source, day, count(*), count(*) FILTER (WHERE verdict IN ('ok', 'unchanged')),
             (array_agg(verdict ORDER BY at DESC, from_offset DESC))[1], sum(fresh)
        FROM old GROUP BY source, day
          ON CONFLICT (source, day) DO UPDATE
         SET looks = greatest(kept.looks, excluded.looks),
             answered = greatest(kept.answered, excluded.answered),
             verdict = CASE WHEN excluded.looks > kept.looks THEN excluded.verdict
                            ELSE kept.verdict END,
             fresh = greatest(kept.fresh, excluded.fresh)
      """;

  private final Connections connections;
  private final int days;
  private final CountDownLatch stop = new CountDownLatch(1);

  private OldLooks(Connections connections, int days) {
    this.connections = connections;
    this.days = days;
  }

  /**
   * Starts to sum up from time to time.
   *
   * @param days for which each look is kept
   */
  static OldLooks start(Connections connections, int days) {
    OldLooks looks = new OldLooks(connections, days);
    Thread thread = new Thread(looks::run, "old-looks");
    thread.setDaemon(true);
    thread.start();
    return looks;
  }

  @Override
  public void close() {
    stop.countDown();
  }

  /**
   * Sums up once, each source in a transaction of its own.
   *
   * @return number of days, over all sources
   */
  static int sumUp(Connections connections, int days) throws SQLException {
    int summed = 0;
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(SUM_UP)) {
      for (String source : sources(connection)) {
        statement.setString(1, source);
        statement.setInt(2, days);
        statement.setString(3, source);
        summed += statement.executeUpdate();
      }
    }
    return summed;
  }

  private static List<String> sources(Connection connection) throws SQLException {
    List<String> sources = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT source FROM observed_source")) {
      while (rows.next()) {
        sources.add(rows.getString(1));
      }
    }
    return sources;
  }

  private void run() {
    try {
      do {
        look();
      } while (!stop.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      int summed = sumUp(connections, days);
      if (summed > 0) {
        log.info("the looks of {} days of sources are summed up, older than {} days", summed, days);
      }
    } catch (SQLException e) {
      if (stop.getCount() > 0) {
        log.warn("old looks are not summed up: {}", Patience.oneLine(e));
      }
    }
  }
}
