package sommertour.sink;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import sommertour.sink.store.Connections;

/** One real PostgreSQL for all tests of this JVM, in an odd time zone; a new database for each. */
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final List<String> CURRENT_STATE =
      List.of(
          "article",
          "enriched_article",
          "person",
          "place",
          "date_mention",
          "mention",
          "stop",
          "claim",
          "event",
          "report",
          "tour",
          "tour_event",
          "consumer_offset");

  private final DatabaseSettings settings;
  private final Database database;

  private TestDatabase(DatabaseSettings settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  /** A new database with all tables. */
  public static TestDatabase create() throws SQLException {
    DatabaseSettings settings = empty();
    return new TestDatabase(
        settings,
        Database.open(
            settings, Duration.ofSeconds(10), new CountDownLatch(1), new SimpleMeterRegistry()));
  }

  /** A new database without any table. */
  static DatabaseSettings empty() throws SQLException {
    DatabaseSettings settings = settings("sink" + NUMBER.incrementAndGet());
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + settings.url().replaceFirst(".*/", ""));
    }
    return settings;
  }

  /** Settings for a database of this server, which need not exist. */
  static DatabaseSettings settings(String name) {
    return new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + name,
        "postgres",
        "postgres");
  }

  DatabaseSettings settings() {
    return settings;
  }

  public Connections connections() {
    return database.source()::getConnection;
  }

  /** The first column of what a query finds. */
  public List<String> query(String sql) throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** Every row of every table of the current state, as text. */
  public List<String> rows() throws SQLException {
    List<String> all = new ArrayList<>();
    for (String table : CURRENT_STATE) {
      // When a partition was last seen whole is no function of what was read.
      query("SELECT (to_jsonb(t) - 'seen_at')::text FROM " + table + " t ORDER BY 1")
          .forEach(row -> all.add(table + row));
    }
    return all;
  }

  public void clear() throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "TRUNCATE change, report_move, report_home, observation, "
              + String.join(", ", CURRENT_STATE));
    }
  }

  @Override
  public void close() {
    database.close();
  }

  /** Started with the first test that needs it; ends with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("timezone", "Pacific/Chatham")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
