package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import sommertour.german.Table;
import sommertour.german.Wording;

/** Finds what a text calls the tour ("Sommertour", "Heimat-Tour", "Tour durch Thüringen"). */
final class TourNames {
  private static final List<Wording> FORMS =
      Table.rows(TourNames.class, "tours.tsv").stream().map(row -> Wording.of(row[0])).toList();

  /** The first name in the text, by the order of the table. */
  Optional<String> in(String text) {
    for (Wording form : FORMS) {
      Optional<Matcher> match = form.in(text);
      if (match.isPresent()) {
        return Optional.of(match.get().group(1).strip());
      }
    }
    return Optional.empty();
  }
}
