package sommertour.enrich.text;

import java.util.List;
import java.util.stream.Collectors;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * Tells what plays in parliament, in a ministry or in the town of a government, where people of
 * other places go and nobody is on tour.
 */
final class Government {
  /** Their names, as an expression. */
  static final String SEATS =
      Table.rows(ArticlePlace.class, "seats.tsv").stream()
          .map(row -> row[1])
          .collect(Collectors.joining("|", "(?:", ")"));

  private static final List<Wording> FORMS =
      Table.rows(Government.class, "government.tsv").stream()
          .map(row -> Wording.of(row[0].replace("SEAT", SEATS)))
          .toList();

  private Government() {}

  /** Whether the passage plays there. */
  static boolean isIn(Passage passage) {
    return FORMS.stream().anyMatch(form -> form.isIn(passage.plain()));
  }
}
