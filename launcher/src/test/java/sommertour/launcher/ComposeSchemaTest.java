package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The compose file as {@code docker-compose config} reads it, which checks it against the schema of
 * the compose specification and needs no Docker engine.
 */
class ComposeSchemaTest {
  private static final Map<String, String> SECRETS =
      Map.of(
          "DATABASE_PASSWORD", "one",
          "SOMMERTOUR_TOKEN", "0123456789abcdef",
          "SOMMERTOUR_CONTACT", "press@example.org",
          "GRAFANA_PASSWORD", "two");

  @BeforeAll
  static void needDockerCompose() {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker-compose")));
    assumeTrue(
        there,
        "docker-compose is missing, so the compose file is not checked against its schema; apt-get"
            + " install docker-compose");
  }

  @Test
  void fitsTheSchema() throws Exception {
    assertThat(config(text(), SECRETS)).isEqualTo("0 ");
  }

  @Test
  void aFieldThatTheSchemaDoesNotKnowIsFound() throws Exception {
    assertThat(config(text().replace("read_only:", "readonly:"), SECRETS)).contains("readonly");
  }

  @Test
  void nothingStartsWithoutItsSecrets() throws Exception {
    for (String missing : SECRETS.keySet()) {
      Map<String, String> others = new TreeMap<>(SECRETS);
      others.remove(missing);
      assertThat(config(text(), others)).contains(missing).contains("set it in the environment");
    }
  }

  private static String text() throws Exception {
    return Files.readString(ComposeFile.TOP.resolve("docker-compose.yml"));
  }

  /** Exit status and what is said. */
  private static String config(String text, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("docker-compose", "--file", "-", "config", "--quiet")
            .directory(ComposeFile.TOP.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeAll(SECRETS.keySet());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + " " + said;
  }
}
