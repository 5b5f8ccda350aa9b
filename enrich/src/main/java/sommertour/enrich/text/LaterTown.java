package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;

/**
 * The only town of an article, where it comes beside the sentence that tells the visit: "Er fuhr am
 * Mittwoch bis auf die Plattform. Von dort oben hatte er ganz Rottweil im Blick."
 */
final class LaterTown {
  /** Characters between the sentence of the visit and the name of the town. */
  private static final int REACH = 250;

  private final Optional<PlaceMention> town;

  LaterTown(Reading reading, PlaceChooser places) {
    List<PlaceMention> all =
        reading.passages().stream()
            .flatMap(passage -> passage.places().stream())
            .filter(PlaceChooser::isStay)
            .toList();
    this.town =
        ArticlePlace.towns(reading, places)
            .filter(
                place ->
                    all.stream()
                        .allMatch(other -> PlaceChooser.isWithin(place.entry(), other.entry())))
            .findFirst();
  }

  /** The town if it is first named close behind the passage. */
  Optional<PlaceMention> near(Passage passage) {
    return town.filter(
        place ->
            place.span().start() <= passage.span().end() + REACH
                && (place.span().start() > passage.span().start()
                    || (passage.isNarrated()
                        && place.span().end() >= passage.span().start() - REACH)));
  }
}
