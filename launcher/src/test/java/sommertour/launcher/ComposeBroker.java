package sommertour.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * The broker of the compose file as a process of this machine: its environment becomes its settings
 * as in its image; only ports and folder are those of the test.
 */
final class ComposeBroker implements AutoCloseable {
  private final Process process;

  private ComposeBroker(Process process) {
    this.process = process;
  }

  static ComposeBroker start(Path folder, String port, String controllerPort) throws Exception {
    Properties settings = new Properties();
    ComposeFile.environment(ComposeFile.services().get("kafka"))
        .forEach(
            (variable, value) -> {
              if (variable.startsWith("KAFKA_") && !variable.endsWith("_OPTS")) {
                settings.setProperty(
                    ComposeHardeningTest.setting(variable),
                    value
                        .replace("://kafka:9092", "://127.0.0.1:" + port)
                        .replace("://:9092", "://127.0.0.1:" + port)
                        .replace("://:9093", "://127.0.0.1:" + controllerPort)
                        .replace("@localhost:9093", "@127.0.0.1:" + controllerPort)
                        .replace("/var/lib/kafka/data", folder.resolve("data").toString()));
              }
            });
    Files.createDirectories(folder);
    Path file = folder.resolve("server.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    Process format =
        java(
            folder,
            "kafka.tools.StorageTool",
            List.of("format", "-c", file.toString(), "-t", Uuid.randomUuid().toString()));
    if (format.waitFor() != 0) {
      throw new AssertionError(Files.readString(folder.resolve("broker.log")));
    }
    return new ComposeBroker(java(folder, "kafka.Kafka", List.of(file.toString())));
  }

  @Override
  public void close() {
    Program.stop(process);
  }

  private static Process java(Path folder, String main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Program.java());
    String heap =
        ComposeFile.environment(ComposeFile.services().get("kafka")).get("KAFKA_HEAP_OPTS");
    command.addAll(List.of(heap, "-Duser.language=en"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile()))
        .start();
  }
}
