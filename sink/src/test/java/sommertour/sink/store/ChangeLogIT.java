package sommertour.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.sink.Examples.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sommertour.contract.Status;
import sommertour.contract.TourEvent;
import sommertour.sink.TestDatabase;

/** What the log says of events that come, change, move to other ids and go. */
class ChangeLogIT {
  private static TestDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void startEmpty() throws SQLException {
    database.clear();
  }

  @Test
  void logsWhatIsNewAndWhatChanges() throws SQLException {
    put(planned("a", "x"));
    put(visited("a", "x", "y"));
    remove("a");

    assertThat(log("what || ' ' || revision || ' ' || status"))
        .containsExactly("created 0 planned", "changed 1 visited", "removed 2 visited");
  }

  @Test
  void logsNothingWhenEverythingIsWrittenAgain() throws SQLException {
    put(planned("a", "x"), planned("b", "y"));
    List<String> once = log("number || what");

    put(planned("a", "x"), planned("b", "y"));

    assertThat(log("number || what")).isEqualTo(once).hasSize(2);
  }

  @Test
  void tellsWhichEventReplacesOneThatIsGoneInWhateverOrderTheyCome() throws SQLException {
    put(planned("old", "x", "y"));
    remove("old");
    put(visited("new", "x", "y"));
    assertThat(log("concat_ws(' ', event_id, what, uid, revision, replaces, replaced_by)"))
        .containsExactly("old created old 0", "old removed old 1 new", "new created old 2 old");

    database.clear();
    put(planned("old", "x", "y"));
    put(visited("new", "x", "y"));
    remove("old");
    assertThat(log("concat_ws(' ', event_id, what, replaces, replaced_by)"))
        .containsExactly("old created", "new created old", "old removed new");
  }

  @Test
  void remembersWhichReportMovedWhere() throws SQLException {
    put(planned("a", "x", "y"));
    put(planned("a", "x"), planned("b", "y"));
    put(planned("a", "x", "y"));

    assertThat(
            database.query(
                "SELECT concat_ws(' ', split_part(report_id, '#', 1), from_event, to_event)"
                    + " FROM report_move ORDER BY change"))
        .containsExactly("y a b", "y b a");
  }

  @Test
  void givesTheNameThatStaysToOneHeirAlone() throws SQLException {
    put(planned("old", "x", "y"));
    remove("old");
    put(visited("n1", "x"), visited("n2", "y"));

    assertThat(log("event_id || ' ' || uid || ' ' || revision"))
        .containsExactly("old old 0", "old old 1", "n1 old 2", "n2 n2 2");
  }

  @Test
  void keepsEverythingOfAMomentThatHasPassed() throws SQLException {
    put(planned("a", "x"), planned("b", "y"));
    String between = database.query("SELECT max(at) FROM change").get(0);
    List<String> then = database.query("SELECT e::text FROM event e ORDER BY id");
    put(visited("a", "x"));
    remove("b");

    assertThat(database.query("SELECT e::text FROM event_as_of('" + between + "') e ORDER BY id"))
        .isEqualTo(then);
    assertThat(database.query("SELECT status FROM event_as_of('infinity')"))
        .containsExactly("visited");
  }

  @Test
  void putsStopsOfOneSummerIntoOneTourAndOfTheNextIntoAnother() throws SQLException {
    put(
        event("a", "Mette Brodersen", "Ministerin", "2025-12-30", Status.VISITED, "x"),
        event("b", "Mette Brodersen", "Ministerin", "2026-01-10", Status.PLANNED, "x"),
        event("c", "Mette Brodersen", "Ministerin", "2026-08-03", Status.CANCELLED, "x"));
    assertThat(tours()).containsExactly("2025 2 1 0 1", "2026 1 0 1 0");

    // The gap closes, and all is one.
    put(event("d", "Mette Brodersen", "Ministerin", "2026-04-30", Status.VISITED, "x"));
    assertThat(tours()).containsExactly("2025 4 2 1 1");

    remove("a", "b", "c", "d");
    assertThat(tours()).isEmpty();
    assertThat(database.query("SELECT id FROM tour")).isEmpty();
  }

  private static List<String> tours() throws SQLException {
    return database.query(
        "SELECT concat_ws(' ', year, stops, held, cancelled, unresolved + planned)"
            + " FROM tour_ledger ORDER BY year");
  }

  private static TourEvent planned(String id, String... articles) {
    return event(id, "Mette Brodersen", "Ministerin", "2026-08-03", Status.PLANNED, articles);
  }

  private static TourEvent visited(String id, String... articles) {
    return event(id, "Mette Brodersen", "Ministerin", "2026-08-03", Status.VISITED, articles);
  }

  private static List<String> log(String columns) throws SQLException {
    return database.query("SELECT " + columns + " FROM changes ORDER BY number");
  }

  private static void put(TourEvent... events) throws SQLException {
    List<Entry<TourEvent>> entries = new ArrayList<>();
    Arrays.asList(events).forEach(event -> entries.add(new Entry<>(event.id(), event, 0, 0)));
    try (Connection connection = database.connections().open()) {
      connection.setAutoCommit(false);
      new EventStore().put(connection, entries);
      connection.commit();
    }
  }

  private static void remove(String... ids) throws SQLException {
    try (Connection connection = database.connections().open()) {
      connection.setAutoCommit(false);
      new EventStore().remove(connection, List.of(ids));
      connection.commit();
    }
  }
}
