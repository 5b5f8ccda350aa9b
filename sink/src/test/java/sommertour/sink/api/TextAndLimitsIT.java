package sommertour.sink.api;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.sink.Examples.article;
import static sommertour.sink.Examples.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sommertour.contract.Json;
import sommertour.contract.Status;
import sommertour.sink.Served;
import sommertour.sink.store.ArticleStore;
import sommertour.sink.store.Entry;

/** Events by the words of their articles, and what a request may cost. */
class TextAndLimitsIT {
  private static Served served;

  @BeforeAll
  static void open() throws Exception {
    served =
        Served.with(
            event("told", "Mette Brodersen", "Ministerin", "2026-08-03", Status.VISITED, "doc"),
            event("other", "Uwe Müller", "Landrat", "2026-08-04", Status.VISITED, "gone"));
    try (Connection connection = served.database().connections().open()) {
      new ArticleStore().put(connection, List.of(new Entry<>("doc", article("doc"), 0, 0)));
    }
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "werft, told",
    "Werften, told",
    "%22vierte+von+zw%C3%B6lf%22, told",
    "werft+-anwohnerin, ''",
    "hafen, ''",
  })
  void findsEventsByTheStemsOfTheirArticles(String text, String ids) throws Exception {
    JsonNode answer = Json.mapper().readTree(served.get("/api/events?text=" + text).body());

    List<String> found = new ArrayList<>();
    answer.get("events").forEach(event -> found.add(event.get("id").asText()));
    assertThat(String.join(" ", found)).isEqualTo(ids);
  }

  @Test
  void refusesARequestThatIsTooLong() throws Exception {
    assertThat(served.get("/api/events?text=" + "x".repeat(20_000)).statusCode())
        .isBetween(400, 499);
  }

  @Test
  void endsAQueryThatTakesTooLongAndSaysSo() throws Exception {
    try (Connection holder = served.database().connections().open()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("LOCK TABLE event IN ACCESS EXCLUSIVE MODE");

      var answer =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return served.get("/api/events?person=mette");
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });

      assertThat(answer.join().statusCode()).isEqualTo(503);
      assertThat(answer.join().body()).contains("\"status\":503");
      holder.rollback();
    }
    assertThat(served.get("/api/events?person=mette").statusCode()).isEqualTo(200);
  }
}
