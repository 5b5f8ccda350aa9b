package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.ingest.crawl.Source;
import sommertour.launcher.demo.DemoPressSite;
import sommertour.launcher.demo.DemoSources;

/**
 * The parts of the compose file as processes of this machine, with the same command lines; only
 * addresses, ports and folders are those of the test, and broker and database the embedded ones.
 */
class ComposeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String TOKEN = "0123456789abcdef";

  @TempDir private Path folder;
  private final Parts world = new Parts();
  private final Map<String, Process> running = new TreeMap<>();

  @AfterEach
  void stop() throws InterruptedException {
    running.values().forEach(Process::destroy);
    for (Process process : running.values()) {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    world.close();
  }

  @Test
  void allPartsGetReadyAndBothPagesServeTheEvents() throws Exception {
    DataFolder data = world.add(DataFolder.open(folder.resolve("world")));
    World servers = World.start(data, Map.of(), world);
    Path sources = sources();
    Map<String, ComposeFile.Part> parts = ComposeFile.parts();
    Map<String, String> monitors = new TreeMap<>();
    List<String> pages = new ArrayList<>();
    for (Map.Entry<String, ComposeFile.Part> entry : parts.entrySet()) {
      ComposeFile.Part part = entry.getValue();
      String name = entry.getKey();
      List<String> command = new ArrayList<>();
      for (String word : part.command()) {
        command.add(
            word.replace("/var/lib/sommertour", folder.resolve(name).toString())
                .replace("/etc/sommertour/sources.yaml", sources.toString())
                .replace("0.0.0.0", "127.0.0.1"));
      }
      String monitor = freePort();
      monitors.put(name, monitor);
      command.set(command.indexOf("--monitor") + 1, "127.0.0.1:" + monitor);
      if (command.contains("--port")) {
        String port = freePort();
        command.set(command.indexOf("--port") + 1, port);
        pages.add("http://127.0.0.1:" + port);
      }
      Map<String, String> environment = new HashMap<>(part.environment());
      environment.replaceAll(
          (variable, value) -> value.startsWith("${SOMMERTOUR_TOKEN:?") ? TOKEN : value);
      environment.put(World.BROKER, servers.kafka().bootstrapServers());
      // Here they listen on this machine alone.
      environment.remove("SOMMERTOUR_TOKEN");
      if (environment.containsKey(World.DATABASE)) {
        environment.keySet().removeAll(List.of("DATABASE_USER", "DATABASE_PASSWORD"));
        environment.put(World.DATABASE, servers.databaseUrl());
      }
      running.put(
          name,
          Program.start(
              environment, ProcessBuilder.Redirect.INHERIT, command.toArray(String[]::new)));
    }

    for (Map.Entry<String, String> monitor : monitors.entrySet()) {
      await(monitor.getKey()).atMost(PATIENCE).until(() -> ready(monitor.getValue()));
    }
    assertThat(pages).hasSize(2);
    // What one of the two has read, and what its stream tells of itself.
    await("the figures of enrich")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(List.of(figures(monitors, "enrich-1"), figures(monitors, "enrich-2")))
                    .allSatisfy(figures -> assertThat(figures).contains("kafka_stream_"))
                    .anySatisfy(
                        figures ->
                            assertThat(figures)
                                .containsPattern(
                                    "sommertour_articles_total\\{outcome=\"enriched\",reason=\"none\"} [1-9]")));
    for (String page : pages) {
      await(page)
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(get(page + "/api/events?limit=5")).contains("\"visitor\""));
    }
  }

  private static String figures(Map<String, String> monitors, String part) throws Exception {
    return get("http://127.0.0.1:" + monitors.get(part) + "/metrics");
  }

  /** As the container asks. */
  private static boolean ready(String port) throws Exception {
    Process asked =
        new ProcessBuilder(ComposeFile.TOP.resolve("ops/ready").toString(), port)
            .redirectErrorStream(true)
            .start();
    asked.getInputStream().readAllBytes();
    return asked.waitFor() == 0;
  }

  private Path sources() throws IOException {
    DemoPressSite site = world.add(DemoPressSite.start(0));
    return Files.writeString(
        folder.resolve("sources.yaml"),
        DemoSources.of(site).stream().map(ComposeIT::entry).collect(Collectors.joining()));
  }

  private static String entry(Source source) {
    return """
    - id: %s
      name: %s
      ags: "%s"
      start: [%s]
      local: true
      interval: %s
      delay: %s
    """
        .formatted(
            source.id(),
            source.name(),
            source.ags(),
            source.start().get(0),
            source.interval(),
            source.delay());
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  private static String get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + TOKEN)
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
