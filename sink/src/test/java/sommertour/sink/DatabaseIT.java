package sommertour.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import sommertour.runtime.WorldFailedException;

class DatabaseIT {

  @Test
  void explainsEveryTableViewAndColumn() throws SQLException {
    try (TestDatabase database = TestDatabase.create()) {
      assertThat(
              database.query(
                  "SELECT c.relname || '.' || coalesce(a.attname, '')"
                      + " FROM pg_class c LEFT JOIN pg_attribute a"
                      + " ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                      + " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')"
                      + " AND c.relname <> 'flyway_schema_history'"
                      + " AND (obj_description(c.oid, 'pg_class') IS NULL"
                      + " OR col_description(c.oid, a.attnum) IS NULL)"))
          .isEmpty();
    }
  }

  @Test
  void letsResearchersReadAllThatIsServedAndNothingElse() throws SQLException {
    try (TestDatabase database = TestDatabase.create();
        Connection connection = database.connections().open();
        Statement reader = connection.createStatement()) {
      reader.execute("SET ROLE sommertour_reader");
      for (String view :
          List.of(
              "tour_stops",
              "reports",
              "person_days",
              "kreis_days",
              "tour_ledger",
              "unresolved",
              "changes",
              "articles")) {
        assertThat(reader.execute("SELECT * FROM " + view)).as(view).isTrue();
      }
      for (String forbidden :
          List.of(
              "SELECT text FROM article",
              "SELECT persons FROM enriched_article",
              "DELETE FROM event",
              "INSERT INTO kreis VALUES ('00000', 'x', 'x', '00', 'x')")) {
        assertThatThrownBy(() -> reader.execute(forbidden))
            .hasMessageContaining("permission denied");
      }
      reader.execute("RESET ROLE");
    }
  }

  @Test
  void opensAgainWhatIsUpToDate() throws SQLException {
    try (TestDatabase database = TestDatabase.create();
        Database again = open(database.settings(), Duration.ofSeconds(10))) {
      assertThat(again.source().getConnection().isValid(1)).isTrue();
    }
  }

  @Test
  void aMigrationAndTheWordThatItWasDoneAreOneTransaction() throws SQLException {
    DatabaseSettings settings = TestDatabase.empty();
    try (Connection connection = Database.plain(settings).getConnection();
        Statement statement = connection.createStatement()) {
      // The database fails as late as it can: when the word is to be committed.
      statement.execute("CREATE SCHEMA fault");
      statement.execute(
          "CREATE FUNCTION fault.refuse() RETURNS trigger LANGUAGE plpgsql AS"
              + " 'BEGIN RAISE EXCEPTION ''the word is lost''; END'");
      statement.execute(
          "CREATE FUNCTION fault.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN"
              + " IF to_regclass('public.flyway_schema_history') IS NOT NULL AND NOT EXISTS"
              + " (SELECT FROM pg_trigger WHERE tgname = 'lost') THEN"
              + " CREATE CONSTRAINT TRIGGER lost AFTER INSERT ON public.flyway_schema_history"
              + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version = '3')"
              + " EXECUTE FUNCTION fault.refuse(); END IF; END$$");
      statement.execute(
          "CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('CREATE TABLE')"
              + " EXECUTE FUNCTION fault.watch()");
      assertThatThrownBy(() -> open(settings, Duration.ofSeconds(10)))
          .isInstanceOf(WorldFailedException.class)
          .hasMessageContaining("the word is lost");

      statement.execute("DROP EVENT TRIGGER watching");
      statement.execute("DROP TRIGGER lost ON flyway_schema_history");
    }

    try (Database whole = open(settings, Duration.ofSeconds(10))) {
      assertThat(whole.migrations()).isGreaterThan(3);
    }
  }

  @Test
  void saysWhichRightsAMigrationNeeds() throws SQLException {
    DatabaseSettings settings = TestDatabase.empty();
    execute(
        settings,
        "CREATE ROLE stranger LOGIN PASSWORD 'stranger'",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC");

    assertThat(failure(new DatabaseSettings(settings.url(), "stranger", "stranger")))
        .contains("permission denied for schema public")
        .endsWith("; give the user the rights that ops/grants.sql lists");
  }

  @Test
  void saysThatAnotherVersionMadeTheTables() throws SQLException {
    try (TestDatabase database = TestDatabase.create()) {
      DatabaseSettings settings = database.settings();
      execute(settings, "UPDATE flyway_schema_history SET checksum = 1 WHERE version = '2'");
      assertThat(failure(settings))
          .endsWith(
              ": Migration checksum mismatch for migration version 2; another version of the program"
                  + " made them: start that one, or a newer one; if they were changed by hand,"
                  + " restore a backup");

      execute(settings, "UPDATE flyway_schema_history SET version = '2.1' WHERE version = '2'");
      assertThat(failure(settings))
          .contains(
              ": Detected applied migration not resolved locally: 2.1; another version of the"
                  + " program made them");
    }
  }

  @Test
  void saysThatTheDatabaseIsNotEmpty() throws SQLException {
    DatabaseSettings settings = TestDatabase.empty();
    execute(settings, "CREATE TABLE cats (name text)");

    assertThat(failure(settings))
        .contains("non-empty schema")
        .endsWith("; give the program an empty database of its own");
  }

  @Test
  void saysThatTheDatabaseWentAwayInTheMidstOfAMigration() throws SQLException {
    DatabaseSettings settings = TestDatabase.empty();
    failAtATable(settings, "PERFORM pg_terminate_backend(pg_backend_pid())");

    assertThat(failure(settings))
        .contains(": This connection has been closed; ")
        .endsWith(
            "; see that the database runs and has room, then start again: what was begun is undone");
  }

  @Test
  void saysWhereToLookForAnyOtherFailureOfAMigration() throws SQLException {
    DatabaseSettings settings = TestDatabase.empty();
    failAtATable(settings, "RAISE EXCEPTION 'no tables today'");

    assertThat(failure(settings))
        .contains("no tables today")
        .endsWith("; see the log of the database, then start again: what was begun is undone");
  }

  @Test
  void saysThatNothingListens() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    DatabaseSettings nowhere =
        new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + free + "/tours", "a", "geheim");

    assertThatThrownBy(() -> open(nowhere, Duration.ofMillis(300)))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageMatching(
            "the database jdbc:postgresql://127\\.0\\.0\\.1:\\d+/tours is not reachable or refuses:"
                + " .*; start it, or set DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void doesNotWaitForADatabaseThatDoesNotExist() {
    assertThatThrownBy(() -> open(TestDatabase.settings("none"), Duration.ofDays(1)))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageContaining("database \"none\" does not exist");
  }

  /** Whoever makes a table in it fails of this statement of PL/pgSQL. */
  private static void failAtATable(DatabaseSettings settings, String statement)
      throws SQLException {
    execute(
        settings,
        "CREATE SCHEMA fault",
        "CREATE FUNCTION fault.fail() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN "
            + statement
            + "; END$$",
        "CREATE EVENT TRIGGER failing ON ddl_command_end WHEN TAG IN ('CREATE TABLE')"
            + " EXECUTE FUNCTION fault.fail()");
  }

  private static void execute(DatabaseSettings settings, String... statements) throws SQLException {
    try (Connection connection = Database.plain(settings).getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  /** The one line that a start ends with. */
  private static String failure(DatabaseSettings settings) {
    Throwable failure = catchThrowable(() -> open(settings, Duration.ofSeconds(10)));
    assertThat(failure).isInstanceOf(WorldFailedException.class);
    return failure.getMessage();
  }

  private static Database open(DatabaseSettings settings, Duration patience) {
    return Database.open(settings, patience, new CountDownLatch(1), new SimpleMeterRegistry());
  }
}
