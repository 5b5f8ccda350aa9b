package sommertour.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import sommertour.sink.DatabaseSettings;

/**
 * A database that asks everybody for TLS and a password, but for the test, which is its
 * administrator. Its roles are those of the file that operators run.
 */
final class GuardedDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final TestKeys keys;

  private GuardedDatabase(EmbeddedPostgres server, TestKeys keys) {
    this.server = server;
    this.keys = keys;
  }

  static GuardedDatabase start(TestKeys keys) throws IOException {
    Path binaries = Folders.cache(System.getenv()).resolve("postgresql");
    OwnerOnly.createFolder(binaries);
    System.setProperty("ot.epg.working-dir", binaries.toString());
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", keys.certificate().toString())
            .setServerConfig("ssl_key_file", keys.key().toString())
            .setServerConfig("unix_socket_directories", "")
            .setDataDirectoryCustomizer(
                data -> {
                  try {
                    Files.writeString(
                        data.toPath().resolve("pg_hba.conf"),
                        """
                        host all postgres 127.0.0.1/32 trust
                        hostssl all all 127.0.0.1/32 scram-sha-256
                        """);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .start();
    return new GuardedDatabase(server, keys);
  }

  /** Runs the part of the role in ops/grants.sql, and gives it a password. */
  void give(String role) throws Exception {
    String part = null;
    for (String each :
        Files.readString(Path.of("..", "ops", "grants.sql")).split("(?m)^-- Role ", -1)) {
      part = each.startsWith(role) ? "-- " + each : part;
    }
    execute(part + "ALTER ROLE %s LOGIN PASSWORD '%s';".formatted(role, TestKeys.PASSWORD));
  }

  /** What the program needs to log in as the role. */
  DatabaseSettings as(String role) {
    return as(role, keys.certificate());
  }

  /** The same, trusting another certificate. */
  DatabaseSettings as(String role, Path certificate) {
    return new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=verify-full&sslrootcert=%s"
            .formatted(server.getPort(), certificate),
        role,
        TestKeys.PASSWORD);
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How many rows the table has; -1 if it is not there. */
  int rows(String table) {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private Connection superuser() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&sslmode=disable"
            .formatted(server.getPort()));
  }
}
