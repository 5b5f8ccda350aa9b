package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.launcher.demo.DemoPressSite;

/** Each module with the rights of ops/acls.tsv and ops/grants.sql, over TLS, and no others. */
class AccessIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final List<Process> running = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void eachModuleWorksWithItsRightsOverTlsAndSaysWhichOneIsMissing() throws Exception {
    TestKeys keys = TestKeys.make(folder.resolve("keys"));
    List<GuardedBroker.Grant> grants = GuardedBroker.grants();
    Path article =
        Files.writeString(
            folder.resolve("besuch.txt"),
            "Ministerin Tadsen in Heide\nHeide, 3. August 2021. Ministerin Karla Tadsen hat am"
                + " 3. August 2021 die Stadt Heide besucht.\n");
    try (EmbeddedPostgres database = database(keys);
        DemoPressSite site = DemoPressSite.start(0);
        GuardedBroker broker = GuardedBroker.start(folder.resolve("kafka"), keys)) {
      broker.users(grants);
      assertThat(ingest(broker.environment("ingest", "wrong"), article))
          .satisfies(AccessIT::refused);
      assertThat(ingest(broker.environment("ingest"), article)).satisfies(AccessIT::refused);

      broker.grant(grants);
      Program.Ended sent = ingest(broker.environment("ingest"), article);
      assertThat(sent.status()).as(sent.err().toString()).isZero();

      Map<String, String> sink = new HashMap<>(broker.environment("sink"));
      sink.put("DATABASE_URL", url(database, keys));
      sink.put("DATABASE_USER", "sommertour_writer");
      sink.put("DATABASE_PASSWORD", TestKeys.PASSWORD);
      roles(database, "sommertour_migrator");
      Map<String, String> first = new HashMap<>(sink);
      first.put("DATABASE_USER", "sommertour_migrator");
      run(first, "sink", "--port", "0", "--data-dir", folder.toString());
      await().atMost(PATIENCE).until(() -> rows(database, "article"), count -> count == 1);
      stopAll();
      roles(database, "sommertour_writer");
      String state = folder.resolve("enrich").toString();
      Path sources = Files.writeString(folder.resolve("sources.yaml"), NativeParts.sources(site));
      run(broker.environment("ingest"), "ingest", "--sources", sources.toString());
      run(broker.environment("enrich"), "enrich", "--data-dir", state);
      run(sink, "sink", "--port", "0", "--data-dir", folder.toString());
      await().atMost(PATIENCE).until(() -> rows(database, "event"), count -> count > 1);
      await().atMost(PATIENCE).until(() -> rows(database, "observation"), count -> count > 0);
      stopAll();

      for (GuardedBroker.Grant missing :
          grants.stream().filter(it -> it.name().equals("sommertour.articles")).toList()) {
        broker.revoke(missing);
        Program.Ended ended =
            missing.user().equals("ingest")
                ? ingest(broker.environment("ingest"), article)
                : Program.run(
                    missing.user().equals("sink") ? sink : broker.environment(missing.user()),
                    missing.user(),
                    "--data-dir",
                    folder.resolve("refused-" + missing.user()).toString());
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err()).last().asString().contains("sommertour.articles");
        broker.grant(List.of(missing));
      }
    }
  }

  private static void refused(Program.Ended ended) {
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.err())
        .last()
        .asString()
        .startsWith("sommertour: ")
        .containsAnyOf("Authentication failed", "may not create it");
  }

  private Program.Ended ingest(Map<String, String> user, Path article) throws Exception {
    Map<String, String> environment = new HashMap<>(user);
    environment.put("SOMMERTOUR_START_PATIENCE_SECONDS", "5");
    return Program.run(environment, "ingest", article.toString(), "--data-dir", folder.toString());
  }

  private void run(Map<String, String> environment, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--monitor", "0"));
    running.add(
        Program.start(environment, ProcessBuilder.Redirect.INHERIT, all.toArray(String[]::new)));
  }

  @AfterEach
  void stopAll() {
    running.forEach(Program::stop);
    running.clear();
  }

  private EmbeddedPostgres database(TestKeys keys) throws IOException {
    Path binaries = Folders.cache(System.getenv()).resolve("postgresql");
    OwnerOnly.createFolder(binaries);
    System.setProperty("ot.epg.working-dir", binaries.toString());
    return EmbeddedPostgres.builder()
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
  }

  private static String url(EmbeddedPostgres database, TestKeys keys) {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=verify-full&sslrootcert=%s"
        .formatted(database.getPort(), keys.certificate());
  }

  /** Runs the file that operators run, up to the part of that role. */
  private static void roles(EmbeddedPostgres database, String role) throws Exception {
    String part = null;
    for (String each :
        Files.readString(Path.of("..", "ops", "grants.sql")).split("(?m)^-- Role ", -1)) {
      part = each.startsWith(role) ? "-- " + each : part;
    }
    execute(
        database, part + "ALTER ROLE %s LOGIN PASSWORD '%s';".formatted(role, TestKeys.PASSWORD));
  }

  private static void execute(EmbeddedPostgres database, String sql) throws SQLException {
    try (Connection connection = superuser(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int rows(EmbeddedPostgres database, String table) {
    try (Connection connection = superuser(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      return -1;
    }
  }

  private static Connection superuser(EmbeddedPostgres database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&sslmode=disable"
            .formatted(database.getPort()));
  }
}
