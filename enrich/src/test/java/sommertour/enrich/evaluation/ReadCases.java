package sommertour.enrich.evaluation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sommertour.contract.Article;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Json;
import sommertour.contract.Stop;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;

/** The cases of a gold folder, each beside its article as the program reads it. */
record ReadCases(List<ReadCase> all) {

  /** A case and what was read. */
  record ReadCase(GoldCase gold, EnrichedArticle article) {

    /** The same with one of its stops alone. */
    Figures with(Stop stop) {
      return Evaluation.score(
          List.of(gold),
          List.of(
              new EnrichedArticle(
                  article.id(),
                  article.url(),
                  article.source(),
                  article.title(),
                  article.published(),
                  article.language(),
                  article.fetchedAt(),
                  article.contentHash(),
                  article.fingerprint(),
                  article.producedBy(),
                  article.persons(),
                  article.places(),
                  article.dates(),
                  List.of(stop),
                  article.claims())));
    }
  }

  static ReadCases of(Path folder) throws IOException {
    Enricher enricher = Enricher.load();
    List<ReadCase> cases = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
      children.forEach(folders::add);
    }
    for (Path child : folders.stream().sorted().toList()) {
      Article article = Json.read(Files.readAllBytes(child.resolve("article.json")), Article.class);
      if (enricher.enrich(article) instanceof Enrichment.Enriched enriched) {
        cases.add(new ReadCase(GoldCase.of(child.resolve("expected.json")), enriched.article()));
      } else {
        throw new IllegalStateException(child + " was rejected");
      }
    }
    return new ReadCases(cases);
  }

  Figures figures() {
    return Evaluation.score(
        all.stream().map(ReadCase::gold).toList(), all.stream().map(ReadCase::article).toList());
  }
}
