package sommertour.sink.api;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.sink.Examples.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sommertour.contract.Json;
import sommertour.contract.Status;
import sommertour.contract.TourEvent;
import sommertour.sink.Served;

/** Pages of a period are put together from two searches; a file of it comes from one. */
class PeriodIT {
  private static final List<String> DATES =
      List.of(
          "2026-08-01",
          "2026-08-02",
          "2026-08-03",
          "2026-08-03",
          "2026-07",
          "2026-08",
          "2026-22",
          "2026-07-30/2026-08-02",
          "../2026-08-02",
          "../2026-09-30",
          "2026-07-15/..",
          "2026-08-03/..",
          "2027");

  private static Served served;

  @BeforeAll
  static void open() throws Exception {
    List<TourEvent> events = new ArrayList<>();
    for (String date : DATES) {
      Status status = events.size() % 2 == 0 ? Status.VISITED : Status.PLANNED;
      events.add(event("e" + events.size(), "Mette Brodersen", "Ministerin", date, status, "x"));
    }
    events.add(event("undated", "Mette Brodersen", "Ministerin", null, Status.VISITED, "x"));
    served = Served.with(events.toArray(TourEvent[]::new));
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2026-08-02&to=2026-08-03",
        "from=2026-08-03&to=2026-08-03",
        "from=2026-08-02",
        "to=2026-08-02",
        "from=2026-07-01&to=2026-08-31&certain=true",
        "from=2026-08-02&to=2026-08-03&status=visited&person=mette",
        "from=2026-08-02&to=2026-08-03&office=ministerin&place=01",
      })
  void findsTheSameInPagesAsInAFile(String period) throws Exception {
    List<String> inFile =
        served
            .get("/api/events.csv?" + period)
            .body()
            .lines()
            .skip(1)
            .map(line -> line.replaceFirst(",.*", ""))
            .toList();

    assertThat(inFile).isNotEmpty().hasSizeLessThan(DATES.size() + 1);
    assertThat(pages(period, 1)).isEqualTo(inFile);
    assertThat(pages(period, 3)).isEqualTo(inFile);
  }

  private static List<String> pages(String period, int limit) throws Exception {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page =
          Json.mapper()
              .readTree(served.get("/api/events?" + period + "&limit=" + limit + after).body());
      page.path("events").forEach(it -> ids.add(it.path("id").asText()));
      after = page.has("next") ? "&after=" + page.path("next").asText() : "";
    } while (!after.isEmpty());
    return ids;
  }
}
