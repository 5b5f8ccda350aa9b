package sommertour.enrich.text;

import java.util.List;
import java.util.Set;
import sommertour.german.GazetteerEntry;

/**
 * Knows castles, abbeys and manors that bear the name of a place elsewhere: "Schloss Hartenfels" is
 * in Torgau, not in the village of that name.
 */
final class Castles {
  private static final Set<String> HEADS =
      Set.of(
          "Schloss",
          "Schlosses",
          "Burg",
          "Kloster",
          "Abtei",
          "Stift",
          "Gut",
          "Rittergut",
          "Villa",
          "Festung",
          "Ruine",
          "Jagdschloss",
          "Zeche",
          "Wasserschloss",
          "Burgruine",
          "Hotel");

  private final PlaceText text;

  Castles(PlaceText text) {
    this.text = text;
  }

  /** Whether the name is that of such a house. */
  boolean isOne(PlaceCandidate candidate) {
    return candidate.first() > 0 && HEADS.contains(text.word(candidate.first() - 1).text());
  }

  /** Whether it is one, and no place so called lies near those that the text surely names. */
  boolean isFar(PlaceCandidate candidate, List<GazetteerEntry> sure) {
    return isOne(candidate)
        && !sure.isEmpty()
        && candidate.places().stream()
            .noneMatch(
                place -> sure.stream().anyMatch(anchor -> PlaceLicence.isNear(place, anchor)));
  }
}
