package sommertour.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.contract.EnrichedArticle;
import sommertour.enrich.evaluation.Evaluation;
import sommertour.enrich.evaluation.Figures;
import sommertour.enrich.evaluation.GoldCase;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;
import sommertour.runtime.WorldFailedException;

/** How right the enrichment is on labelled articles. */
@Command(
    name = "evaluate",
    description =
        "Precision, recall and F1 for persons, places, dates and stops against a gold folder, in"
            + " which each case is <id>/article.json beside <id>/expected.json.",
    footer = "  ./sommertour evaluate gold/ --origin seed --errors")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "GOLD", description = "Folder of labelled articles.")
  private Path gold;

  @Option(names = "--errors", description = "List each miss and each false finding, too.")
  private boolean errors;

  @Option(
      names = "--origin",
      paramLabel = "KIND",
      description = "Only cases whose text_origin is that: seed, reworded, verbatim.")
  private String origin;

  @Override
  public Integer call() {
    List<GoldCase> cases = cases();
    Inputs inputs = new Inputs(List.of(gold), spec.commandLine().getErr());
    Enricher enricher = Enricher.load();
    List<EnrichedArticle> articles = new ArrayList<>();
    inputs.forEach(
        article -> {
          Enrichment enrichment = enricher.enrich(article);
          if (enrichment instanceof Enrichment.Enriched enriched) {
            articles.add(enriched.article());
          } else if (enrichment instanceof Enrichment.Rejected rejected) {
            inputs.reject(article.id() + ": " + rejected.detail());
          }
        });
    Figures figures = Evaluation.score(cases, articles);
    spec.commandLine().getOut().println(figures.table());
    if (errors) {
      figures.errors().forEach(spec.commandLine().getOut()::println);
    }
    spec.commandLine().getOut().flush();
    return inputs.status();
  }

  private List<GoldCase> cases() {
    if (!Files.isDirectory(gold)) {
      throw new UsageException(gold + " is no folder; check the path");
    }
    List<GoldCase> cases;
    try {
      cases = GoldCase.read(gold);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    } catch (IOException e) {
      // With a cause it is about a case, which its message names.
      String reason = e.getCause() == null ? OneLine.of(e) : e.getMessage();
      throw new WorldFailedException(
          gold + " is no readable gold folder: " + reason + "; mend that or check the path", e);
    }
    List<GoldCase> chosen =
        cases.stream().filter(c -> origin == null || origin.equals(c.textOrigin())).toList();
    if (chosen.isEmpty()) {
      throw new UsageException(
          gold
              + " holds no gold case"
              + (origin == null ? "" : " of origin " + origin)
              + "; a case is <id>/article.json beside <id>/expected.json");
    }
    return chosen;
  }
}
