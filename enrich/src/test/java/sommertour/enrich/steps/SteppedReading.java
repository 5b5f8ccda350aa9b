package sommertour.enrich.steps;

import java.util.function.UnaryOperator;
import sommertour.contract.Article;
import sommertour.contract.Edtf;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;

/** Reads texts; loaded by a {@link SteppingLoader}, so that its steps are counted. */
public final class SteppedReading implements UnaryOperator<String> {
  private final Enricher enricher = Enricher.load();

  /** What is told of the text: the numbers of persons, places, dates and stops, or the refusal. */
  @Override
  public String apply(String text) {
    Article article =
        new Article(
            "a",
            null,
            null,
            null,
            null,
            text,
            Edtf.parse("2017-09-01"),
            null,
            null,
            null,
            null,
            null);
    return enricher.enrich(article) instanceof Enrichment.Enriched read
        ? String.format(
            "%d persons, %d places, %d dates, %d stops",
            read.article().persons().size(),
            read.article().places().size(),
            read.article().dates().size(),
            read.article().stops().size())
        : "rejected";
  }
}
