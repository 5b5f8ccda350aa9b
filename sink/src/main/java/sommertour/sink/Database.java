package sommertour.sink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.store.Patience;
import sommertour.sink.store.SqlFailure;

/** The connections to a database whose tables are there and new enough. */
public final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final int CONNECTIONS = 6;
  private static final int CONNECT_SECONDS = 5;

  /** No statement here takes long; a peer that is gone without a word shows after this. */
  private static final int SILENT_SECONDS = 60;

  private static final String READER = "SELECT FROM pg_roles WHERE rolname = 'sommertour_reader'";

  private final HikariDataSource pool;
  private final int migrations;

  private Database(HikariDataSource pool, int migrations) {
    this.pool = pool;
    this.migrations = migrations;
  }

  /**
   * Waits for the database and migrates its tables.
   *
   * @param patience how long to wait for an answer
   * @param stop ends the waiting early
   * @param registry takes the figures of the connections
   * @throws WorldFailedException if it does not answer in that time, refuses, or its tables can't
   *     be migrated
   */
  public static Database open(
      DatabaseSettings settings, Duration patience, CountDownLatch stop, MeterRegistry registry) {
    return open(settings, patience, stop, registry, waiting -> {});
  }

  /**
   * The same for who looks on.
   *
   * @param waitsFor is told why the database is still waited for, then of migrations
   */
  static Database open(
      DatabaseSettings settings,
      Duration patience,
      CountDownLatch stop,
      MeterRegistry registry,
      Consumer<String> waitsFor) {
    await(settings, patience, stop, waitsFor);
    int migrations = migrate(settings, waitsFor);
    HikariConfig config = new HikariConfig();
    config.setPoolName("sink");
    config.setDataSource(source(settings, SILENT_SECONDS));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Duration.ofSeconds(CONNECT_SECONDS).toMillis());
    // The waiting is done above, with a message of ours.
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    return new Database(new HikariDataSource(config), migrations);
  }

  /** Connections without a pool and without migration, for as long as a statement takes. */
  static DataSource plain(DatabaseSettings settings) {
    return source(settings, 0);
  }

  /** Where connections come from. */
  public DataSource source() {
    return pool;
  }

  /** How many migrations its tables have gone through. */
  int migrations() {
    return migrations;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static void await(
      DatabaseSettings settings,
      Duration patience,
      CountDownLatch stop,
      Consumer<String> waitsFor) {
    String what = "the database " + settings.display();
    log.info("waiting up to {} s for {}", patience.toSeconds(), what);
    try {
      new Patience("the database", patience, stop)
          .keepTrying(
              () -> connect(settings),
              e -> {
                waitsFor.accept(what + ": " + Patience.oneLine(e));
                return mayPass(e);
              });
    } catch (SQLException e) {
      throw new WorldFailedException(
          what
              + " is not reachable or refuses: "
              + Patience.oneLine(e)
              + (SqlFailure.isOfTls(e)
                  ? "; have sslrootcert in DATABASE_URL name the certificate of who signed its own"
                  : "; start it, or set DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD"),
          e);
    }
  }

  private static boolean connect(DatabaseSettings settings) throws SQLException {
    try (Connection connection = source(settings, SILENT_SECONDS).getConnection()) {
      return connection.isValid(CONNECT_SECONDS);
    }
  }

  /** A wrong password, user, database name or certificate does not come right by waiting. */
  private static boolean mayPass(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return !(state.startsWith("28") || state.startsWith("3D") || SqlFailure.isOfTls(e));
  }

  private static int migrate(DatabaseSettings settings, Consumer<String> waitsFor) {
    try {
      // No limit to silence: an index on a large table may take its time.
      FluentConfiguration configuration =
          Flyway.configure().dataSource(source(settings, 0)).locations("classpath:db/migration");
      // Else a migration and the word that it was done are two transactions, and an end between
      // the two leaves tables that no start can bring up to date.
      configuration
          .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
          .setTransactionalLock(false);
      Flyway flyway = configuration.load();
      int pending = flyway.info().pending().length;
      if (pending > 0) {
        log.info("makes {} migrations of the tables in {}", pending, settings.display());
        waitsFor.accept(pending + " migrations of the tables in " + settings.display());
      }
      flyway.migrate();
      lookForReader(settings);
      return (int)
          Arrays.stream(flyway.info().applied()).filter(one -> one.getVersion() != null).count();
    } catch (FlywayException e) {
      throw new WorldFailedException(
          "the tables in the database "
              + settings.display()
              + " can't be made or brought up to date: "
              + MigrationFailure.told(e),
          e);
    }
  }

  /** The migration's own warning is lost where the libraries log errors alone. */
  private static void lookForReader(DatabaseSettings settings) {
    try (Connection connection = source(settings, SILENT_SECONDS).getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(READER)) {
      if (!found.next()) {
        log.warn(
            "the role sommertour_reader is missing, and this user may not create it: researchers"
                + " can't be let in; see ops/grants.sql");
      }
    } catch (SQLException e) {
      log.warn("can't look for the role sommertour_reader: {}", Patience.oneLine(e));
    }
  }

  private static PGSimpleDataSource source(DatabaseSettings settings, int silentSeconds) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    if (settings.user() != null) {
      source.setUser(settings.user());
    }
    if (settings.password() != null) {
      source.setPassword(settings.password());
    }
    source.setApplicationName("sommertour-sink");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(silentSeconds);
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    return source;
  }
}
