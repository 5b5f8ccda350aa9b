package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Json;

/** A running pipeline as Prometheus sees it: its figures, its queries, and an alert that fires. */
class SeenIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static final List<Process> running = new ArrayList<>();
  private static FrailSite site;
  private static String monitor;

  @BeforeAll
  static void start() throws Exception {
    PromTool.mustBeThere();
    site = new FrailSite("/presse/1");
    Path sources =
        Files.writeString(
            folder.resolve("sources.yaml"),
            """
            - id: frail
              name: Frail
              start: ["%s"]
              local: true
              interval: PT2S
              delay: PT0S
            """
                .formatted(site.url("/feed")));
    monitor = "127.0.0.1:" + NativeParts.freePort();
    running.add(
        Program.start(
            Map.of(
                "SOMMERTOUR_CONTACT",
                "https://example.org",
                "SOMMERTOUR_LOG_FORMAT",
                "json",
                "SOMMERTOUR_LOG_LEVEL",
                "DEBUG"),
            ProcessBuilder.Redirect.to(folder.resolve("log").toFile()),
            "up",
            "--sources",
            sources.toString(),
            "--port",
            "0",
            "--monitor",
            monitor,
            "--data-dir",
            folder.resolve("data").toString()));
    await("an event is stored and counted")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .containsPattern("(?m)^sommertour_event_age_seconds_count [1-9]")
                    .containsPattern("(?m)^sommertour_events\\{status=\"visited\"} [1-9]")
                    .contains("sommertour_source_verdict{source=\"frail\"")
                    .containsPattern("(?m)^sommertour_lag_seconds\\{group=\"sommertour.sink\""));
  }

  @AfterAll
  static void stop() {
    running.forEach(Program::stop);
    if (site != null) {
      site.close();
    }
  }

  @Test
  void theFiguresKeepToTheConventions() throws Exception {
    PromTool.Checked checked = PromTool.check(metrics(), folder, "check", "metrics");

    assertThat(checked).isEqualTo(new PromTool.Checked(0, ""));
  }

  @Test
  void everyQueryOfRulesAndDashboardsNamesAFigureThatIsThere() throws Exception {
    assertThat(QueryNames.all()).isNotEmpty();
    // What is looked up from time to time, such as how pages are filled, comes some seconds later.
    await("all figures are there")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Set<String> missing = new TreeSet<>(QueryNames.all().keySet());
              missing.removeAll(figures());
              assertThat(missing).isEmpty();
            });
  }

  @Test
  void everyServiceTellsWhatItsReadinessRestsOn() throws Exception {
    await("all are ready")
        .atMost(PATIENCE)
        .until(() -> get("http://" + monitor + "/health/ready").statusCode() == 200);

    JsonNode services = Json.mapper().readTree(get("http://" + monitor + "/health/ready").body());
    assertThat(names(services.path("ingest").path("checks")))
        .containsExactly("threads", "broker", "topics", "hosts");
    assertThat(names(services.path("enrich").path("checks")))
        .containsExactly("broker", "topics", "streams", "threads");
    assertThat(names(services.path("sink").path("checks")))
        .containsExactly("thread", "database", "migrations", "broker", "topics", "tables");
    assertThat(services.findValuesAsText("reason")).doesNotContain("").hasSize(17);
  }

  @Test
  void everyLineOfItsLogIsJsonAndThoseAboutAnArticleNameItAndItsSource() throws Exception {
    String log = Files.readString(folder.resolve("log"));
    List<JsonNode> lines =
        LogLines.of(log.substring(0, log.lastIndexOf('\n') + 1).lines().toList());

    assertThat(lines)
        .filteredOn(line -> line.path("message").asText().equals("sent " + site.url("/presse/1")))
        .hasSize(1)
        .allSatisfy(
            line -> {
              assertThat(line.path("article").asText()).isNotEmpty();
              assertThat(line.path("source").asText()).isEqualTo("frail");
            });
    assertThat(lines)
        .filteredOn(line -> line.has("article"))
        .allMatch(line -> line.path("source").asText().equals("frail"));
  }

  @Test
  void aSampleIsDrawnJudgedAndPublished() throws Exception {
    Path sheet = folder.resolve("week.csv");

    assertThat(ask("sample", "--n", "5", "--out", sheet.toString()))
        .isEqualTo(new Program.Ended(0, List.of(), List.of("sommertour: 1 stops drawn")));
    assertThat(ask("sample", "--score", sheet.toString()))
        .isEqualTo(
            new Program.Ended(
                2,
                List.of(),
                List.of(
                    "sommertour: week.csv, line 2, column verdict: it is empty; write right, wrong"
                        + " or unclear")));
    Files.writeString(sheet, Files.readString(sheet).replaceFirst(",,(?=\\R?\\z)", ",right,"));
    assertThat(ask("sample", "--score", sheet.toString()))
        .isEqualTo(
            new Program.Ended(
                0,
                List.of(),
                List.of(
                    "sommertour: precision 1.000 (0.207 to 1.000, 95 %): 1 right, 0 wrong, 0"
                        + " unclear")));
  }

  /** Of the 'up' that runs. */
  private static Program.Ended ask(String... arguments) throws Exception {
    return Program.run(Map.of("SOMMERTOUR_DATA_DIR", folder.resolve("data").toString()), arguments);
  }

  @Test
  void anAlertFiresWhenASourceBreaks() throws Exception {
    String prometheus = "127.0.0.1:" + NativeParts.freePort();
    running.add(prometheus(prometheus));
    await("Prometheus has scraped the pipeline and no source fails")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(
                      get("http://" + prometheus + "/api/v1/query?query=sommertour_ready").body())
                  .contains("\"service\":\"sink\"");
              assertThat(firing(prometheus)).isEmpty();
            });

    site.breakDown();

    await("the alert")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(firing(prometheus)).contains("SourceFailing frail failing"));
  }

  /** With the rules of the project; only the waiting is shortened. */
  private static Process prometheus(String address) throws IOException {
    String rules =
        Files.readString(ComposeFile.TOP.resolve("ops/alerts/sommertour.rules.yml"))
            .replaceAll("for: \\S+", "for: 1s");
    Files.writeString(folder.resolve("rules.yml"), rules);
    Files.writeString(
        folder.resolve("prometheus.yml"),
        """
        global: {scrape_interval: 1s, evaluation_interval: 1s}
        rule_files: [rules.yml]
        scrape_configs:
          - job_name: sommertour
            static_configs: [{targets: ["%s"]}]
        """
            .formatted(monitor));
    return new ProcessBuilder(
            "prometheus",
            "--config.file=" + folder.resolve("prometheus.yml"),
            "--storage.tsdb.path=" + folder.resolve("tsdb"),
            "--web.listen-address=" + address)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("prometheus.log").toFile())
        .start();
  }

  /** Name, source and verdict of each alert of a source that fires. */
  private static List<String> firing(String prometheus) throws Exception {
    List<String> firing = new ArrayList<>();
    JsonNode answer = Json.mapper().readTree(get("http://" + prometheus + "/api/v1/alerts").body());
    for (JsonNode alert : answer.path("data").path("alerts")) {
      JsonNode labels = alert.path("labels");
      if (alert.path("state").asText().equals("firing") && labels.has("source")) {
        firing.add(
            String.join(
                " ",
                labels.path("alertname").asText(),
                labels.path("source").asText(),
                labels.path("verdict").asText()));
      }
    }
    return firing;
  }

  /** Names of all that has a value. */
  private static Set<String> figures() throws Exception {
    Set<String> names =
        metrics()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.replaceFirst("[{ ].*", ""))
            .collect(Collectors.toSet());
    // Prometheus makes it.
    names.add("up");
    return names;
  }

  private static List<String> names(JsonNode checks) {
    return checks.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String metrics() throws Exception {
    return get("http://" + monitor + "/metrics").body();
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
