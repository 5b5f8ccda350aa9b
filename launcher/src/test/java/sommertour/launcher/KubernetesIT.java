package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The containers of ops/kubernetes as processes of this machine, asked as their probes ask, on the
 * Java that the image is given.
 */
class KubernetesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;

  /** A pod that runs, and what asks for its health. */
  private record Pod(NativeParts.Running running, Map<String, Object> container) {
    boolean passes(String probe) throws Exception {
      Object path = KubernetesFiles.at(container, probe, "httpGet", "path");
      return NativeParts.get(running.monitor(), String.valueOf(path)).statusCode() == 200;
    }
  }

  @Test
  void everyPodPassesItsProbesAndThePageServesTheEvents() throws Exception {
    try (NativeParts parts = new NativeParts(folder, javaOfTheImage())) {
      List<Pod> pods = new ArrayList<>();
      for (Map.Entry<String, Map<String, Object>> workload :
          KubernetesFiles.workloads().entrySet()) {
        Map<String, Object> container = KubernetesFiles.container(workload.getValue());
        int replicas = (Integer) KubernetesFiles.at(workload.getValue(), "spec", "replicas");
        for (int replica = 0; replica < replicas; replica++) {
          pods.add(
              new Pod(
                  parts.start(
                      workload.getKey() + "-" + replica,
                      ComposeFile.strings(container.get("args")),
                      KubernetesFiles.environment(container)),
                  container));
        }
      }

      assertThat(pods).hasSize(5);
      for (Pod pod : pods) {
        await(pod.running().name())
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> pod.passes("startupProbe") && pod.passes("readinessProbe"));
        assertThat(pod.passes("livenessProbe")).isTrue();
      }
      for (Pod pod : pods) {
        if (pod.running().page() != null) {
          await(pod.running().name())
              .atMost(PATIENCE)
              .untilAsserted(
                  () ->
                      assertThat(
                              NativeParts.get(pod.running().page(), "/api/events?limit=5").body())
                          .contains("\"visitor\""));
        }
      }
    }
  }

  /** Made of the modules that ops/Dockerfile makes it of. */
  private String javaOfTheImage() throws IOException {
    String modules =
        Files.readAllLines(ComposeFile.TOP.resolve("ops/java.modules")).stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining(","));
    Path image = folder.resolve("java");
    int status =
        ToolProvider.findFirst("jlink")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--add-modules",
                modules,
                "--strip-debug",
                "--output",
                image.toString());
    assertThat(status).isZero();
    return image.resolve("bin/java").toString();
  }
}
