package sommertour.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.EnrichSettings;
import sommertour.enrich.Rebuild;
import sommertour.enrich.text.Enricher;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Monitor;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.Service;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;

/** Enrichment as a service of its own. */
@Command(
    name = "enrich",
    description = {
      "Turns articles into events; one service against a cluster.",
      "Several instances share the work. Its settings: ./sommertour config show enrich."
    },
    footer = {
      "  KAFKA_BOOTSTRAP_SERVERS=broker:9092 ./sommertour enrich --data-dir /var/lib/enrich",
      "  KAFKA_BOOTSTRAP_SERVERS=broker:9092 ./sommertour enrich --rebuild"
    })
final class EnrichCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rebuild",
      description = {
        "Read all articles from the start into a new generation of topics, beside the instances that"
            + " run; once it has caught up, the sink takes the tables to it.",
        "Go on with it until the others are started anew; after that none needs the option."
      })
  private boolean rebuild;

  @Override
  public Integer call() {
    Settings given = CommandSettings.of(spec, VerbSettings.ENRICH);
    Settings all = Cluster.of(given, Folders.data(System.getenv()));
    KafkaSettings cluster = KafkaSettings.of(all);
    EnrichSettings settings = EnrichSettings.of(all);
    try (Parts parts = Parts.endedBySignal(0, all.get(ProcessSettings.STOP_LIMIT))) {
      CompletableFuture<Enricher> enricher = World.async("load-enricher", Enricher::load);
      DataFolder folder = parts.add(DataFolder.open(folder(given)));
      Monitor monitor = parts.add(Monitoring.start(all));
      Topics.ensure(
          cluster,
          all.get(ProcessSettings.START_PATIENCE),
          waiting -> monitor.expect("enrich", waiting));
      monitor.expect("enrich", "its models");
      Enricher loaded = Services.join(enricher);
      KafkaSettings kafka =
          rebuild ? Generations.next(cluster, loaded.producedBy()) : Generations.current(cluster);
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
  private Path folder(Settings settings) {
    Path folder = Folders.data(settings);
    return rebuild && !settings.has(ProcessSettings.DATA_DIR) ? folder.resolve("rebuild") : folder;
  }
}
