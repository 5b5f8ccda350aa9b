package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;

/** What every service of the compose file has, those of others, too. */
class ComposeHardeningTest {
  /** Read by the scripts of the broker's image and no settings of the broker. */
  private static final Set<String> OF_THE_SCRIPTS = Set.of("KAFKA_HEAP_OPTS", "EXTRA_ARGS");

  /** What a part takes to stop, and some seconds. */
  private static final Duration STOP = Duration.ofSeconds(12);

  private final Map<String, Map<String, Object>> services;

  ComposeHardeningTest() throws IOException {
    services = ComposeFile.services();
  }

  @Test
  void theServicesAreThese() {
    assertThat(services.keySet())
        .containsExactlyInAnyOrder(
            "kafka",
            "postgres",
            "ingest",
            "enrich-1",
            "enrich-2",
            "sink-1",
            "sink-2",
            "prometheus",
            "grafana");
  }

  @Test
  void noneIsRootOrWritesIntoItsImageOrTakesTheWholeMachine() {
    services.forEach(
        (name, service) -> {
          assertThat(String.valueOf(service.get("user"))).as(name).isNotIn("null", "root", "0");
          assertThat(service.get("read_only")).as(name).isEqualTo(true);
          assertThat(ComposeFile.strings(service.get("cap_drop"))).as(name).containsExactly("ALL");
          assertThat(ComposeFile.strings(service.get("security_opt")))
              .as(name)
              .containsExactly("no-new-privileges:true");
          assertThat(service).as(name).containsKeys("mem_limit", "cpus", "restart", "logging");
          assertThat(service).as(name).doesNotContainKeys("privileged", "network_mode", "pid");
        });
  }

  @Test
  void eachIsAskedForItsHealthAndWaitsForTheHealthOfOthers() {
    services.forEach(
        (name, service) -> {
          assertThat(ComposeFile.map(service.get("healthcheck")))
              .as(name)
              .containsKeys("test", "interval", "timeout", "start_period", "retries");
          ComposeFile.map(service.get("depends_on"))
              .forEach(
                  (other, how) -> {
                    assertThat(services).as(name).containsKey(other);
                    assertThat(ComposeFile.map(how))
                        .as(name)
                        .containsEntry("condition", "service_healthy");
                  });
        });
  }

  @Test
  void everyPublishedPortIsOfThisMachineAloneAndGivenOnce() {
    List<String> ports =
        services.values().stream()
            .flatMap(service -> ComposeFile.strings(service.get("ports")).stream())
            .toList();
    assertThat(ports)
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port).matches("127\\.0\\.0\\.1:\\d+:\\d+"));
    assertThat(ports.stream().map(port -> port.replaceFirst("127\\.0\\.0\\.1:(\\d+):.*", "$1")))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyVolumeIsDeclaredAndEveryFileOfTheProjectIsThere() throws IOException {
    Set<String> named = new TreeSet<>();
    services.forEach(
        (name, service) -> {
          for (String volume : ComposeFile.strings(service.get("volumes"))) {
            String source =
                volume.replaceFirst("^\\$\\{\\w+:-([^}]*)}", "$1").replaceFirst(":.*", "");
            if (source.startsWith("./")) {
              assertThat(ComposeFile.TOP.resolve(source)).as(name).matches(Files::exists);
              assertThat(volume).as(name).endsWith(":ro");
            } else {
              named.add(source);
            }
          }
        });
    assertThat(named)
        .isEqualTo(ComposeFile.map(ComposeFile.yaml("docker-compose.yml").get("volumes")).keySet());
  }

  @Test
  void noSecretStandsInTheFile() {
    services.forEach(
        (name, service) ->
            ComposeFile.environment(service)
                .forEach(
                    (variable, value) -> {
                      if (variable.matches(".*(PASSWORD|TOKEN|SECRET|KEY)")) {
                        assertThat(value).as(name + " " + variable).matches("\\$\\{\\w+:\\?.+}");
                      }
                    }));
  }

  @Test
  void theBrokerIsGivenSettingsThatItHas() {
    Set<String> settings = AbstractKafkaConfig.CONFIG_DEF.names();
    assertThat(
            ComposeFile.environment(services.get("kafka")).keySet().stream()
                .filter(variable -> !OF_THE_SCRIPTS.contains(variable))
                .map(ComposeHardeningTest::setting)
                .collect(Collectors.toSet()))
        .isNotEmpty()
        .allSatisfy(setting -> assertThat(settings).contains(setting));
  }

  @Test
  void aPartIsGivenTheTimeItTakesToStop() throws IOException {
    for (String name : ComposeFile.parts().keySet()) {
      String grace = String.valueOf(services.get(name).get("stop_grace_period"));
      assertThat(Duration.parse("PT" + grace.toUpperCase(Locale.ROOT)))
          .as(name)
          .isGreaterThan(STOP);
    }
  }

  /** As the broker's image reads its environment. */
  static String setting(String variable) {
    return variable.replaceFirst("^KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
