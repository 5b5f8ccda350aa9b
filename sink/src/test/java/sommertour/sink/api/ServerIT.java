package sommertour.sink.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sommertour.contract.Json;
import sommertour.runtime.Service.Health;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.Served;
import sommertour.sink.SinkSettings;

/** What the server answers whatever it serves. */
class ServerIT {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Served served;

  @BeforeAll
  static void open() throws SQLException {
    served = Served.with();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/events?persona=x, 400, persona",
    "/api/events?limit=0, 400, limit",
    "/api/events?from=gestern, 400, from",
    "/api/events?after=x, 400, after",
    "/api/events?visitor=%00, 400, visitor",
    "/api/events/none, 404, ''",
    "/api/events/%00, 400, ''",
    "/api/articles/none, 404, ''",
    "/api/nothing, 404, ''",
    "/nothing.js, 404, ''"
  })
  void saysWhyThereIsNoAnswer(String path, int status, String parameter) throws Exception {
    HttpResponse<String> answer = served.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    if (!parameter.isEmpty() || status == 404) {
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json; charset=utf-8");
      JsonNode problem = Json.mapper().readTree(answer.body());
      assertThat(problem.get("status").asInt()).isEqualTo(status);
      assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
      assertThat(problem.get("detail").asText()).isNotBlank();
    }
  }

  @Test
  void allowsNothingThatIsNotItsOwn() throws Exception {
    for (String path : List.of("/", "/app.js", "/style.css", "/api/events", "/nothing")) {
      assertThat(served.get(path).headers().map())
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .hasEntrySatisfying(
              "content-security-policy",
              policies ->
                  assertThat(policies)
                      .singleElement()
                      .asString()
                      .contains("default-src 'none'")
                      .doesNotContain("unsafe"));
    }
  }

  @Test
  void isReadyWhenTheServiceIs() throws Exception {
    assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(served.get("/health/ready").body())
        .isEqualTo("{\"ready\":true,\"reason\":\"reads\"}");
    try (Api early = startedEarly(0)) {
      assertThat(get(early, "/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> ready = get(early, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).isEqualTo("{\"ready\":false,\"reason\":\"waits for the database\"}");
      HttpResponse<String> events = get(early, "/api/events");
      assertThat(events.statusCode()).isEqualTo(503);
      assertThat(events.headers().firstValue("Retry-After")).hasValue("2");
    }
  }

  @Test
  void namesThePortThatIsInUse() {
    int used = URI.create(served.url()).getPort();
    assertThatThrownBy(() -> startedEarly(used))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageMatching(
            "the page can't listen on 127\\.0\\.0\\.1:"
                + used
                + ": .*; stop what uses the port, or give another one with --port"
                + " \\(0 takes any free port\\)");
  }

  /** A server whose database is not there yet. */
  private static Api startedEarly(int port) {
    return Api.start(
        "127.0.0.1",
        port,
        () -> {
          throw new SQLTransientConnectionException("not yet");
        },
        SinkSettings.DEFAULT,
        Tracer.NONE,
        () -> new Health(false, "waits for the database"),
        InstantSource.system());
  }

  private static HttpResponse<String> get(Api server, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
