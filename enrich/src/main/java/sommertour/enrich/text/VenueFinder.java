package sommertour.enrich.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.german.Table;
import sommertour.german.Wording;

/** Finds the house or site of a visit in its sentence ("im Historischen Rathaus"). */
final class VenueFinder {
  private final Wording venue =
      Wording.of(
          "\\b(?:[Ii]m|[Ii]n der|[Ii]n die|[Ii]ns|[Dd]as|[Dd]em|[Dd]ie|[Dd]er|[Dd]es|[Bb]eim|[Zz]um|[Zz]ur)"
              + " ((?:\\p{Lu}\\p{L}*(?:en|er|es|e) )?(?:\\p{Lu}[\\p{L}-]*(?i:"
              + Table.rows(VenueFinder.class, "venues.tsv").stream()
                  .map(row -> Pattern.quote(row[0]))
                  .collect(Collectors.joining("|"))
              + ")))(?:e?s)?\\b");

  /** The first venue of the sentence in the text's words, without its place. */
  Optional<String> in(String sentence) {
    return venue.in(sentence).map(match -> match.group(1));
  }
}
