package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.german.Table;

/** Finds what a text calls the tour ("Sommertour", "Heimat-Tour", "Tour durch Thüringen"). */
final class TourNames {
  private final List<Pattern> forms =
      Table.rows(TourNames.class, "tours.tsv").stream()
          .map(row -> Pattern.compile(row[0], Pattern.UNICODE_CHARACTER_CLASS))
          .toList();

  /** The first name in the text, by the order of the table. */
  Optional<String> in(String text) {
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(text);
      if (matcher.find()) {
        return Optional.of(matcher.group(1).strip());
      }
    }
    return Optional.empty();
  }
}
