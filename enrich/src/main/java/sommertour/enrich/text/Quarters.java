package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sommertour.enrich.text.PlaceCandidate.Licence;
import sommertour.enrich.text.PlaceMention.Form;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.GazetteerEntry.Level;

/**
 * Tells the villages of a town from municipalities of their name elsewhere: what the news of a town
 * calls "Holzen" is hardly a village of that name in another Land, if nothing else leads there.
 */
final class Quarters {
  /** Larger places are known by their name alone. */
  private static final int VILLAGE = 10_000;

  /** News of a town goes as far. */
  private static final double FAR_KM = 80;

  private final PlaceText text;
  private final Optional<GazetteerEntry> publisher;

  Quarters(PlaceText text, Optional<GazetteerEntry> publisher) {
    this.text = text;
    this.publisher = publisher;
  }

  /** The mentions of places, one for each candidate, without those of quarters. */
  List<PlaceMention> without(List<PlaceCandidate> candidates, List<PlaceMention> mentions) {
    Optional<GazetteerEntry> home =
        publisher
            .or(() -> dateline(candidates, mentions))
            .filter(place -> place.ags().length() >= 5 && !ArticlePlace.isSeat(place));
    if (home.isEmpty()) {
      return mentions;
    }
    List<GazetteerEntry> named = mentions.stream().map(PlaceMention::entry).distinct().toList();
    List<PlaceMention> kept = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (!isQuarter(candidates.get(i), mentions.get(i).entry(), home.get(), named)) {
        kept.add(mentions.get(i));
      }
    }
    return kept;
  }

  private Optional<GazetteerEntry> dateline(
      List<PlaceCandidate> candidates, List<PlaceMention> mentions) {
    return Stream.iterate(0, i -> i < mentions.size(), i -> i + 1)
        .filter(i -> text.isDateline(candidates.get(i).first(), candidates.get(i).end()))
        .map(i -> mentions.get(i).entry())
        .filter(place -> !ArticlePlace.isSeat(place))
        .findFirst();
  }

  private static boolean isQuarter(
      PlaceCandidate candidate,
      GazetteerEntry place,
      GazetteerEntry home,
      List<GazetteerEntry> named) {
    return candidate.licence() != Licence.CERTAIN
        && candidate.form() == Form.NAME
        && candidate.end() - candidate.first() == 1
        && place.level() == Level.GEMEINDE
        && place.population() < VILLAGE
        && isFar(place, home)
        && named.stream()
            .filter(other -> !other.equals(place))
            .allMatch(other -> isFar(place, other));
  }

  private static boolean isFar(GazetteerEntry place, GazetteerEntry other) {
    return !place.landAgs().equals(other.landAgs()) && Gazetteer.distanceKm(place, other) > FAR_KM;
  }
}
