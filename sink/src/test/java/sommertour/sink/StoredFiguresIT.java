package sommertour.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sommertour.runtime.Service.Health;
import sommertour.sink.sample.SampleScore;
import sommertour.sink.sample.Samples;

/** What is told of a real database: its figures, and whether it is in order. */
class StoredFiguresIT {
  private static final Duration OFTEN = Duration.ofMillis(200);

  private final TestDatabase database;
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private StoredFigures figures;

  StoredFiguresIT() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterEach
  void close() {
    if (figures != null) {
      figures.close();
    }
    database.close();
  }

  @Test
  void tellsTheLastLookAtEachSource() throws SQLException {
    look("stadt", "2 hours", "ok", 3, "{\"published\": 0.25}", 0);
    look("stadt", "1 hour", "drifting", 0, "{\"published\": 0.75}", 4);
    look("kreis", "1 hour", "ok", 1, null, null);
    look("former", "30 days", "failing", 0, null, null);

    figures = StoredFigures.start(database.connections(), OFTEN, registry);
    until(() -> find("sommertour.source.failed.pages", "source", "kreis").gauge() != null);

    assertThat(value("sommertour.sources", "verdict", "ok")).isEqualTo(1);
    assertThat(value("sommertour.sources", "verdict", "drifting")).isEqualTo(1);
    assertThat(value("sommertour.sources", "verdict", "failing")).isZero();
    assertThat(
            find("sommertour.source.verdict", "source", "stadt").gauge().getId().getTag("verdict"))
        .isEqualTo("drifting");
    assertThat(find("sommertour.source.verdict", "source", "former").gauge()).isNull();
    assertThat(value("sommertour.source.filled", "source", "stadt")).isEqualTo(0.75);
    assertThat(value("sommertour.source.failed.pages", "source", "stadt")).isEqualTo(4);
    double between =
        value("sommertour.source.last.look.timestamp", "source", "stadt")
            - value("sommertour.source.last.new.timestamp", "source", "stadt");
    assertThat(between).isEqualTo(3600);
    assertThat(registry.get("sommertour.database.size").gauge().value()).isPositive();
  }

  @Test
  void tellsThePrecisionOfTheLastSampleWithItsInterval() throws SQLException {
    Samples samples = new Samples(database.connections());
    figures = StoredFigures.start(database.connections(), OFTEN, registry);
    until(() -> registry.get("sommertour.database.size").gauge().value() > 0);
    assertThat(value("sommertour.sample.precision", "bound", "estimate")).isNaN();

    samples.publish("week-30.csv", "00", new SampleScore(50, 0, 0));
    samples.publish("week-31.csv", "01", new SampleScore(45, 5, 2));
    until(() -> value("sommertour.sample.stops", "verdict", "wrong") == 5);

    assertThat(value("sommertour.sample.precision", "bound", "estimate")).isEqualTo(0.9);
    assertThat(value("sommertour.sample.precision", "bound", "low"))
        .isCloseTo(0.7864, within(0.0001));
    assertThat(value("sommertour.sample.precision", "bound", "high"))
        .isCloseTo(0.9565, within(0.0001));
    assertThat(value("sommertour.sample.stops", "verdict", "unclear")).isEqualTo(2);
    assertThat(registry.get("sommertour.sample.timestamp").gauge().value()).isPositive();
  }

  @Test
  void givesSeriesToAtMostSoManySourcesThoseInTroubleFirst() throws SQLException {
    execute(
        "INSERT INTO observation (from_partition, from_offset, source, at, verdict, found, fresh)"
            + " SELECT 0, n, 's' || n, now(), CASE WHEN n = 700 THEN 'silent' ELSE 'ok' END, 0, 0"
            + " FROM generate_series(1, 700) n");

    figures = StoredFigures.start(database.connections(), OFTEN, registry);
    until(() -> registry.get("sommertour.sources.untold").gauge().value() > 0);

    assertThat(registry.find("sommertour.source.verdict").gauges()).hasSize(StoredFigures.SOURCES);
    assertThat(find("sommertour.source.verdict", "source", "s700").gauge()).isNotNull();
    assertThat(value("sommertour.sources", "verdict", "ok")).isEqualTo(699);
    assertThat(registry.get("sommertour.sources.untold").gauge().value()).isEqualTo(200);
  }

  @Test
  void saysWhenTheTablesAreOlderThanTheProgramAndWhenTheDatabaseIsLost() throws SQLException {
    int migrations =
        Integer.parseInt(
            query("SELECT count(*) FROM flyway_schema_history WHERE version IS NOT NULL"));
    Health sound = check(migrations, "migrations");
    execute("DELETE FROM flyway_schema_history WHERE version = '6'");
    Health older = check(migrations, "migrations");
    database.close();
    Health lost = check(migrations, "database");

    assertThat(sound).isEqualTo(new Health(true, migrations + " are applied"));
    assertThat(older.ready()).isFalse();
    assertThat(older.reason())
        .startsWith("%d of %d are applied".formatted(migrations - 1, migrations));
    assertThat(lost.ready()).isFalse();
    assertThat(lost.reason()).startsWith("here does not answer: ");
  }

  /** What the watch says once it has asked. */
  private Health check(int migrations, String name) {
    try (DatabaseWatch watch = DatabaseWatch.start(database.connections(), "here", migrations)) {
      until(
          () ->
              watch.checks().containsKey(name)
                  && !watch.checks().get(name).reason().equals("was not asked yet"));
      return watch.checks().get(name);
    }
  }

  private void look(
      String source, String ago, String verdict, int fresh, String filled, Integer failed)
      throws SQLException {
    execute(
        ("INSERT INTO observation (from_partition, from_offset, source, at, verdict, found, fresh,"
                + " filled, failed) SELECT 0, count(*), '%s', date_trunc('hour', now()) - interval '%s',"
                + " '%s', 5, %d, %s, %s FROM observation")
            .formatted(
                source,
                ago,
                verdict,
                fresh,
                filled == null ? "NULL" : "'" + filled + "'::jsonb",
                failed));
  }

  private Search find(String name, String label, String value) {
    return registry.find(name).tag(label, value);
  }

  private double value(String name, String label, String value) {
    return find(name, label, value).gauge().value();
  }

  private String query(String sql) throws SQLException {
    return database.query(sql).get(0);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      assertThatCode(() -> Thread.sleep(20)).doesNotThrowAnyException();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
