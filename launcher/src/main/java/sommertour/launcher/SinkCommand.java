package sommertour.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Monitor;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/** The sink as a service of its own. */
@Command(
    name = "sink",
    description = {
      "Writes the topics to PostgreSQL and serves API and page; one service against a cluster.",
      "Settings: KAFKA_BOOTSTRAP_SERVERS, DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD."
    },
    footer = "  DATABASE_URL=jdbc:postgresql://db/sommertour ./sommertour sink --port 8080")
final class SinkCommand implements Callable<Integer> {
  @Option(names = "--data-dir", paramLabel = "DIR", description = Descriptions.RUNNING)
  private Path dataDir;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address the page listens on; default: ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of the page, 0 for any free one; default: ${DEFAULT-VALUE}.")
  private int port;

  @Mixin private MonitorOption monitoring;

  @Override
  public Integer call() {
    Map<String, String> environment = Cluster.environment(System.getenv(), dataDir);
    // A wrong address in a command line should show before one gives up looking.
    environment.putIfAbsent("SOMMERTOUR_PATIENCE_SECONDS", "25");
    KafkaSettings kafka = Services.settings(() -> KafkaSettings.of(environment));
    DatabaseSettings database = Services.settings(() -> DatabaseSettings.of(environment));
    SinkSettings settings = Services.settings(() -> SinkSettings.of(environment).forHost(host));
    try (Parts parts = Parts.endedBySignal(0)) {
      Monitor monitor = parts.add(monitoring.start());
      SinkApp sink =
          parts.add(
              SinkApp.start(
                  kafka, database, host, port, settings, TraceCommand.tracer(kafka, database)));
      Services.await(List.of(monitor.watch(sink)));
    }
    return 0;
  }
}
