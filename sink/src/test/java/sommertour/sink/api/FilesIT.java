package sommertour.sink.api;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.sink.Examples.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sommertour.contract.Json;
import sommertour.contract.Status;
import sommertour.sink.Served;

/** Every list in every format it can be had in. */
class FilesIT {
  private static Served served;

  @BeforeAll
  static void open() throws SQLException {
    served =
        Served.with(
            event("a", "Mette Brodersen", "Ministerin", "2026-08-03", Status.VISITED, "x", "y"),
            event(
                "b",
                "Mette Brodersen",
                "Ministerin, \"MdL\"",
                "2026-08-05/2026-08-07",
                Status.PLANNED,
                "x"),
            event("c", "Uwe Müller", "Landrat", "2026-08-20", Status.CANCELLED, "z"),
            event("d", "Uwe Müller", "Landrat", null, Status.PLANNED, "z"));
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void writesCommaSeparatedValuesThatKeepTheirKeysAsText() throws Exception {
    HttpResponse<String> answer = served.get("/api/events.csv?person=mette");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"events.csv\"");
    assertThat(answer.body().split("\r\n"))
        .containsExactly(
            "id,visitor,office,visitor_key,place,ags,kreis,kreis_name,land,place_kind,lat,lon,"
                + "venue,date,date_from,date_to,date_basis,status,tour,tour_id,hosts,confidence,"
                + "witnesses,reports,sources,produced_by",
            "b,Mette Brodersen,\"Ministerin, \"\"MdL\"\"\",mette-brodersen,Wilster,01061113,01061,"
                + "Kreis Steinburg,01,Gemeinde,53.92,9.37,Werft,2026-08-05/2026-08-07,2026-08-05,"
                + "2026-08-07,explicit,unresolved,Sommertour,mette-brodersen~sommertour~2026,"
                + "Jens Paulsen (Bürgermeister),0.9,1,1,kreis,test",
            "a,Mette Brodersen,Ministerin,mette-brodersen,Wilster,01061113,01061,"
                + "Kreis Steinburg,01,Gemeinde,53.92,9.37,Werft,2026-08-03,2026-08-03,2026-08-03,"
                + "explicit,visited,Sommertour,mette-brodersen~sommertour~2026,"
                + "Jens Paulsen (Bürgermeister),0.9,2,2,kreis,test");
  }

  @Test
  void writesTheObjectsOfThePageLineByLine() throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : served.get("/api/events.jsonl").body().lines().toList()) {
      lines.add(Json.mapper().readTree(line));
    }

    JsonNode page = served.json("/api/events").get("events");
    assertThat(lines).hasSize(4).containsExactlyElementsOf(page);
  }

  @Test
  void writesAPointForEachEvent() throws Exception {
    JsonNode features = served.json("/api/events.geojson?status=visited").get("features");

    assertThat(features).hasSize(1);
    assertThat(features.get(0).at("/geometry/coordinates").toString()).isEqualTo("[9.37,53.92]");
    assertThat(features.get(0).at("/properties/ags").asText()).isEqualTo("01061113");
  }

  @Test
  void writesACalendarOfWholeDaysWithoutWhatHasNoDay() throws Exception {
    String calendar = served.get("/api/events.ics").body();

    assertThat(calendar.replaceAll("DTSTAMP:.*\r\n", "").split("\r\n"))
        .contains("UID:a@sommertour", "UID:b@sommertour", "UID:c@sommertour")
        .doesNotContain("UID:d@sommertour")
        .containsSubsequence(
            "SEQUENCE:0",
            "DTSTART;VALUE=DATE:20260820",
            "DTEND;VALUE=DATE:20260821",
            "SUMMARY:Uwe Müller: Wilster",
            "STATUS:CANCELLED",
            "DTSTART;VALUE=DATE:20260805",
            "DTEND;VALUE=DATE:20260808",
            "SUMMARY:Mette Brodersen: Wilster",
            "STATUS:TENTATIVE",
            "STATUS:CONFIRMED",
            "END:VCALENDAR")
        .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
  }

  @Test
  void keepsTheNameInTheCalendarWhenTheIdChanges() throws Exception {
    try (Served moved =
        Served.with(
            event("old", "Mette Brodersen", "Ministerin", "2026-08-03", Status.PLANNED, "x"))) {
      moved.remove("old");
      moved.put(event("new", "Mette Brodersen", "Ministerin", "2026-08-04", Status.PLANNED, "x"));

      assertThat(moved.get("/api/events.ics").body())
          .contains("UID:old@sommertour\r\nSEQUENCE:2\r\n")
          .contains("DTSTART;VALUE=DATE:20260804");
      assertThat(moved.get("/api/events/old").statusCode()).isEqualTo(410);
      assertThat(moved.get("/api/events/old").body()).contains("what it told is now in new");
      JsonNode changes = moved.json("/api/changes?since=1").get("changes");
      assertThat(changes).hasSize(2);
      assertThat(changes.get(0).get("what").asText()).isEqualTo("removed");
      assertThat(changes.get(1).get("replaces").asText()).isEqualTo("old");
    }
  }

  @Test
  void writesLinkedData() throws Exception {
    JsonNode graph = served.json("/api/events.jsonld?status=cancelled").get("@graph");

    assertThat(graph).hasSize(1);
    assertThat(graph.get(0).get("@type").asText()).isEqualTo("Event");
    assertThat(graph.get(0).get("eventStatus").asText())
        .isEqualTo("https://schema.org/EventCancelled");
    assertThat(graph.get(0).at("/location/geo/latitude").asDouble()).isEqualTo(53.92);
    assertThat(graph.get(0).get("startDate").asText()).isEqualTo("2026-08-20");
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, text/csv",
    "'text/html, application/geo+json;q=0.9', application/geo+json",
    "application/x-ndjson, application/x-ndjson",
    "text/calendar, text/calendar",
    "application/ld+json, application/ld+json",
    "'application/json, text/csv', application/json",
    "*/*, application/json"
  })
  void givesTheFormatThatIsAskedFor(String accept, String type) throws Exception {
    assertThat(served.get("/api/events", "Accept", accept).headers().firstValue("Content-Type"))
        .get()
        .asString()
        .isEqualToIgnoringWhitespace(type + ";charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "events, 4",
    "reports, 5",
    "tours, 2",
    "persons, 2",
    "places, 1",
    "articles, 0",
    "sources, 0",
    "coverage, 0",
    "kreis-days, 802",
    "changes, 4"
  })
  void writesEveryListAsValuesAndLines(String list, int rows) throws Exception {
    assertThat(served.get("/api/" + list + ".csv").body().split("\r\n")).hasSize(rows + 1);
    assertThat(served.get("/api/" + list + ".jsonl").body().lines().filter(it -> !it.isEmpty()))
        .hasSize(rows);
    if (rows > 0 && rows < 100) {
      assertThat(served.json("/api/" + list).elements().next()).hasSize(rows);
    }
  }

  @Test
  void saysWhichFormatsThereAre() throws Exception {
    HttpResponse<String> answer = served.get("/api/sources.ics");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("sources can't be had as ics; there are json, csv, jsonl");
  }

  @Test
  void answersNothingNewWithNothing() throws Exception {
    HttpResponse<String> first = served.get("/api/events.csv");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = served.get("/api/events.csv", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();

    try (Served other =
        Served.with(event("a", "Mette Brodersen", "Ministerin", null, Status.PLANNED, "x"))) {
      String before = other.get("/api/events").headers().firstValue("ETag").orElseThrow();
      other.put(event("a", "Mette Brodersen", "Ministerin", null, Status.VISITED, "x"));
      assertThat(other.get("/api/events", "If-None-Match", before).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void compressesForWhoAsksForIt() throws Exception {
    assertThat(
            served
                .get("/api/kreis-days.csv", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("Content-Encoding"))
        .hasValue("gzip");
  }

  @Test
  void givesTheEventsAsTheyStoodThen() throws Exception {
    assertThat(served.json("/api/events?as_of=2000-01-01").get("events")).isEmpty();
    assertThat(served.json("/api/events?as_of=2999-01-01&person=mette").get("events")).hasSize(2);
    assertThat(served.get("/api/events.csv?as_of=2999-01-01&person=mette").body())
        .isEqualTo(served.get("/api/events.csv?person=mette").body());
  }

  @Test
  void asksForContainmentWhereOnlyCertaintyCounts() throws Exception {
    assertThat(served.json("/api/events?from=2026-08-06&to=2026-08-06").get("events")).hasSize(1);
    assertThat(served.json("/api/events?from=2026-08-06&to=2026-08-06&certain=true").get("events"))
        .isEmpty();
    assertThat(served.json("/api/events?from=2026-08-05&to=2026-08-07&certain=true").get("events"))
        .hasSize(1);
  }

  @Test
  void countsWhatTheListHolds() throws Exception {
    JsonNode counts = served.json("/api/counts?person=mette");

    assertThat(counts.get("total").asInt()).isEqualTo(2);
    assertThat(counts.get("byStatus").toString()).isEqualTo("{\"unresolved\":1,\"visited\":1}");
    assertThat(counts.get("byKreis").toString())
        .isEqualTo("[{\"kreis\":\"01061\",\"stops\":2,\"visited\":1}]");
  }

  @Test
  void tellsATourWithItsLedgerAndStopsInOrder() throws Exception {
    JsonNode tour = served.json("/api/tours/mette-brodersen~sommertour~2026");

    assertThat(tour.at("/ledger/stops").asInt()).isEqualTo(2);
    assertThat(tour.at("/ledger/held").asInt()).isEqualTo(1);
    assertThat(tour.at("/ledger/unresolved").asInt()).isEqualTo(1);
    assertThat(tour.get("stops"))
        .extracting(stop -> stop.get("id").asText())
        .containsExactly("a", "b");
  }
}
