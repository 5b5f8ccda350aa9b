package sommertour.enrich.text;

import sommertour.german.GazetteerEntry.Level;
import sommertour.german.NameWord;
import sommertour.german.PlaceName;

/** What the article before a candidate and the noun behind its adjective say for it. */
final class NameNeighbours {
  /** Adjectives of smaller places are hardly believed at all ("Hambacher Schloss"). */
  private static final int HOUSE_POPULATION = 1_000;

  private final PlaceHeads heads;
  private final PlaceText text;

  NameNeighbours(PlaceHeads heads, PlaceText text) {
    this.heads = heads;
    this.text = text;
  }

  /** "im Drensteinfurter Bahnhof": the adjective of one town before a house. */
  boolean isOfHouse(PlaceCandidate candidate) {
    int noun = text.behindCompound(candidate.end() + 1) - 1;
    return candidate.form() == PlaceMention.Form.ADJECTIVE
        && candidate.places().size() == 1
        && candidate.places().get(0).population() >= HOUSE_POPULATION
        && text.smallBefore(candidate.first()).isPresent()
        && text.after(candidate.end() - 1).isPresent()
        && heads.isHouse(text.word(noun).text());
  }

  /** "im Heubacher Gewerbegebiet": an adjective with its article, before a noun. */
  boolean isAttribute(PlaceCandidate candidate) {
    return candidate.form() == PlaceMention.Form.ADJECTIVE
        && candidate.places().stream().anyMatch(place -> place.population() >= HOUSE_POPULATION)
        && text.smallBefore(candidate.first())
            .filter(small -> small == PlaceHeads.Small.ARTICLE || small == PlaceHeads.Small.PLACE)
            .isPresent()
        && text.after(candidate.end() - 1).filter(NameWord::isCapital).isPresent();
  }

  /** "Bürgerbusverein Everswinkel": behind a house, where hardly anybody's surname stands. */
  boolean isBehindHouse(PlaceCandidate candidate) {
    return candidate.first() > 0 && heads.isHouse(text.word(candidate.first() - 1).text());
  }

  /**
   * "im Emsland", "der Rhein-Sieg-Kreis", "die Seidenstadt", "die Köln besuchte": the article says
   * nothing there.
   */
  boolean takeArticle(PlaceCandidate candidate) {
    int article = candidate.first() - 1;
    boolean relative = text.word(article).glue().startsWith(",");
    boolean noun =
        candidate.names().stream()
            .anyMatch(
                name ->
                    name.place().level() != Level.GEMEINDE
                        || name.kind() == PlaceName.Kind.NICKNAME
                        || name.kind() == PlaceName.Kind.SIGHT);
    return noun || relative || candidate.end() - candidate.first() > 1;
  }
}
