package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;
import sommertour.contract.Json;
import sommertour.contract.TourEvent;
import sommertour.enrich.EventQuery.Answer;
import sommertour.runtime.Service.Health;

/** Answers, passing on and refusing, with a function in place of the stores. */
class QueryServerTest {
  private static final String GROUP = "gueler~05916";
  private static final String ID = GROUP + "~2017-08-03~05916";
  private static final TourEvent EVENT =
      new TourEvent(ID, GROUP, null, null, null, null, null, null, null, null, 1, 1, null, "test");

  @Test
  void answersWhatThisInstanceKeeps() throws Exception {
    try (QueryServer server = server(group -> new Answer.Here(List.of(EVENT)))) {
      assertThat(get(server, "/groups/" + GROUP).body()).isEqualTo(Json.line(List.of(EVENT)));
      assertThat(get(server, "/events/" + ID).body()).isEqualTo(Json.line(EVENT));
      assertThat(get(server, "/events/" + GROUP + "~other").statusCode()).isEqualTo(404);
      assertThat(get(server, "/events/none").statusCode()).isEqualTo(404);
      assertThat(get(server, "/else").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void passesOnWhatAnotherInstanceKeeps() throws Exception {
    try (QueryServer owner = server(group -> new Answer.Here(List.of(EVENT)));
        QueryServer other = server(group -> new Answer.Elsewhere(at(owner.port())))) {
      HttpResponse<String> answer = get(other, "/events/" + ID);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(Json.line(EVENT));
    }
  }

  @Test
  void doesNotPassOnInACircle() throws Exception {
    int port = freePort();
    Function<String, Answer> elsewhere = group -> new Answer.Elsewhere(at(port));
    try (QueryServer server = QueryServer.start(at(port), elsewhere, QueryServerTest::ready)) {
      assertThat(get(server, "/groups/" + GROUP).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void asksToComeAgainWhileNobodyKeepsTheGroup() throws Exception {
    try (QueryServer server = server(group -> new Answer.NotNow("partitions are assigned"))) {
      HttpResponse<String> answer = get(server, "/groups/" + GROUP);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      assertThat(answer.body()).contains("partitions are assigned");
    }
  }

  @Test
  void asksToComeAgainWhenTheOwnerIsGone() throws Exception {
    int nobody = freePort();
    try (QueryServer server = server(group -> new Answer.Elsewhere(at(nobody)))) {
      HttpResponse<String> answer = get(server, "/groups/" + GROUP);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }
  }

  private static QueryServer server(Function<String, Answer> query) {
    return QueryServer.start(at(0), query, QueryServerTest::ready);
  }

  private static Health ready() {
    return new Health(true, "RUNNING");
  }

  private static HostInfo at(int port) {
    return new HostInfo("127.0.0.1", port);
  }

  private static HttpResponse<String> get(QueryServer server, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
