package sommertour.launcher;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.launcher.trace.ArticleTracer;
import sommertour.launcher.trace.Trace;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.Reader;
import sommertour.sink.api.Tracer;

/** The way of one article. */
@Command(
    name = "trace",
    description = {
      "Tells what became of one article: visit, versions, extraction, rejections, events, tables.",
      "Settings: KAFKA_BOOTSTRAP_SERVERS, DATABASE_URL, or those of the 'up' that runs."
    },
    footer = {
      "  ./sommertour trace https://www.example.org/presse/4711",
      "  ./sommertour trace kreis-herford/2017-08-03 --json"
    })
final class TraceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID|URL", description = "Id of an article, or its address.")
  private String article;

  @Option(names = "--json", description = "One JSON, as /api/trace/{id} gives it.")
  private boolean json;

  /** For those who serve traces. */
  static Tracer tracer(KafkaSettings kafka, DatabaseSettings database) {
    return new ArticleTracer(kafka, () -> Reader.open(database))::trace;
  }

  @Override
  public Integer call() {
    Settings settings = Cluster.of(CommandSettings.of(spec, VerbSettings.STORES));
    KafkaSettings kafka = KafkaSettings.of(settings);
    DatabaseSettings database = DatabaseSettings.of(settings);
    Topics.ensure(kafka, settings.get(ProcessSettings.START_PATIENCE));
    Optional<Trace> trace;
    try {
      trace = new ArticleTracer(kafka, () -> Reader.open(database)).trace(article);
    } catch (SQLException e) {
      throw new WorldFailedException(
          "the tables can't be read: " + OneLine.of(e) + "; see to the database, then ask again",
          e);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (trace.isEmpty()) {
      Words.tell(
          spec.commandLine().getErr(),
          "no topic and no table knows the article '"
              + article
              + "'; give its id or its canonical address");
      return Main.REJECTED;
    }
    if (json) {
      new Output(out).line(trace.get());
    } else {
      trace.get().print(out);
    }
    return 0;
  }
}
