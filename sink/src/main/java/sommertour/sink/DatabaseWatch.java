package sommertour.sink;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sommertour.runtime.Service.Health;
import sommertour.sink.store.Connections;
import sommertour.sink.store.Patience;

/**
 * Asks the database every few seconds whether it answers and whether its tables are those that this
 * program made; a backup that was restored meanwhile may be older. Whoever asks for the health gets
 * the last answer and never waits.
 */
final class DatabaseWatch implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final int ANSWER_SECONDS = 5;
  private static final String MIGRATED =
      "SELECT count(*) FROM flyway_schema_history WHERE success AND version IS NOT NULL";

  private final Connections connections;
  private final String address;
  private final int migrations;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile Map<String, Health> checks =
      Map.of("database", new Health(false, "was not asked yet"));

  private DatabaseWatch(Connections connections, String address, int migrations) {
    this.connections = connections;
    this.address = address;
    this.migrations = migrations;
  }

  /**
   * Starts to ask.
   *
   * @param address for the reasons
   * @param migrations that must have been applied
   */
  static DatabaseWatch start(Connections connections, String address, int migrations) {
    DatabaseWatch watch = new DatabaseWatch(connections, address, migrations);
    Thread thread = new Thread(watch::run, "database-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  /** The last answers. */
  Map<String, Health> checks() {
    return checks;
  }

  @Override
  public void close() {
    stop.countDown();
  }

  private void run() {
    try {
      do {
        checks = look();
      } while (!stop.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Whatever ended the thread: the last answer must not stand for ever.
      checks =
          Map.of(
              "database", new Health(false, address + " is asked no more; start the process anew"));
    }
  }

  private Map<String, Health> look() {
    Map<String, Health> answers = new LinkedHashMap<>();
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(ANSWER_SECONDS);
      statement.execute("SELECT 1");
      answers.put("database", new Health(true, address + " answers"));
      try (ResultSet applied = statement.executeQuery(MIGRATED)) {
        applied.next();
        answers.put("migrations", migrated(applied.getInt(1)));
      }
    } catch (SQLException e) {
      answers.put(
          answers.containsKey("database") ? "migrations" : "database",
          new Health(false, address + " does not answer: " + Patience.oneLine(e)));
    }
    return answers;
  }

  private Health migrated(int applied) {
    return applied < migrations
        ? new Health(
            false,
            "%d of %d are applied; start the process anew, it applies the others"
                .formatted(applied, migrations))
        : new Health(true, applied + " are applied");
  }
}
