package sommertour.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.contract.TourEvent;
import sommertour.enrich.EnrichSettings;
import sommertour.enrich.text.Enricher;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;

/** Files through the real pipeline, to their end. */
@Command(
    name = "run",
    description = {
      "Reads files through the real pipeline with an embedded broker and prints the tours.",
      "Ends when every input is accounted for. Keeps nothing unless --data-dir is given; a data"
          + " folder that is used again adds to what it holds."
    },
    footer = {
      "  ./sommertour run articles/ --out events.jsonl",
      "  ./sommertour run release.txt page.html"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = Descriptions.PATH)
  private List<Path> paths;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the events there, one TourEvent JSON a line, sorted by id.")
  private Path out;

  @Override
  public Integer call() {
    if (out != null) {
      OutFile.check(out);
    }
    PrintWriter err = spec.commandLine().getErr();
    Settings settings = CommandSettings.of(spec, VerbSettings.RUN);
    EnrichSettings enrichSettings = EnrichSettings.of(settings);
    Inputs inputs = new Inputs(paths, err);
    List<TourEvent> events;
    try (Parts parts =
        Parts.endedBySignal(Main.INTERRUPTED, settings.get(ProcessSettings.STOP_LIMIT))) {
      CompletableFuture<Enricher> enricher = World.async("load-enricher", Enricher::load);
      DataFolder folder =
          parts.add(
              settings
                  .find(ProcessSettings.DATA_DIR)
                  .map(DataFolder::open)
                  .orElseGet(DataFolder::temporary));
      Words.tell(err, "starting the broker ...");
      KafkaSettings kafka = World.broker(folder, settings, parts);
      Topics.ensure(kafka, settings.get(ProcessSettings.START_PATIENCE));
      Batch batch =
          new Batch(
              Generations.current(kafka),
              folder.state(),
              Services.join(enricher)::enrich,
              enrichSettings,
              parts);
      events = batch.run(inputs, err);
    }
    if (out != null) {
      OutFile.write(out, events);
    }
    TourTable.lines(events).forEach(spec.commandLine().getOut()::println);
    Words.tell(
        err,
        "%d articles read, %d rejected, %d events"
            .formatted(inputs.accepted(), inputs.rejected(), events.size()));
    return inputs.status();
  }
}
