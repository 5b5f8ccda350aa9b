package sommertour.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.EnrichSettings;
import sommertour.enrich.Rebuild;
import sommertour.enrich.text.Enricher;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Monitor;
import sommertour.runtime.Service;
import sommertour.runtime.Topics;

/** Enrichment as a service of its own. */
@Command(
    name = "enrich",
    description = {
      "Turns articles into events; one service against a cluster.",
      "Several instances share the work. Settings: KAFKA_BOOTSTRAP_SERVERS, SOMMERTOUR_PREFIX,"
          + " SOMMERTOUR_STANDBY_REPLICAS, SOMMERTOUR_INSTANCE_ID, SOMMERTOUR_GROUP_PROTOCOL,"
          + " SOMMERTOUR_APPLICATION_SERVER, SOMMERTOUR_PATIENCE_SECONDS."
    },
    footer = {
      "  KAFKA_BOOTSTRAP_SERVERS=broker:9092 ./sommertour enrich --data-dir /var/lib/enrich",
      "  KAFKA_BOOTSTRAP_SERVERS=broker:9092 ./sommertour enrich --rebuild"
    })
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

  @Option(
      names = "--rebuild",
      description = {
        "Read all articles from the start into a new generation of topics, beside the instances that"
            + " run; once it has caught up, the sink takes the tables to it.",
        "Go on with it until the others are started anew; after that none needs the option."
      })
  private boolean rebuild;

  @Mixin private MonitorOption monitoring;

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new UsageException("--threads " + threads + " is too few; take 1 or more");
    }
    Map<String, String> environment = Cluster.environment(System.getenv(), null);
    KafkaSettings cluster = Services.settings(() -> KafkaSettings.of(environment));
    EnrichSettings settings = Services.settings(() -> EnrichSettings.of(environment, threads));
    try (Parts parts = Parts.endedBySignal(0)) {
      CompletableFuture<Enricher> enricher = World.async("load-enricher", Enricher::load);
      DataFolder folder = parts.add(DataFolder.open(folder(environment)));
      Topics.ensure(cluster, World.PATIENCE);
      Enricher loaded = Services.join(enricher);
      KafkaSettings kafka =
          rebuild ? Generations.next(cluster, loaded.producedBy()) : Generations.current(cluster);
      Monitor monitor = parts.add(monitoring.start());
      Services.tellModel(monitor, loaded);
      List<Service> services = new ArrayList<>();
      services.add(parts.add(EnrichApp.start(kafka, folder.state(), loaded::enrich, settings)));
      if (rebuild) {
        services.add(parts.add(Rebuild.watch(kafka, loaded.producedBy())));
      }
      services.forEach(monitor::watch);
      Services.await(services);
    }
    return 0;
  }

  /** An 'up' that runs has the usual folder to itself. */
  private Path folder(Map<String, String> environment) {
    if (dataDir != null) {
      return dataDir;
    }
    Path usual = Folders.data(environment);
    return rebuild ? usual.resolve("rebuild") : usual;
  }
}
