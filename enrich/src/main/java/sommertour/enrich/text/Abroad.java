package sommertour.enrich.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.german.Table;
import sommertour.german.Wording;

/** Knows when a passage tells of a journey to another country. */
final class Abroad {
  private final Wording there =
      Wording.of(
          "\\b(?:in|nach|im|in die|in der|in den|durch) (?:\\p{L}+ ){0,2}(?:"
              + Table.rows(Abroad.class, "abroad.tsv").stream()
                  .map(row -> Pattern.quote(row[0]))
                  .collect(Collectors.joining("|"))
              + ")s?\\b");

  boolean isIn(Passage passage) {
    return there.isIn(passage.plain());
  }
}
