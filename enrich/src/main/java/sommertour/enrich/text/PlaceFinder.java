package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sommertour.contract.Place;
import sommertour.contract.Span;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.NameWord;
import sommertour.german.PlaceName;

/**
 * Finds the German places that a text names and says which ones they are. Whether anybody was there
 * is left to others.
 */
public final class PlaceFinder {
  private final Gazetteer gazetteer;

  public PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Every mention in the order of the text (by start, then end). "Stadt und Kreis Düren" gives two
   * with the same span; else none overlap. Linear in the length of the text.
   */
  public List<PlaceMention> mentions(PlaceContext context) {
    List<NameWord> words = NameWord.of(context.text());
    List<PlaceMention> mentions = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Optional<Gazetteer.Match> match =
          words.get(i).isCapital() ? gazetteer.at(words, i) : Optional.empty();
      if (match.isEmpty()) {
        i++;
        continue;
      }
      int end = i + match.get().words();
      GazetteerEntry place =
          match.get().names().stream()
              .map(PlaceName::place)
              .max(Comparator.comparingInt(GazetteerEntry::population))
              .orElseThrow();
      Span span = Span.of(context.text(), words.get(i).start(), words.get(end - 1).end());
      if (context.persons().stream().noneMatch(span::overlaps)) {
        mentions.add(new PlaceMention(span, place, PlaceMention.Form.NAME, 0.5));
      }
      i = end;
    }
    return List.copyOf(mentions);
  }

  /** The places of the mentions, one for each key, in the order of their first mention. */
  public static List<Place> places(List<PlaceMention> mentions) {
    Map<GazetteerEntry, List<PlaceMention>> byPlace =
        mentions.stream()
            .collect(
                Collectors.groupingBy(
                    PlaceMention::entry, LinkedHashMap::new, Collectors.toList()));
    List<Place> places = new ArrayList<>();
    byPlace.forEach(
        (place, named) ->
            places.add(
                new Place(
                    place.name(),
                    place.ags(),
                    place.kind(),
                    place.lat(),
                    place.lon(),
                    named.stream().map(PlaceMention::span).toList(),
                    named.stream().mapToDouble(PlaceMention::confidence).max().orElseThrow())));
    return List.copyOf(places);
  }

  /** The places of a text, one for each key, in the order of their first mention. */
  public List<Place> find(PlaceContext context) {
    return places(mentions(context));
  }
}
