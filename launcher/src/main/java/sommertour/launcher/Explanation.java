package sommertour.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Host;
import sommertour.contract.Stop;
import sommertour.enrich.evaluation.Evaluation;
import sommertour.enrich.evaluation.GoldCase;
import sommertour.enrich.text.Trail;
import sommertour.runtime.WorldFailedException;

/** Tells people how the stops of an article were read, and what a gold case says was missed. */
final class Explanation {
  private final List<GoldCase> gold;

  private Explanation(List<GoldCase> gold) {
    this.gold = gold;
  }

  /** With the gold cases that stand beside the articles of the paths. */
  static Explanation with(List<Path> paths) {
    List<GoldCase> gold = new ArrayList<>();
    for (Path path : paths) {
      for (Path folder : Files.isDirectory(path) ? List.of(path) : parent(path)) {
        try {
          if (Files.exists(folder.resolve("expected.json"))) {
            gold.add(GoldCase.of(folder.resolve("expected.json")));
          } else if (holdsCases(folder)) {
            gold.addAll(GoldCase.read(folder));
          }
        } catch (IOException e) {
          throw new WorldFailedException(
              folder + " holds a gold case that can't be read: " + OneLine.of(e), e);
        }
      }
    }
    return new Explanation(gold);
  }

  private static List<Path> parent(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).map(List::of).orElse(List.of());
  }

  private static boolean holdsCases(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.anyMatch(child -> Files.exists(child.resolve("expected.json")));
    }
  }

  /** The lines about one article. */
  List<String> lines(EnrichedArticle article, Trail trail) {
    List<String> lines = new ArrayList<>();
    lines.add("== " + article.id() + ", published " + article.published());
    for (Trail.Step step : trail.steps()) {
      lines.add(step.decision());
      lines.add("    | " + step.passage().text().replace('\n', ' '));
    }
    article.stops().forEach(stop -> lines.add("STOP " + stop(stop)));
    gold.stream()
        .filter(one -> one.id().equals(article.id()))
        .flatMap(one -> Evaluation.score(List.of(one), List.of(article)).errors().stream())
        .map(error -> error.substring(error.indexOf('\t') + 1).replace('\t', ' '))
        .forEach(lines::add);
    return lines;
  }

  private static String stop(Stop stop) {
    return "%s @ %s %s, %s (%s), %s; venue %s; tour %s; hosts %s; confidence %.2f"
        .formatted(
            stop.visitor().name(),
            stop.place().name(),
            stop.place().ags(),
            stop.date(),
            stop.dateBasis(),
            stop.status(),
            stop.venue(),
            stop.tour(),
            stop.hosts().stream().map(Host::name).toList(),
            stop.confidence());
  }
}
