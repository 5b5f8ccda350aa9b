package sommertour.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.text.Enricher;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Monitor;
import sommertour.runtime.Topics;

/** Enrichment as a service of its own. */
@Command(
    name = "enrich",
    description = {
      "Turns articles into events; one service against a cluster.",
      "Settings: KAFKA_BOOTSTRAP_SERVERS, SOMMERTOUR_PREFIX."
    },
    footer = "  KAFKA_BOOTSTRAP_SERVERS=broker:9092 ./sommertour enrich --data-dir /var/lib/enrich")
final class EnrichCommand implements Callable<Integer> {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Folder for the local stores, of this process alone.")
  private Path dataDir;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Stream threads; default: ${DEFAULT-VALUE}.")
  private int threads;

  @Mixin private MonitorOption monitoring;

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new UsageException("--threads " + threads + " is too few; take 1 or more");
    }
    Map<String, String> environment = System.getenv();
    KafkaSettings kafka = Services.settings(() -> KafkaSettings.of(environment));
    try (Parts parts = Parts.endedBySignal(0)) {
      CompletableFuture<Enricher> enricher = World.async("load-enricher", Enricher::load);
      DataFolder folder =
          parts.add(DataFolder.open(dataDir == null ? Folders.data(environment) : dataDir));
      Topics.ensure(kafka, World.PATIENCE);
      Monitor monitor = parts.add(monitoring.start());
      EnrichApp enrich =
          parts.add(
              EnrichApp.start(kafka, folder.state(), Services.join(enricher)::enrich, threads));
      Services.await(List.of(monitor.watch(enrich)));
    }
    return 0;
  }
}
