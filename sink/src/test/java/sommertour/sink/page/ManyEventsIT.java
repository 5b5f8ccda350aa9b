package sommertour.sink.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sommertour.sink.Served;

/**
 * The page over 50,000 events: what a view draws must not grow with the events. How long it took
 * stands in target/many-events.txt, for people.
 */
class ManyEventsIT {
  private static final Path FIGURES = Path.of("target", "many-events.txt");
  private static final String FILL =
      """
      INSERT INTO event (id, event_group, visitor_name, visitor_role, visitor_key, visitor_words,
        place_name, place_ags, place_kind, place_lat, place_lon, place_words, date, days, date_basis,
        status, tour, tour_key, tour_day, hosts, confidence, witnesses, report_count, from_partition,
        from_offset)
      SELECT 'e' || n, 'g', 'Vera Nummer' || n % 300, 'Ministerin', 'nummer' || n % 300 || '-vera',
             array_to_tsvector(ARRAY['vera', 'nummer' || n % 300]), 'Ort ' || n % 4000,
             k.ags || lpad((n % 40)::text, 3, '0'), 'Gemeinde', 47.5 + n % 70 / 10.0,
             6 + n % 80 / 10.0, array_to_tsvector(ARRAY['ort']), d.day::text,
             daterange(d.day, d.day, '[]'), 'explicit',
             CASE WHEN n % 10 < 7 THEN 'visited' ELSE 'planned' END, 'Sommertour', 'sommertour',
             d.day, '[{"name": "Jens Paulsen", "role": "Bürgermeister"}]', 0.9, 1, 1, 0, n
        FROM generate_series(1, 50000) n
        JOIN (SELECT ags, row_number() OVER (ORDER BY ags) - 1 AS place FROM kreis) k
          ON k.place = n % 401
       CROSS JOIN LATERAL (SELECT DATE '2016-01-01' + (n * 7919::bigint % 3900)::integer AS day) d;
      SELECT refresh_tours(ARRAY(SELECT DISTINCT visitor_key FROM event),
                           ARRAY(SELECT 'sommertour' FROM (SELECT DISTINCT visitor_key FROM event) v));
      ANALYZE
      """;

  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void open() throws SQLException, IOException {
    assumeTrue(
        Browser.chromium().isPresent() && Browser.chromedriver().isPresent(),
        "no chromium and chromedriver here: the page is not tested; apt-get install chromium"
            + " chromium-driver");
    served = Served.with();
    try (Connection connection = served.database().connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute(FILL);
    }
    Files.deleteIfExists(FIGURES);
    browser = Browser.start();
    browser.size(1280, 1000);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "view=map, .map path.step5",
    "view=timeline, .bars rect.of-visited",
    "view=tour, .table",
    "view=person, .table",
    "view=person&id=nummer7-vera, .strip .level4",
    "view=kreis&id=05112, .strip .level1",
    "view=tour&id=nummer7-vera~sommertour~2016, .tourline .mark",
  })
  void drawsNoMoreThanCanBeLookedAt(String query, String shown) throws Exception {
    long start = System.nanoTime();
    browser.open(served.url() + "/?lang=de&" + query);
    long millis = (System.nanoTime() - start) / 1_000_000;

    assertThat(browser.all(shown)).isNotEmpty();
    assertThat(browser.complaints()).isEmpty();
    long elements = number("return document.getElementsByTagName('*').length");
    long heap = number("return performance.memory.usedJSHeapSize") >> 20;
    long bytes =
        number(
            "return performance.getEntriesByType('resource')"
                + ".reduce((sum, it) => sum + (it.name.includes('/api/') ? it.decodedBodySize : 0), 0)");
    Files.writeString(
        FIGURES,
        "%s: %d ms, %d elements, %d MB of script heap, %d kB of answers%n"
            .formatted(query, millis, elements, heap, bytes >> 10),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    assertThat(elements).isLessThan(12_000);
    assertThat(heap).isLessThan(64);
    assertThat(bytes).isLessThan(2_000_000);
  }

  private static long number(String script) {
    return ((Number) browser.script(script)).longValue();
  }
}
