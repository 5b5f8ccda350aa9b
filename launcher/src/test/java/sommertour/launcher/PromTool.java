package sommertour.launcher;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prometheus and its tool, as Debian's package {@code prometheus} installs them. */
final class PromTool {
  private PromTool() {}

  /**
   * How a check ended.
   *
   * @param status exit status
   * @param words what it printed
   */
  record Checked(int status, String words) {}

  /** Skips a test where Prometheus is not installed, unless {@code REQUIRE_PROMETHEUS=1}. */
  static void mustBeThere() {
    assumeTrue(
        isThere() || "1".equals(System.getenv("REQUIRE_PROMETHEUS")),
        "no prometheus and promtool on the path (Debian: apt-get install prometheus)");
  }

  /** Runs the tool. */
  static Checked check(String input, Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It has ended before it read all; its words say why.
    }
    String words =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Checked(process.waitFor(), words);
  }

  private static boolean isThere() {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .map(Path::of)
        .filter(folder -> Files.isExecutable(folder.resolve("promtool")))
        .anyMatch(folder -> Files.isExecutable(folder.resolve("prometheus")));
  }
}
