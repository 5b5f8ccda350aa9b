package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The objects of ops/kubernetes against each other and against the program. */
class KubernetesTest {
  /** What a part takes to stop, and some seconds. */
  private static final int STOP_SECONDS = 12;

  private final Map<String, Map<String, Object>> workloads;

  KubernetesTest() throws IOException {
    workloads = KubernetesFiles.workloads();
  }

  @Test
  void eachModuleHasItsWorkloadAndEnrichKeepsItsState() throws IOException {
    assertThat(KubernetesFiles.ofKind("Deployment").keySet()).containsExactly("ingest", "sink");
    Map<String, Object> enrich = KubernetesFiles.ofKind("StatefulSet").get("enrich");
    Object claim =
        KubernetesFiles.list(KubernetesFiles.at(enrich, "spec", "volumeClaimTemplates")).get(0);
    Map<String, Object> container = KubernetesFiles.container(enrich);
    assertThat(mounts(container))
        .containsEntry(
            String.valueOf(KubernetesFiles.at(claim, "metadata", "name")),
            option(container, "--data-dir"));
  }

  @Test
  void everyCommandIsOneThatTheProgramTakes() {
    workloads.forEach(
        (name, workload) -> {
          List<String> arguments =
              ComposeFile.strings(KubernetesFiles.container(workload).get("args"));
          assertThat(arguments.get(0)).isEqualTo(name);
          CommandLine.ParseResult parsed = Main.line().parseArgs(arguments.toArray(String[]::new));
          assertThat(parsed.errors()).as(name).isEmpty();
        });
  }

  @Test
  void everyVariableIsASettingOfItsPartAndSecretsAreOnlyNamed() throws IOException {
    String table = Files.readString(ComposeFile.TOP.resolve("docs/settings.md"));
    for (Map<String, Object> workload : workloads.values()) {
      Map<String, Object> container = KubernetesFiles.container(workload);
      Map<String, String> environment = KubernetesFiles.environment(container);
      assertThat(new Deployed(ComposeFile.strings(container.get("args")), environment).objections())
          .isEmpty();
      environment.forEach(
          (variable, value) -> {
            assertThat(table).contains("`" + variable + "`");
            assertThat(value).as(variable).isNotEqualTo("null");
            if (variable.matches(".*(PASSWORD|TOKEN|SECRET|KEY)")) {
              assertThat(value).as(variable).startsWith("secret sommertour ");
            }
          });
    }
    assertThat(KubernetesFiles.ofKind("Secret")).isEmpty();
  }

  @Test
  void theProbesAskThePortOfTheMonitorAndThePageHasItsOwn() {
    workloads.forEach(
        (name, workload) -> {
          Map<String, Object> container = KubernetesFiles.container(workload);
          Map<String, String> ports = ports(container);
          assertThat(option(container, "--monitor")).isEqualTo("0.0.0.0:" + ports.get("monitor"));
          for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(KubernetesFiles.at(container, probe, "httpGet", "port"))
                .as(name + " " + probe)
                .isEqualTo("monitor");
          }
          assertThat(
                  KubernetesFiles.at(
                      workload,
                      "spec",
                      "template",
                      "metadata",
                      "annotations",
                      "prometheus.io/port"))
              .as(name)
              .isEqualTo(ports.get("monitor"));
          if (ports.containsKey("page")) {
            assertThat(option(container, "--port")).isEqualTo(ports.get("page"));
          }
        });
  }

  @Test
  void everyPodMayStopInPeaceAndHasNoRights() {
    workloads.forEach(
        (name, workload) -> {
          Object pod = KubernetesFiles.at(workload, "spec", "template", "spec");
          assertThat((Integer) KubernetesFiles.at(pod, "terminationGracePeriodSeconds"))
              .as(name)
              .isGreaterThan(STOP_SECONDS);
          assertThat(KubernetesFiles.at(pod, "enableServiceLinks")).as(name).isEqualTo(false);
          assertThat(KubernetesFiles.at(pod, "automountServiceAccountToken"))
              .as(name)
              .isEqualTo(false);
          assertThat(KubernetesFiles.at(pod, "securityContext", "runAsNonRoot"))
              .as(name)
              .isEqualTo(true);
          Map<String, Object> container = KubernetesFiles.container(workload);
          assertThat(ComposeFile.map(container.get("securityContext")))
              .as(name)
              .containsEntry("readOnlyRootFilesystem", true)
              .containsEntry("allowPrivilegeEscalation", false);
          assertThat(KubernetesFiles.at(container, "resources", "limits", "memory")).isNotNull();
        });
  }

  @Test
  void theUserIsThatOfTheImage() throws IOException {
    String image = Files.readString(ComposeFile.TOP.resolve("ops/Dockerfile"));
    for (Map<String, Object> workload : workloads.values()) {
      Object user =
          KubernetesFiles.at(workload, "spec", "template", "spec", "securityContext", "runAsUser");
      assertThat(image).contains("USER " + user + ":" + user);
    }
    for (String name : ComposeFile.parts().keySet()) {
      assertThat(image).contains("USER " + ComposeFile.services().get(name).get("user"));
    }
  }

  @Test
  void selectorsFindTheirPodsAndEachWorkloadHasItsBudget() throws IOException {
    Map<String, Object> labels = new TreeMap<>();
    workloads.forEach(
        (name, workload) -> {
          labels.put(name, KubernetesFiles.at(workload, "spec", "template", "metadata", "labels"));
          assertThat(KubernetesFiles.at(workload, "spec", "selector", "matchLabels"))
              .isEqualTo(labels.get(name));
        });
    KubernetesFiles.ofKind("PodDisruptionBudget")
        .forEach(
            (name, budget) ->
                assertThat(KubernetesFiles.at(budget, "spec", "selector", "matchLabels"))
                    .isEqualTo(labels.get(name)));
    assertThat(KubernetesFiles.ofKind("PodDisruptionBudget").keySet())
        .isEqualTo(workloads.keySet());
    KubernetesFiles.ofKind("Service")
        .forEach(
            (name, service) -> {
              assertThat(KubernetesFiles.at(service, "spec", "selector"))
                  .isEqualTo(labels.get(name));
              for (Object port :
                  KubernetesFiles.list(KubernetesFiles.at(service, "spec", "ports"))) {
                assertThat(ports(KubernetesFiles.container(workloads.get(name))))
                    .containsKey(String.valueOf(KubernetesFiles.at(port, "targetPort")));
              }
            });
  }

  @Test
  void everyMountIsOfAVolumeThatIsThere() throws IOException {
    Set<String> maps = KubernetesFiles.ofKind("ConfigMap").keySet();
    workloads.forEach(
        (name, workload) -> {
          Set<String> volumes = new TreeSet<>();
          List<Object> declared =
              new ArrayList<>(
                  KubernetesFiles.list(
                      KubernetesFiles.at(workload, "spec", "template", "spec", "volumes")));
          for (Object volume : declared) {
            volumes.add(String.valueOf(KubernetesFiles.at(volume, "name")));
            Object map = KubernetesFiles.at(volume, "configMap", "name");
            assertThat(map == null || maps.contains(map)).isTrue();
          }
          for (Object claim :
              KubernetesFiles.list(KubernetesFiles.at(workload, "spec", "volumeClaimTemplates"))) {
            volumes.add(String.valueOf(KubernetesFiles.at(claim, "metadata", "name")));
          }
          assertThat(mounts(KubernetesFiles.container(workload)).keySet())
              .as(name)
              .isEqualTo(volumes);
        });
  }

  private static String option(Map<String, Object> container, String name) {
    List<String> arguments = ComposeFile.strings(container.get("args"));
    return arguments.get(arguments.indexOf(name) + 1);
  }

  private static Map<String, String> ports(Map<String, Object> container) {
    return pairs(container.get("ports"), "name", "containerPort");
  }

  private static Map<String, String> mounts(Map<String, Object> container) {
    return pairs(container.get("volumeMounts"), "name", "mountPath");
  }

  private static Map<String, String> pairs(Object list, String key, String value) {
    Map<String, String> pairs = new TreeMap<>();
    for (Object element : KubernetesFiles.list(list)) {
      pairs.put(
          String.valueOf(KubernetesFiles.at(element, key)),
          String.valueOf(KubernetesFiles.at(element, value)));
    }
    return pairs;
  }
}
