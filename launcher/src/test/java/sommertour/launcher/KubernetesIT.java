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
  void everyPodWaitsForItsWorldThenPassesItsProbesAndThePageServesTheEvents() throws Exception {
    try (NativeParts parts = new NativeParts(folder, javaOfTheImage())) {
      List<Pod> pods = new ArrayList<>();
      // One of each: the compose file has two of some.
      for (Map.Entry<String, Map<String, Object>> workload :
          KubernetesFiles.workloads().entrySet()) {
        Map<String, Object> container = KubernetesFiles.container(workload.getValue());
        pods.add(
            new Pod(
                parts.start(
                    workload.getKey(),
                    ComposeFile.strings(container.get("args")),
                    KubernetesFiles.environment(container)),
                container));
      }

      for (Pod pod : pods) {
        await(pod.running().name() + " waits")
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> pod.passes("startupProbe"));
        assertThat(pod.passes("livenessProbe")).isTrue();
        assertThat(pod.passes("readinessProbe")).isFalse();
        assertThat(NativeParts.get(pod.running().monitor(), "/health/ready").body())
            .startsWith(
                "{\"" + pod.running().name() + "\":{\"ready\":false,\"reason\":\"waits for ")
            .contains("127.0.0.1:");
      }

      parts.startWorld();
      for (Pod pod : pods) {
        await(pod.running().name() + " is ready")
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> pod.passes("readinessProbe"));
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
      for (Pod pod : pods) {
        String log = Files.readString(parts.log(pod.running().name()));
        assertThat(LogLines.messages(log.substring(0, log.lastIndexOf('\n') + 1).lines().toList()))
            .as(pod.running().name())
            .anyMatch(line -> line.startsWith("waiting up to 120 s for "));
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
