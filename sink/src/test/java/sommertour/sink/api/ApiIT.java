package sommertour.sink.api;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.sink.Examples.article;
import static sommertour.sink.Examples.enriched;
import static sommertour.sink.Examples.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sommertour.contract.Json;
import sommertour.contract.Status;
import sommertour.contract.StopPlace;
import sommertour.contract.TourEvent;
import sommertour.runtime.Service.Health;
import sommertour.sink.Examples;
import sommertour.sink.SinkSettings;
import sommertour.sink.TestDatabase;
import sommertour.sink.search.ShownEvent;
import sommertour.sink.search.ShownStatus;
import sommertour.sink.store.ArticleStore;
import sommertour.sink.store.EnrichedStore;
import sommertour.sink.store.Entry;
import sommertour.sink.store.EventStore;

/** Real HTTP to a real server over a real database. */
class ApiIT {
  private static final String HARD_ID = "müller~~st. ä~ordner/datei 100%+?#12";
  private static final InstantSource CLOCK =
      // Already the 10th in Berlin.
      InstantSource.fixed(Instant.parse("2026-08-09T22:30:00Z"));

  private static final List<TourEvent> EVENTS =
      List.of(
          event("a", "Mette Brodersen", "Ministerin", "2026-08-03", Status.VISITED, "x", "y"),
          event("b", "Mette Brodersen", "Ministerin", "2026-08-09", Status.PLANNED, "x"),
          event("c", "Mette Brodersen", "Ministerin", "2026-08-10", Status.PLANNED, "x"),
          event("d", "Mette Brodersen", "Ministerin", "2026-08-03", Status.CANCELLED, "x"),
          event("e", "Uwe Müller", "Landrat", "2026-08-01/..", Status.PLANNED, "x"),
          event("f", "Uwe Müller", "Landrat", "../2026-07-01", Status.VISITED, "x"),
          event("g", "Uwe Müller", "Landrat", "XXXX-08-03", Status.VISITED, "x"),
          Examples.at(
              event("h", "Änne Groß-Holm", "Staatssekretärin", null, Status.PLANNED, "x"),
              new StopPlace("Lübeck", "01003", "kreisfreie Stadt", null, null, null)),
          event(HARD_ID, "Uwe Müller", "Landrat", "2026-08", Status.VISITED, "ordner/datei"));

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static TestDatabase database;
  private static Api api;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    try (Connection connection = database.connections().open()) {
      List<Entry<TourEvent>> entries = new ArrayList<>();
      EVENTS.forEach(event -> entries.add(new Entry<>(event.id(), event, 0, entries.size())));
      new EventStore().put(connection, entries);
      new ArticleStore()
          .put(connection, List.of(new Entry<>("ordner/a", article("ordner/a"), 0, 0)));
      new EnrichedStore()
          .put(connection, List.of(new Entry<>("ordner/a", enriched("ordner/a"), 0, 0)));
    }
    api = start(false);
  }

  @AfterAll
  static void close() {
    api.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                               | c b d a müller e f h g",
        "person=brodersen              | c b d a",
        "person=mette+bro              | c b d a",
        "person=M%C3%BCller            | müller e f g",
        "person=mueller                | müller e f g",
        "office=landr                  | müller e f g",
        "person=gro%C3%9F              | h",
        "person=rodersen               | ''",
        "place=wilster                  | c b d a müller e f g",
        "place=L%C3%BCbeck              | h",
        "place=01                       | c b d a müller e f h g",
        "place=01061                    | c b d a müller e f g",
        "place=010611                   | c b d a müller e f g",
        "place=02                       | ''",
        "status=visited                 | a müller f g",
        "status=cancelled               | d",
        "status=planned                 | c e h",
        "status=unresolved              | b",
        "host=paulsen                   | c b d a müller e f h g",
        "host=landrat                   | ''",
        "kind=gemeinde                  | c b d a müller e f g",
        "kind=kreisfreie+Stadt          | h",
        "tour=Sommertour+2026           | c b d a müller e f h g",
        "tour=herbst                    | ''",
        "min_confidence=0.9             | c b d a müller e f h g",
        "min_confidence=0.91            | ''",
        "min_witnesses=1                | c b d a müller e f h g",
        "min_witnesses=3                | ''",
        "text=werft                     | ''",
        "from=2026-08-05                | c b müller e",
        "to=2026-07-31                  | f",
        "from=2026-08-03&to=2026-08-03  | d a müller e",
        "person=mette&status=visited&from=2026-08-01&place=wil | a"
      })
  void findsWhatMatchesLatestDayFirst(String query, String ids) throws Exception {
    JsonNode answer = json(get("/api/events?" + (query == null ? "" : query)));

    List<String> found = new ArrayList<>();
    answer.get("events").forEach(event -> found.add(event.get("id").asText().split("~", 2)[0]));
    assertThat(String.join(" ", found)).isEqualTo(ids);
    assertThat(answer.has("next")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 9, 10})
  void givesEveryEventOnceOverAllPages(int limit) throws Exception {
    List<String> found = new ArrayList<>();
    String after = "";
    do {
      JsonNode answer = json(get("/api/events?limit=" + limit + after));
      answer.get("events").forEach(event -> found.add(event.get("id").asText()));
      after = answer.has("next") ? "&after=" + answer.get("next").asText() : null;
    } while (after != null);

    assertThat(found).containsExactly("c", "b", "d", "a", HARD_ID, "e", "f", "h", "g");
  }

  @Test
  void listsAnEventWithItsSources() throws Exception {
    JsonNode event = json(get("/api/events?person=mette&status=visited")).get("events").get(0);

    TourEvent written = EVENTS.get(0);
    assertThat(event)
        .isEqualTo(
            tree(
                new ShownEvent(
                    "a",
                    written.group(),
                    written.visitor(),
                    written.place(),
                    "01061",
                    "Kreis Steinburg",
                    "Werft",
                    written.date(),
                    written.dateBasis(),
                    ShownStatus.VISITED,
                    "Sommertour",
                    "mette-brodersen~sommertour~2026",
                    written.hosts(),
                    0.9,
                    2,
                    List.of("kreis"),
                    2,
                    null,
                    "test")));
  }

  @Test
  void givesBackTheWholeEventThatWasWritten() throws Exception {
    for (TourEvent written : EVENTS) {
      JsonNode event = json(get("/api/events/" + encoded(written.id())));

      assertThat(event.get("reports")).isEqualTo(tree(written.reports()));
      var read = Json.mapper().convertValue(event, ShownEvent.class);
      assertThat(read.hosts()).isEqualTo(written.hosts());
      assertThat(read.date()).isEqualTo(written.date());
    }
  }

  @Test
  void findsAnEventByItsUnencodedSlash() throws Exception {
    String path = "/api/events/" + encoded(HARD_ID).replace("%2F", "/");

    assertThat(json(get(path)).get("id").asText()).isEqualTo(HARD_ID);
  }

  @Test
  void servesAnArticleWithoutItsTextAndWithoutPrivatePeople() throws Exception {
    HttpResponse<String> answer = get("/api/articles/ordner%2Fa");

    JsonNode article = json(answer);
    assertThat(article.get("title").asText()).isEqualTo("Sommertour führt in die Werft");
    assertThat(article.get("persons"))
        .extracting(person -> person.get("name").asText())
        .containsExactly("Mette Brodersen", "Jens Paulsen");
    assertThat(article.get("places")).isEqualTo(tree(enriched("ordner/a").places()));
    assertThat(article.get("dates")).isEqualTo(tree(enriched("ordner/a").dates()));
    assertThat(article.get("stops")).isEqualTo(tree(enriched("ordner/a").stops()));
    assertThat(article.has("text")).isFalse();
    assertThat(answer.body()).doesNotContain("Inga Holm", "Pressestelle");
  }

  @Test
  void servesTheTextWhereASettingAllowsIt() throws Exception {
    try (Api open = start(true)) {
      assertThat(json(get(open, "/api/articles/ordner/a")).get("text").asText())
          .isEqualTo(Examples.TEXT);
    }
  }

  private static Api start(boolean withText) {
    return Api.start(
        "127.0.0.1",
        0,
        database.connections(),
        new SinkSettings(
            withText,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Optional.empty(),
            Set.of(),
            400),
        Tracer.NONE,
        () -> new Health(true, "reads"),
        CLOCK);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(api, path);
  }

  private static HttpResponse<String> get(Api server, String path)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  /** Through text, as it travels: so that numbers are of the same kind. */
  private static JsonNode tree(Object value) throws IOException {
    return Json.mapper().readTree(Json.bytes(value));
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
