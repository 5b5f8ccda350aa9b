package sommertour.launcher;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.ingest.ArticlePublisher;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.IngestApp;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Monitor;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;

/** Ingest as a service of its own: a crawl without end, or files to their end. */
@Command(
    name = "ingest",
    description = {
      "Sends articles to a broker: crawls the sources, or reads files and ends.",
      "Without a setting of where the broker is, it looks for an 'up' that runs; its settings:"
          + " ./sommertour config show ingest."
    },
    footer = {
      "  KAFKA_BOOTSTRAP_SERVERS=broker:9092 ./sommertour ingest --sources sources.yaml",
      "  ./sommertour ingest articles/"
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "PATH", description = Descriptions.PATH)
  private List<Path> paths;

  @Override
  public Integer call() {
    Settings settings = Cluster.of(CommandSettings.of(spec, VerbSettings.INGEST));
    KafkaSettings kafka = KafkaSettings.of(settings);
    if (paths == null) {
      return crawl(kafka, settings);
    }
    if (settings.isOption(CrawlOptions.SOURCES)) {
      throw new UsageException("take --sources to crawl or PATH to read files, not both");
    }
    return files(kafka, settings);
  }

  private int crawl(KafkaSettings kafka, Settings settings) {
    Path sources =
        settings
            .find(CrawlOptions.SOURCES)
            .orElseThrow(
                () ->
                    new UsageException(
                        "what to read is missing; name sites with --sources FILE"
                            + " (SOMMERTOUR_SOURCES), or files as PATH"));
    CrawlOptions options = Crawling.options(settings, sources);
    try (Parts parts = Parts.endedBySignal(0, settings.get(ProcessSettings.STOP_LIMIT))) {
      Monitor monitor = parts.add(Monitoring.start(settings));
      Topics.ensure(
          kafka,
          settings.get(ProcessSettings.START_PATIENCE),
          waiting -> monitor.expect("ingest", waiting));
      Services.await(
          List.of(
              monitor.watch(
                  parts.add(IngestApp.crawl(kafka, sources, InstantSource.system(), options)))));
    }
    return 0;
  }

  private int files(KafkaSettings kafka, Settings settings) {
    Topics.ensure(kafka, settings.get(ProcessSettings.START_PATIENCE));
    Inputs inputs = new Inputs(paths, spec.commandLine().getErr());
    try (ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      inputs.forEach(publisher::add);
      publisher.flush();
    }
    Words.tell(spec.commandLine().getErr(), inputs.accepted() + " articles sent");
    return inputs.status();
  }
}
