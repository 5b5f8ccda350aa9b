package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import sommertour.runtime.settings.Settings;

/** The compose file against what the program and its documentation say. */
class ComposeTest {
  private final Map<String, ComposeFile.Part> parts;

  ComposeTest() throws IOException {
    parts = ComposeFile.parts();
  }

  @Test
  void startsOneCrawlerAndTwoInstancesEachOfTheOthers() {
    assertThat(parts.values().stream().map(part -> part.command().get(0)))
        .containsExactlyInAnyOrder("ingest", "enrich", "enrich", "sink", "sink");
  }

  @Test
  void everyCommandIsOneThatTheProgramTakes() {
    parts.forEach(
        (name, part) -> {
          CommandLine.ParseResult parsed =
              Main.line().parseArgs(part.command().toArray(String[]::new));
          assertThat(parsed.errors()).as(name).isEmpty();
        });
  }

  @Test
  void everyVariableAndOptionIsASettingOfItsPartWithAValueThatIsAllowed() throws IOException {
    String table = Files.readString(ComposeFile.TOP.resolve("docs/settings.md"));
    parts.forEach(
        (name, part) -> {
          assertThat(new Deployed(part.command(), part.environment()).objections())
              .as(name)
              .isEmpty();
          assertThat(part.environment().keySet())
              .as(name)
              .allSatisfy(variable -> assertThat(table).contains("`" + variable + "`"));
        });
  }

  @Test
  void everyAddressIsOfAServiceThatListensThereAndItsDatabaseIsMade() throws IOException {
    Map<String, String> broker = ComposeFile.environment(ComposeFile.services().get("kafka"));
    Map<String, String> database = ComposeFile.environment(ComposeFile.services().get("postgres"));
    parts.forEach(
        (name, part) -> {
          assertThat(broker.get("KAFKA_ADVERTISED_LISTENERS"))
              .as(name)
              .isEqualTo("PLAINTEXT://" + part.environment().get("KAFKA_BOOTSTRAP_SERVERS"));
          if (part.environment().containsKey("DATABASE_URL")) {
            assertThat(part.environment())
                .as(name)
                .containsEntry(
                    "DATABASE_URL",
                    "jdbc:postgresql://postgres:5432/" + database.get("POSTGRES_DB"))
                .containsEntry("DATABASE_USER", database.get("POSTGRES_USER"))
                .containsEntry("DATABASE_PASSWORD", database.get("POSTGRES_PASSWORD"));
          }
        });
    assertThat(broker.get("KAFKA_LISTENERS")).contains("PLAINTEXT://:9092");
  }

  @Test
  void grafanaAsksPrometheusWhereItListens() throws IOException {
    Object source =
        ((List<?>)
                ComposeFile.yaml("ops/grafana/provisioning/datasources/prometheus.yaml")
                    .get("datasources"))
            .get(0);
    assertThat(ComposeFile.map(source)).containsEntry("url", "http://prometheus:9090");
    assertThat(ComposeFile.strings(ComposeFile.services().get("prometheus").get("ports")))
        .containsExactly("127.0.0.1:9090:9090");
  }

  @Test
  void theExampleOfSourcesIsCrawledWithTheVariablesOfItsPart() {
    Map<String, String> environment = new TreeMap<>(parts.get("ingest").environment());
    environment.replaceAll((variable, value) -> value.startsWith("${") ? "a@example.org" : value);
    assertThat(
            Crawling.options(
                    Settings.of(VerbSettings.ALL, environment),
                    ComposeFile.TOP.resolve("ops/sources/sources.yaml"))
                .namesContact())
        .isTrue();
  }

  @Test
  void theHealthCheckAsksThePortOfTheMonitor() {
    parts.forEach(
        (name, part) ->
            assertThat(part.healthcheck())
                .as(name)
                .containsExactly("CMD", "/opt/sommertour/ready", part.monitorPort()));
  }

  @Test
  void whatIsPublishedIsThePageAndOnlyOnThisMachine() {
    parts.forEach(
        (name, part) ->
            assertThat(part.ports())
                .as(name)
                .allSatisfy(
                    port ->
                        assertThat(port)
                            .startsWith("127.0.0.1:")
                            .endsWith(":" + part.option("--port"))));
  }

  @Test
  void prometheusScrapesEveryPart() throws IOException {
    List<String> targets = new ArrayList<>();
    for (Object job :
        (List<?>) ComposeFile.yaml("ops/prometheus/prometheus.yml").get("scrape_configs")) {
      for (Object group : (List<?>) ComposeFile.map(job).get("static_configs")) {
        targets.addAll(ComposeFile.strings(ComposeFile.map(group).get("targets")));
      }
    }
    assertThat(targets)
        .containsExactlyInAnyOrderElementsOf(
            parts.entrySet().stream()
                .map(part -> part.getKey() + ":" + part.getValue().monitorPort())
                .toList());
  }
}
