package sommertour.sink.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sommertour.sink.Examples.article;
import static sommertour.sink.Examples.enriched;
import static sommertour.sink.Examples.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Status;
import sommertour.sink.Served;
import sommertour.sink.search.BadParameterException;
import sommertour.sink.search.EventLists;
import sommertour.sink.store.ArticleStore;
import sommertour.sink.store.EnrichedStore;
import sommertour.sink.store.Entry;

/** Releases, opened by somebody who knows nothing of their writer: DuckDB. */
class ReleaseIT {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 10);
  private static Served served;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws SQLException {
    served =
        Served.with(
            event("a", "Mette Brodersen", "Ministerin", "2026-08-03", Status.VISITED, "x", "y"),
            event("b", "Mette Brodersen", "Ministerin, \"MdL\"", null, Status.PLANNED, "x"),
            event("c", "Uwe Müller", "Landrat", "2026-08-20/..", Status.CANCELLED, "z"));
    try (Connection connection = served.database().connections().open()) {
      new ArticleStore().put(connection, List.of(new Entry<>("x", article("x"), 0, 0)));
      new EnrichedStore().put(connection, List.of(new Entry<>("x", enriched("x"), 0, 0)));
    }
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void isReadByDuckDbWithTheSameRowsInBothFormats() throws Exception {
    Path release = folder.resolve("2026-08");
    Release.Counts counts = release().write(release, Optional.empty(), DAY);

    assertThat(counts.rows())
        .containsEntry("events", 3L)
        .containsEntry("reports", 4L)
        .containsEntry("articles", 1L)
        .containsEntry("kreis-days", 401L);
    for (Map.Entry<String, Long> list : counts.rows().entrySet()) {
      String parquet = "'" + release.resolve(list.getKey() + ".parquet") + "'";
      assertThat(duck("SELECT count(*) FROM read_parquet(" + parquet + ")"))
          .as(list.getKey())
          .containsExactly(list.getValue().toString());
      String csv = "read_csv('" + release.resolve(list.getKey() + ".csv") + "', header = true)";
      assertThat(duck("SELECT count(*) FROM " + csv)).containsExactly(list.getValue().toString());
    }
    assertThat(
            duck(
                "SELECT concat_ws('|', id, office, ags, date, date_from, date_to, status, lat,"
                    + " witnesses) FROM read_parquet('"
                    + release.resolve("events.parquet")
                    + "') ORDER BY id"))
        .containsExactly(
            "a|Ministerin|01061113|2026-08-03|2026-08-03|2026-08-03|visited|53.92|2",
            "b|Ministerin, \"MdL\"|01061113|planned|53.92|1",
            "c|Landrat|01061113|2026-08-20/..|2026-08-20|cancelled|53.92|1");
    assertThat(
            duck(
                "SELECT typeof(date_from) || typeof(ags) || typeof(lat) FROM read_parquet('"
                    + release.resolve("events.parquet")
                    + "') LIMIT 1"))
        .containsExactly("DATEVARCHARDOUBLE");
  }

  @Test
  void joinsWithTheGazetteerByItsKey() throws Exception {
    Path release = folder.resolve("2026-08");
    release().write(release, Optional.empty(), DAY);

    assertThat(
            duck(
                "SELECT k.name || ' ' || count(*) FROM read_parquet('"
                    + release.resolve("events.parquet")
                    + "') e JOIN (SELECT DISTINCT kreis, name FROM read_parquet('"
                    + release.resolve("kreis-days.parquet")
                    + "')) k ON k.kreis = left(e.ags, 5) GROUP BY k.name"))
        .containsExactly("Kreis Steinburg 3");
  }

  @Test
  void explainsEveryColumnAndAddsUp() throws Exception {
    Path release = folder.resolve("2026-08");
    release().write(release, Optional.empty(), DAY);

    String codebook = Files.readString(release.resolve("codebook.md"));
    for (String list : List.of("events", "reports", "articles", "tours", "changes")) {
      String header = Files.readAllLines(release.resolve(list + ".csv")).get(0);
      assertThat(codebook.substring(codebook.indexOf("## " + list)))
          .contains(List.of(header.split(",", -1)).stream().map(it -> "| `" + it + "` |").toList());
    }
    assertThat(codebook).doesNotContain("null |");
    assertThat(Files.readString(release.resolve("LICENCE.md"))).contains("dl-de/by-2-0");
    Process check =
        new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
            .directory(release.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(check.exitValue()).as(said).isZero();
    try (var files = Files.list(release)) {
      assertThat(said.lines()).hasSize((int) files.count() - 1);
    }
  }

  @Test
  void tellsWhatIsOtherThanInTheLastRelease() throws Exception {
    try (Served moving =
        Served.with(
            event("a", "Mette Brodersen", "Ministerin", "2026-08-03", Status.PLANNED, "x"),
            event("b", "Mette Brodersen", "Ministerin", "2026-08-04", Status.PLANNED, "y"),
            event("c", "Mette Brodersen", "Ministerin", "2026-08-05", Status.PLANNED, "z"))) {
      Release release = new Release(moving.database().connections());
      release.write(folder.resolve("1"), Optional.empty(), DAY);
      moving.put(event("a", "Mette Brodersen", "Ministerin", "2026-08-03", Status.VISITED, "x"));
      moving.remove("b");
      moving.put(event("d", "Mette Brodersen", "Ministerin", "2026-08-04", Status.VISITED, "y"));

      Path second = folder.resolve("2");
      assertThat(Release.before(second)).hasValue(folder.resolve("1").toAbsolutePath());
      Release.Counts counts = release.write(second, Release.before(second), DAY);

      assertThat(counts.difference()).isEqualTo(Map.of("added", 1, "changed", 1, "removed", 1));
      assertThat(Files.readAllLines(second.resolve("difference.tsv")))
          .containsExactly("id\twhat", "a\tchanged", "b\tremoved", "d\tadded");
    }
  }

  @Test
  void isNeverWrittenOver() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));

    assertThatThrownBy(() -> release().write(there, Optional.empty(), DAY))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("exists already; a release is never written over");
  }

  @Test
  void exportsOneListWithTheFiltersOfTheInterface() throws Exception {
    Export export = new Export(served.database().connections());
    Map<String, List<String>> filter = Map.of("person", List.of("müller"));

    for (String format : Export.formats(EventLists.EVENTS)) {
      Path file = folder.resolve("events." + format);
      assertThat(export.write(EventLists.EVENTS, format, filter, file, DAY)).isEqualTo(1);
      assertThat(file).isNotEmptyFile();
    }
    assertThat(Files.readString(folder.resolve("events.csv")))
        .isEqualTo(served.get("/api/events.csv?person=m%C3%BCller").body());
    assertThatThrownBy(
            () ->
                export.write(
                    EventLists.EVENTS,
                    "csv",
                    Map.of("persona", List.of("x")),
                    folder.resolve("no.csv"),
                    DAY))
        .isInstanceOf(BadParameterException.class);
    assertThat(folder.resolve("no.csv")).doesNotExist();
  }

  private static Release release() {
    return new Release(served.database().connections());
  }

  private static List<String> duck(String sql) throws SQLException {
    try (Connection duck = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
