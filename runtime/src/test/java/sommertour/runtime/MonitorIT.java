package sommertour.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorIT {
  private final Monitor monitor = Monitor.start("127.0.0.1", 0);
  private final Part part = new Part();

  @AfterEach
  void stop() {
    monitor.close();
  }

  @Test
  void servesTheFiguresOfTheServiceAndOfTheMachine() throws Exception {
    monitor.watch(part);

    HttpResponse<String> metrics = get("/metrics");

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    assertThat(metrics.body()).contains("part_work_total 3.0", "jvm_memory_used_bytes{");
  }

  @Test
  void isNotReadyBeforeThereIsAService() throws Exception {
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsWhatAServiceWaitsForUntilItHasStarted() throws Exception {
    monitor.expect("part", "the database");
    assertThat(get("/health/ready").body()).contains("\"waits for the database\"");
    monitor.expect("part", "the broker");

    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").body())
        .isEqualTo("{\"part\":{\"ready\":false,\"reason\":\"waits for the broker\"}}");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body()).contains("sommertour_ready{service=\"part\"} 0.0");

    part.health = new Service.Health(true, "RUNNING");
    monitor.watch(part);

    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body()).contains("sommertour_ready{service=\"part\"} 1.0");
  }

  @Test
  void isReadyWhenTheServiceIs() throws Exception {
    monitor.watch(part);

    part.health = new Service.Health(true, "RUNNING");
    HttpResponse<String> ready = get("/health/ready");

    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("{\"part\":{\"ready\":true,\"reason\":\"RUNNING\"}}");
  }

  @Test
  void tellsWhatReadinessRestsOnAndTheFirstThatLacks() throws Exception {
    monitor.watch(part);

    Map<String, Service.Health> checks = new LinkedHashMap<>();
    checks.put("broker", new Service.Health(true, "answers"));
    checks.put("topics", new Service.Health(false, "no topic t.events"));
    part.health = Service.Health.of(checks, "RUNNING");

    assertThat(get("/health/ready").body())
        .isEqualTo(
            "{\"part\":{\"ready\":false,\"reason\":\"topics: no topic t.events\",\"checks\":{"
                + "\"broker\":{\"ready\":true,\"reason\":\"answers\"},"
                + "\"topics\":{\"ready\":false,\"reason\":\"no topic t.events\"}}}}");
    assertThat(get("/metrics").body()).contains("sommertour_ready{service=\"part\"} 0.0");
  }

  @Test
  void saysWhyItIsNotReadyAndStillLives() throws Exception {
    monitor.watch(part);

    part.health = new Service.Health(false, "waits for the broker");
    HttpResponse<String> ready = get("/health/ready");

    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("waits for the broker");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void livesNoMoreWhenAServiceHasFailed() throws Exception {
    monitor.watch(part);

    part.health = new Service.Health(false, "the database is lost");
    part.done.completeExceptionally(new IllegalStateException("the database is lost"));

    HttpResponse<String> live = get("/health/live");
    assertThat(live.statusCode()).isEqualTo(503);
    assertThat(live.body()).contains("the database is lost");
  }

  @Test
  void namesTheAddressThatIsTaken() {
    assertThatThrownBy(() -> Monitor.start("127.0.0.1", monitor.port()))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageContaining("127.0.0.1:" + monitor.port())
        .hasMessageContaining("--monitor");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + monitor.port() + path)).build(),
            BodyHandlers.ofString());
  }

  /** A service without work. */
  private static final class Part implements Service {
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private Health health = new Health(false, "starts");

    @Override
    public String name() {
      return "part";
    }

    @Override
    public Health health() {
      return health;
    }

    @Override
    public CompletableFuture<Void> done() {
      return done;
    }

    @Override
    public void measure(MeterRegistry registry) {
      registry.counter("part.work").increment(3);
    }

    @Override
    public void close() {}
  }
}
