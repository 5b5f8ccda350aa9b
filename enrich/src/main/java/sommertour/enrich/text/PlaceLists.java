package sommertour.enrich.text;

import java.util.List;
import java.util.function.Predicate;
import sommertour.enrich.text.PlaceCandidate.Licence;
import sommertour.enrich.text.PlaceMention.Form;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry.Level;

/** Passes on that a name is a place: to its neighbours in a list, and from a Land to its town. */
final class PlaceLists {
  private final PlaceText text;
  private final Predicate<PlaceCandidate> known;

  /**
   * @param known whether a name can hardly be anything but a place
   */
  PlaceLists(PlaceText text, Predicate<PlaceCandidate> known) {
    this.text = text;
    this.known = known;
  }

  /** A place beside a sure one in a list is sure: "in Essen, Hamm und Stelle". */
  void pass(List<PlaceCandidate> candidates) {
    for (int i = 1; i < candidates.size(); i++) {
      if (isInLand(candidates.get(i - 1), candidates.get(i))) {
        candidates.set(i - 1, candidates.get(i - 1).with(Licence.LIKELY));
      }
    }
    for (int i = 1; i < candidates.size(); i++) {
      pass(candidates, i - 1, i, i);
    }
    for (int i = candidates.size() - 1; i > 0; i--) {
      pass(candidates, i, i - 1, i);
    }
  }

  /** "Wittlich in Rheinland-Pfalz" */
  private boolean isInLand(PlaceCandidate town, PlaceCandidate land) {
    return town.licence() != Licence.CERTAIN
        && town.form() == Form.NAME
        && land.form() == Form.NAME
        && land.first() == town.end() + 1
        && text.word(town.end()).text().equals("in")
        && land.names().get(0).place().level() == Level.LAND
        && town.places().stream()
            .anyMatch(place -> Gazetteer.contains(land.names().get(0).place().ags(), place.ags()));
  }

  private void pass(List<PlaceCandidate> candidates, int from, int to, int later) {
    PlaceCandidate sure = candidates.get(from);
    PlaceCandidate other = candidates.get(to);
    boolean byName = sure.form() != Form.ADJECTIVE && other.form() != Form.ADJECTIVE;
    if (byName
        && (sure.licence() == Licence.LIKELY
            || sure.licence() == Licence.CERTAIN
            || known.test(sure))
        && other.licence() != Licence.CERTAIN
        && text.isListed(candidates.get(later - 1).end(), candidates.get(later).first())) {
      candidates.set(to, other.with(Licence.LIKELY));
    }
  }
}
