package sommertour.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import sommertour.sink.Database;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.store.Connections;

/** A real PostgreSQL with the tables of the sink, for one measurement. */
public final class BenchDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final DatabaseSettings settings;
  private final Database database;

  public BenchDatabase() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("jit", "off")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
    settings =
        new DatabaseSettings(
            "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
            "postgres",
            "postgres");
    database =
        Database.open(
            settings, Duration.ofSeconds(60), new CountDownLatch(1), new SimpleMeterRegistry());
  }

  public DatabaseSettings settings() {
    return settings;
  }

  public Connections connections() {
    return database.source()::getConnection;
  }

  public void run(String... statements) throws SQLException {
    try (Connection connection = connections().open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
    server.close();
  }
}
