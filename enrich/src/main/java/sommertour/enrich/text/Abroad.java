package sommertour.enrich.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.german.Table;
import sommertour.german.Wording;

/** Knows when a passage tells of a journey to another country. */
final class Abroad {
  private final Set<String> names =
      Table.rows(Abroad.class, "abroad.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());
  private final Wording there =
      Wording.of(
          "\\b(?:in|nach|im|in die|in der|in den|durch) (?:\\p{L}+ ){0,2}(?:"
              + names.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"))
              + ")s?\\b");

  /** Whether a town abroad is better known by the name: "Brünn" is hardly that in Thuringia. */
  boolean names(PlaceMention place) {
    return names.contains(place.span().text());
  }

  boolean isIn(Passage passage) {
    return there.isIn(passage.plain());
  }
}
