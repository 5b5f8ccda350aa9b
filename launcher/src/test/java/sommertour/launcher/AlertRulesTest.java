package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.launcher.PromTool.Checked;

/** The alert rules, and the configuration that reads them, by Prometheus' own checks. */
class AlertRulesTest {
  private static final Path ALERTS = ComposeFile.TOP.resolve("ops/alerts");

  @TempDir private Path folder;

  @BeforeAll
  static void needsPrometheus() {
    PromTool.mustBeThere();
  }

  @Test
  void rulesAreWellFormed() throws Exception {
    Checked checked = PromTool.check("", ALERTS, "check", "rules", "sommertour.rules.yml");

    assertThat(checked.status()).as(checked.words()).isZero();
  }

  @Test
  void everyAlertFiresWhereItShouldAndIsSilentBefore() throws Exception {
    Checked checked = PromTool.check("", ALERTS, "test", "rules", "sommertour.test.yml");

    assertThat(checked.status()).as(checked.words()).isZero();
  }

  @Test
  void everyAlertHasATestThatSeesItFire() throws IOException {
    Set<String> fired = new TreeSet<>();
    for (Object test : list(ComposeFile.yaml("ops/alerts/sommertour.test.yml").get("tests"))) {
      for (Object rule : list(ComposeFile.map(test).get("alert_rule_test"))) {
        if (!list(ComposeFile.map(rule).get("exp_alerts")).isEmpty()) {
          fired.add(String.valueOf(ComposeFile.map(rule).get("alertname")));
        }
      }
    }

    assertThat(fired).isEqualTo(Set.copyOf(alerts()));
  }

  @Test
  void theConfigurationOfComposeFindsTheRules() throws Exception {
    Files.createDirectories(folder.resolve("alerts"));
    Files.copy(
        ComposeFile.TOP.resolve("ops/prometheus/prometheus.yml"), folder.resolve("prometheus.yml"));
    Files.copy(
        ALERTS.resolve("sommertour.rules.yml"), folder.resolve("alerts/sommertour.rules.yml"));

    Checked checked = PromTool.check("", folder, "check", "config", "prometheus.yml");

    assertThat(checked.status()).as(checked.words()).isZero();
    assertThat(checked.words()).contains(alerts().size() + " rules found");
  }

  private static List<String> alerts() throws IOException {
    return list(ComposeFile.yaml("ops/alerts/sommertour.rules.yml").get("groups")).stream()
        .flatMap(group -> list(ComposeFile.map(group).get("rules")).stream())
        .map(rule -> String.valueOf(ComposeFile.map(rule).get("alert")))
        .toList();
  }

  private static List<Object> list(Object value) {
    return value instanceof List<?> given ? Stream.<Object>of(given.toArray()).toList() : List.of();
  }
}
