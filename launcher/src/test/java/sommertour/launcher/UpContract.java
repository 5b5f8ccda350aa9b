package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Json;

/** What {@code up} must do whatever broker it works with: from the demo sites to the page. */
abstract class UpContract {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String CORRECTED = "siewertsen~01061~2026-08-20~01061113";
  private static final int LOOKS = 6;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;

  /** Names the broker, or is empty for the embedded one. */
  abstract Map<String, String> environment();

  @Test
  void tellsTheSameEventsAfterARestartAndRefusesASecondProcess() throws Exception {
    Process first = up();
    Map<String, String> before;
    try {
      String page = page();
      assertThat(get(page + "/health/live").statusCode()).isEqualTo(200);
      before = settledEvents(page);
      assertThat(get(page + "/").body()).contains("<title>Sommertour");

      assertThat(Program.run(environment(), "up", "--data-dir", folder.toString()))
          .isEqualTo(new Program.Ended(3, List.of(), List.of(inUse(first, page))));
    } finally {
      stop(first);
    }

    Process second = up();
    try {
      String page = page();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .during(Duration.ofSeconds(4))
          .until(() -> events(page).equals(before));
    } finally {
      stop(second);
    }
  }

  private Process up() throws IOException {
    return Program.start(
        environment(),
        ProcessBuilder.Redirect.INHERIT,
        "up",
        "--port",
        "0",
        "--data-dir",
        folder.toString());
  }

  private String inUse(Process running, String page) {
    return "sommertour: the data folder %s is in use: sommertour already runs there (process %d), its page is %s; stop it, or name another folder with --data-dir"
        .formatted(folder, running.pid(), page);
  }

  private void stop(Process up) throws InterruptedException {
    up.destroy();
    boolean inTime = up.waitFor(30, TimeUnit.SECONDS);
    up.destroyForcibly();
    assertThat(inTime).isTrue();
    assertThat(up.exitValue()).isZero();
    assertThat(folder.resolve("endpoints.json")).doesNotExist();
  }

  private String page() {
    return await()
        .atMost(PATIENCE)
        .until(() -> Endpoints.read(folder.resolve("endpoints.json")), Optional::isPresent)
        .orElseThrow()
        .page();
  }

  /**
   * The events once the corrected page is read, which shows on the second visit of its site, and
   * nothing has moved for a while.
   */
  private static Map<String, String> settledEvents(String page) {
    Deque<Map<String, String>> looks = new ArrayDeque<>();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              looks.addFirst(events(page));
              return looks.getFirst().containsKey(CORRECTED)
                  && looks.stream().limit(LOOKS).filter(looks.getFirst()::equals).count() == LOOKS;
            });
    return looks.getFirst();
  }

  private static Map<String, String> events(String page) {
    Map<String, String> events = new TreeMap<>();
    for (JsonNode event : json(get(page + "/api/events?limit=200")).path("events")) {
      events.put(event.path("id").textValue(), event.toString());
    }
    return events;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return Json.mapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> get(String url) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
