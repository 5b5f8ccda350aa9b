package sommertour.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of looks at sources that are too old to be kept one by one. */
class OldLooksIT {
  private static final String COVERAGE = "SELECT to_jsonb(c)::text FROM coverage c ORDER BY 1";
  private static final String SOURCES =
      "SELECT concat_ws(' ', source, ags, articles, looks, verdict, last_look, detail,"
          + " (last_answer AT TIME ZONE 'Europe/Berlin')::date,"
          + " (last_fresh AT TIME ZONE 'Europe/Berlin')::date) FROM sources ORDER BY 1";
  private static final String DENOMINATOR =
      "SELECT concat_ws(' ', day, kreis, sources) FROM kreis_days WHERE observed ORDER BY 1";

  private final TestDatabase database;
  private int offset;

  OldLooksIT() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void areSummedUpByDayAndNothingThatIsServedChanges() throws SQLException {
    execute(
        "INSERT INTO article (id, source, publisher_ags, title, text, from_partition, from_offset)"
            + " VALUES ('a', 'kreis', '05758', 'T', 'T', 0, 0)");
    looks("kreis", 500, "ok 2", "failing 0", "unchanged 1");
    looks("kreis", 450, "failing 0");
    looks("kreis", 30, "ok 0", "failing 0");
    looks("kreis", 0, "failing 0");
    looks("former", 600, "ok 3", "gone 0");
    List<List<String>> served = served();
    assertThat(served).noneMatch(List::isEmpty);

    assertThat(OldLooks.sumUp(database.connections(), 400)).isEqualTo(2);

    assertThat(database.query("SELECT source || count(*) FROM observation GROUP BY source"))
        .containsExactlyInAnyOrder("former2", "kreis3");
    assertThat(served()).isEqualTo(served);
  }

  @Test
  void thatAreReadASecondTimeDoNotCountTwice() throws SQLException {
    looks("kreis", 500, "ok 2", "failing 0");
    looks("kreis", 0, "ok 0");
    OldLooks.sumUp(database.connections(), 400);
    List<String> coverage = database.query(COVERAGE);

    looks("kreis", 500, "ok 2");
    assertThat(database.query(COVERAGE)).isEqualTo(coverage);
    assertThat(OldLooks.sumUp(database.connections(), 400)).isEqualTo(1);

    assertThat(database.query(COVERAGE)).isEqualTo(coverage);
    assertThat(database.query("SELECT count(*) FROM observation")).containsExactly("1");
  }

  private List<List<String>> served() throws SQLException {
    List<List<String>> served = new ArrayList<>();
    for (String query : List.of(COVERAGE, SOURCES, DENOMINATOR)) {
      served.add(database.query(query));
    }
    return served;
  }

  /** Looks of one day, as verdict and number of new pages. */
  private void looks(String source, int daysAgo, String... looks) throws SQLException {
    for (String look : looks) {
      String[] parts = look.split(" ", -1);
      execute(
          ("INSERT INTO observation (from_partition, from_offset, source, at, verdict, found, fresh)"
                  + " VALUES (0, %d, '%s', (today() - %d + time '08:00') AT TIME ZONE"
                  + " 'Europe/Berlin' + interval '%d minutes', '%s', 5, %s)")
              .formatted(offset, source, daysAgo, offset, parts[0], parts[1]));
      offset++;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
