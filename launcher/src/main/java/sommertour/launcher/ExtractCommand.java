package sommertour.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.enrich.evaluation.DateRows;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;
import sommertour.enrich.text.Trail;

/** Reading and enrichment alone. */
@Command(
    name = "extract",
    description =
        "Reads and enriches articles without a broker, one EnrichedArticle JSON a line on standard"
            + " output.",
    footer = {
      "  ./sommertour extract articles/ > enriched.jsonl",
      "  ./sommertour extract --explain article.txt",
      "  ./sommertour extract --format date-rows articles/ > rows.tsv"
    })
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = Descriptions.PATH)
  private List<Path> paths;

  /** What a line of the output is. */
  private enum Format {
    ENRICHED,
    DATE_ROWS;

    /** As it is given on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--format",
      defaultValue = "enriched",
      paramLabel = "FORMAT",
      description =
          "enriched: an EnrichedArticle a line; date-rows: the temporal expressions alone, a row of"
              + " tabs each (document, start, end, type, value in EDTF). Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--explain",
      description =
          "Tell for people what led to each stop and what was ruled out; beside an expected.json also"
              + " what was missed.")
  private boolean explain;

  @Override
  public Integer call() {
    Inputs inputs = new Inputs(paths, spec.commandLine().getErr());
    Output output = new Output(spec.commandLine().getOut());
    if (format == Format.DATE_ROWS) {
      dateRows(inputs, output);
    } else {
      enrich(inputs, output);
    }
    return inputs.status();
  }

  private static void dateRows(Inputs inputs, Output output) {
    DateRows rows = new DateRows();
    output.text(DateRows.HEADER);
    inputs.forEach(article -> rows.of(article).forEach(output::text));
  }

  private void enrich(Inputs inputs, Output output) {
    Enricher enricher = Enricher.load();
    Explanation explanation = explain ? Explanation.with(paths) : null;
    inputs.forEach(
        article -> {
          Trail trail = explain ? Trail.kept() : Trail.untold();
          Enrichment enrichment = enricher.enrich(article, trail);
          if (enrichment instanceof Enrichment.Rejected rejected) {
            inputs.reject(article.id() + ": " + rejected.detail());
          } else if (enrichment instanceof Enrichment.Enriched enriched) {
            if (explain) {
              explanation.lines(enriched.article(), trail).forEach(output::text);
            } else {
              output.line(enriched.article());
            }
          }
        });
  }
}
