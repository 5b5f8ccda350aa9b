package sommertour.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Monitor;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/** The sink as a service of its own. */
@Command(
    name = "sink",
    description = {
      "Writes the topics to PostgreSQL and serves API and page; one service against a cluster.",
      "Its settings: ./sommertour config show sink."
    },
    footer = "  DATABASE_URL=jdbc:postgresql://db/sommertour ./sommertour sink --port 8080")
final class SinkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings all = Cluster.of(CommandSettings.of(spec, VerbSettings.SINK));
    KafkaSettings kafka = KafkaSettings.of(all);
    DatabaseSettings database = DatabaseSettings.of(all);
    String host = all.get(SinkSettings.HOST);
    SinkSettings settings = SinkSettings.of(all).forHost(host);
    try (Parts parts = Parts.endedBySignal(0, all.get(ProcessSettings.STOP_LIMIT))) {
      Monitor monitor = parts.add(Monitoring.start(all));
      SinkApp sink =
          parts.add(
              SinkApp.start(
                  kafka,
                  database,
                  host,
                  all.get(SinkSettings.PORT),
                  settings,
                  TraceCommand.tracer(kafka, database),
                  waiting -> monitor.expect("sink", waiting)));
      Services.await(List.of(monitor.watch(sink)));
    }
    return 0;
  }
}
