package sommertour.sink.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sommertour.sink.Served;
import sommertour.sink.SinkSettings;

/** Who gets an answer. */
class GuardIT {
  private static final String TOKEN = "0123456789abcdef";

  @Test
  void asksForTheTokenEverywhereButForItsLife() throws Exception {
    try (Served served = Served.with(settings(Optional.of(TOKEN), Set.of()))) {
      HttpResponse<String> refused = served.get("/api/events");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).contains("send the token").doesNotContain("events\":");
      assertThat(served.get("/").statusCode()).isEqualTo(401);
      assertThat(served.get("/api/events?token=fedcba9876543210").statusCode()).isEqualTo(401);
      assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(served.get("/api/events", "Authorization", "Bearer " + TOKEN).statusCode())
          .isEqualTo(200);
      HttpResponse<String> page = served.get("/?token=" + TOKEN);
      assertThat(page.statusCode()).isEqualTo(200);
      String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
      assertThat(served.get("/api/events", "Cookie", cookie.replaceFirst(";.*", "")).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void answersToNoNameThatIsNotOfThisMachine() throws Exception {
    try (Served served = Served.with()) {
      assertThat(status(served, "attacker.example")).isEqualTo("HTTP/1.1 421");
      assertThat(status(served, "localhost:1")).isEqualTo("HTTP/1.1 200");
    }
  }

  @Test
  void letsOtherSitesReadOnlyWhereASettingNamesThem() throws Exception {
    try (Served closed = Served.with();
        Served open = Served.with(settings(Optional.empty(), Set.of("https://uni.example")))) {
      String allowed = "Access-Control-Allow-Origin";
      assertThat(
              closed
                  .get("/api/events", "Origin", "https://uni.example")
                  .headers()
                  .firstValue(allowed))
          .isEmpty();
      assertThat(
              open.get("/api/events", "Origin", "https://uni.example")
                  .headers()
                  .firstValue(allowed))
          .hasValue("https://uni.example");
      assertThat(
              open.get("/api/events", "Origin", "https://other.example")
                  .headers()
                  .firstValue(allowed))
          .isEmpty();
    }
  }

  @Test
  void servesNoNetworkWithoutAToken() {
    assertThatThrownBy(() -> SinkSettings.DEFAULT.forHost("0.0.0.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("to listen on 0.0.0.0 others need a token");
    SinkSettings open = settings(Optional.of(TOKEN), Set.of());
    assertThat(open.forHost("0.0.0.0")).isSameAs(open);
    assertThat(SinkSettings.DEFAULT.forHost("::1")).isSameAs(SinkSettings.DEFAULT);
  }

  private static SinkSettings settings(Optional<String> token, Set<String> origins) {
    return new SinkSettings(
        false, Duration.ofSeconds(1), Duration.ofSeconds(1), token, origins, 400);
  }

  /** By a socket, since the client of Java lets nobody choose the header Host. */
  private static String status(Served served, String host) throws IOException {
    int port = Integer.parseInt(served.url().replaceFirst(".*:", ""));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        InputStream in = socket.getInputStream()) {
      String request =
          "GET /api/events HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(in.readNBytes(12), StandardCharsets.UTF_8);
    }
  }
}
