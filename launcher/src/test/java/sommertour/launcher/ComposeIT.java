package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts and the broker of the compose file as processes of this machine. */
class ComposeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;

  @Test
  void allPartsGetReadyAndBothPagesServeTheEvents() throws Exception {
    try (NativeParts parts = new NativeParts(folder, Program.java())) {
      parts.startWorld();
      Map<String, NativeParts.Running> running = new TreeMap<>();
      for (Map.Entry<String, ComposeFile.Part> part : ComposeFile.parts().entrySet()) {
        running.put(
            part.getKey(),
            parts.start(part.getKey(), part.getValue().command(), part.getValue().environment()));
      }

      for (NativeParts.Running part : running.values()) {
        await(part.name()).atMost(PATIENCE).until(() -> ready(part.monitor()));
      }
      // What one of the two has read, and what its stream tells of itself.
      await("the figures of enrich")
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          new String[] {
                            figures(running.get("enrich-1")), figures(running.get("enrich-2"))
                          })
                      .allSatisfy(figures -> assertThat(figures).contains("kafka_stream_"))
                      .anySatisfy(
                          figures ->
                              assertThat(figures)
                                  .containsPattern(
                                      "sommertour_articles_total\\{outcome=\"enriched\"} [1-9]")));
      for (String sink : new String[] {"sink-1", "sink-2"}) {
        await(sink)
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(
                            NativeParts.get(running.get(sink).page(), "/api/events?limit=5").body())
                        .contains("\"visitor\""));
      }
    }
  }

  private static String figures(NativeParts.Running part) throws Exception {
    return NativeParts.get(part.monitor(), "/metrics").body();
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
}
