package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed with its PostgreSQL running, and the next start on its folder. */
class KilledRunIT {
  @TempDir Path folder;

  @Test
  void theNextStartEndsThePostgresLeftBehindAndFindsTheRows() throws Exception {
    Process victim =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long postmaster;
    try (BufferedReader words = victim.inputReader()) {
      postmaster = Long.parseLong(words.readLine());
    } finally {
      victim.destroyForcibly();
      assertThat(victim.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    ProcessHandle leftBehind = ProcessHandle.of(postmaster).orElseThrow();
    assertThat(leftBehind.isAlive()).isTrue();

    try (DataFolder data = DataFolder.open(folder);
        EmbeddedDatabase database = Victim.database(data)) {
      assertThat(leftBehind.isAlive()).isFalse();
      assertThat(names(database)).isEqualTo("Sassnitz");
    }
  }

  private static String names(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT string_agg(name, ',') FROM stop")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Starts PostgreSQL, commits a row, prints the server's process number and waits. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) throws Exception {
      DataFolder data = DataFolder.open(Path.of(arguments[0]));
      EmbeddedDatabase database = database(data);
      try (Connection connection = DriverManager.getConnection(database.url());
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE stop (name text)");
        statement.execute("INSERT INTO stop VALUES ('Sassnitz')");
      }
      Path pid = data.database().resolve("postmaster.pid");
      System.out.println(Files.readAllLines(pid).get(0));
      new CountDownLatch(1).await();
    }

    static EmbeddedDatabase database(DataFolder data) {
      Path binaries = Folders.cache(System.getenv()).resolve("postgresql");
      return EmbeddedDatabase.start(data.database(), binaries, Ports.of(data.path()).database());
    }
  }
}
