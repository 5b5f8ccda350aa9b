package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads from the headline which of the stops that the text still plans are off. */
final class Headline {
  private final PlaceChooser places;
  private final StatusReader statuses;

  Headline(PlaceChooser places, StatusReader statuses) {
    this.places = places;
    this.statuses = statuses;
  }

  /** What the headline calls off: what is planned at its place, or all if it names none. */
  Predicate<StopCandidate> calledOff(Reading reading) {
    Optional<Passage> title =
        reading.passages().stream()
            .filter(Passage::isTitle)
            .filter(words -> callsOff(words.plain()))
            .findFirst();
    if (title.isEmpty()) {
      return candidate -> false;
    }
    List<PlaceMention> all = places.in(title.get());
    List<PlaceMention> off = all.stream().filter(place -> isOff(title.get(), place)).toList();
    List<PlaceMention> named = off.isEmpty() ? all : off;
    return candidate ->
        named.isEmpty()
            || named.stream()
                .anyMatch(
                    place ->
                        PlaceChooser.isWithin(candidate.place().entry(), place.entry())
                            || PlaceChooser.isWithin(place.entry(), candidate.place().entry()));
  }

  /** "Besuch wird nachgeholt" announces one. */
  private boolean callsOff(String title) {
    return statuses.cancels(title) || (statuses.postpones(title) && !statuses.makesUp(title));
  }

  /** "Merzig fällt aus, Losheim rückt nach": whether the place's own clause calls it off. */
  private boolean isOff(Passage title, PlaceMention place) {
    String before = title.before(place.span().start());
    String behind = title.between(place.span().end(), title.span().end());
    int end = behind.indexOf(',');
    String clause =
        before.substring(before.lastIndexOf(',') + 1)
            + place.span().text()
            + (end < 0 ? behind : behind.substring(0, end));
    return statuses.callsOff(clause);
  }
}
