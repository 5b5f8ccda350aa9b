package sommertour.launcher;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.ingest.ArticlePublisher;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.IngestApp;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Monitor;
import sommertour.runtime.Topics;

/** Ingest as a service of its own: a crawl without end, or files to their end. */
@Command(
    name = "ingest",
    description = {
      "Sends articles to a broker: crawls the sources, or reads files and ends.",
      "Settings: KAFKA_BOOTSTRAP_SERVERS, SOMMERTOUR_PREFIX; without the first it looks for an 'up'"
          + " that runs."
    },
    footer = {
      "  KAFKA_BOOTSTRAP_SERVERS=broker:9092 ./sommertour ingest --sources sources.yaml",
      "  ./sommertour ingest articles/"
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Given given;

  @Option(names = "--data-dir", paramLabel = "DIR", description = Descriptions.RUNNING)
  private Path dataDir;

  @Mixin private MonitorOption monitoring;

  /** One of the two. */
  static final class Given {
    @Option(names = "--sources", paramLabel = "FILE", description = "Press sites to crawl (YAML).")
    private Path sources;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = Descriptions.PATH)
    private List<Path> paths;
  }

  @Override
  public Integer call() {
    Map<String, String> environment = Cluster.environment(System.getenv(), dataDir);
    KafkaSettings kafka = Services.settings(() -> KafkaSettings.of(environment));
    return given.sources == null ? files(kafka) : crawl(kafka);
  }

  private int crawl(KafkaSettings kafka) {
    CrawlOptions options = Crawling.options(System.getenv(), given.sources);
    try (Parts parts = Parts.endedBySignal(0)) {
      Topics.ensure(kafka, World.PATIENCE);
      Monitor monitor = parts.add(monitoring.start());
      Services.await(
          List.of(
              monitor.watch(
                  parts.add(
                      IngestApp.crawl(kafka, given.sources, InstantSource.system(), options)))));
    }
    return 0;
  }

  private int files(KafkaSettings kafka) {
    Topics.ensure(kafka, World.PATIENCE);
    Inputs inputs = new Inputs(given.paths, spec.commandLine().getErr());
    try (ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      inputs.forEach(publisher::add);
      publisher.flush();
    }
    spec.commandLine().getErr().println("sommertour: " + inputs.accepted() + " articles sent");
    return inputs.status();
  }
}
