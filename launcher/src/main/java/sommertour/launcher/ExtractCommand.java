package sommertour.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;

/** Reading and enrichment alone. */
@Command(
    name = "extract",
    description =
        "Reads and enriches articles without a broker, one EnrichedArticle JSON a line on standard"
            + " output.",
    footer = "  ./sommertour extract articles/ > enriched.jsonl")
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = Descriptions.PATH)
  private List<Path> paths;

  @Override
  public Integer call() {
    Inputs inputs = new Inputs(paths, spec.commandLine().getErr());
    Output output = new Output(spec.commandLine().getOut());
    Enricher enricher = Enricher.load();
    inputs.forEach(
        article -> {
          Enrichment enrichment = enricher.enrich(article);
          if (enrichment instanceof Enrichment.Enriched enriched) {
            output.line(enriched.article());
          } else if (enrichment instanceof Enrichment.Rejected rejected) {
            inputs.reject(article.id() + ": " + rejected.detail());
          }
        });
    return inputs.status();
  }
}
