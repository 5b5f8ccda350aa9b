package sommertour.enrich.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Rules out places of a sentence that only tell more of a thing or a place which the sentence
 * names: "Burg bei Magdeburg", "die Tafel in Ahlen, die auch Familien in Beckum versorgt".
 */
final class SidePlaces {
  private static final Pattern LANDMARK =
      Pattern.compile(" (?:bei|nahe|unweit(?: von)?|in der Nähe von|vor den Toren von) ");

  /** "Burg auf Fehmarn": the part of an island that is a municipality. */
  private static final Pattern ISLAND = Pattern.compile(" auf (?:der Insel )?");

  /** A relative clause by its first words; "das Krankenhaus in Beckum" is none. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          ", (?:(?:in|an|auf|mit|von|zu|bei|für|über|aus|durch) )?(?:die|der|das|den|dem|deren|dessen|denen)"
              + " (?:auch|zuvor|vorher|bereits|schon|seit|früher|einst|sonst|zudem|außerdem|ursprünglich|noch|nur|sich|man|sie|er|es"
              + "|zum|zur|vor|durch|neben|gemeinsam|zusammen|ihre|ihren|seine|seinen|rund|mehr als|in|im|am|an|auf|bei|aus|nach|von|vom|zwischen|unter|über|mit|bis|rund um|derzeit|inzwischen|mittlerweile|künftig|demnächst|jährlich|täglich)\\b[^,;:–]*$");

  private SidePlaces() {}

  /** Whether the place only says where the one before it lies. */
  static boolean isLandmark(Passage passage, PlaceMention near, PlaceMention place) {
    int from = near.span().end();
    int to = place.span().start();
    return LANDMARK.matcher(passage.between(from, to)).matches();
  }

  /** Whether the place is part of the one behind it. */
  static boolean isPart(Passage passage, PlaceMention place) {
    int from = place.span().end();
    return passage.places().stream()
        .filter(whole -> whole.span().start() > from && PlaceChooser.isStay(whole))
        .anyMatch(whole -> ISLAND.matcher(passage.between(from, whole.span().start())).matches());
  }

  /** Those outside relative clauses on things, unless there are none. */
  static List<PlaceMention> without(List<PlaceMention> places, Passage passage) {
    if (places.size() < 2) {
      return places;
    }
    List<PlaceMention> kept =
        places.stream().filter(place -> !isInRelative(passage, place)).toList();
    return kept.isEmpty() ? places : kept;
  }

  private static boolean isInRelative(Passage passage, PlaceMention place) {
    var clause = RELATIVE.matcher(passage.before(place.span().start()));
    return clause.find()
        && passage.persons().stream()
            .noneMatch(person -> person.span().end() == passage.span().start() + clause.start());
  }
}
