package sommertour.enrich.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sommertour.contract.Edtf;
import sommertour.contract.Status;
import sommertour.german.GazetteerEntry;

/**
 * Tells a Kreis that was visited from one that only frames a visit: "bereiste den Kreis Gütersloh …
 * in Verl … in Gütersloh". Who is in several of its towns is nowhere else in it.
 */
final class Frames {
  /** One town and its Kreis are one place that is told twice. */
  private static final int FEWEST_TOWNS = 2;

  /** Of no day, or of several, means of any. */
  private record Journey(String visitor, String kreis, Status status, Optional<Edtf> day) {}

  private Frames() {}

  /** The candidates without those whose Kreis is only a frame. */
  static List<StopCandidate> without(List<StopCandidate> candidates) {
    Map<Journey, Set<String>> towns = new HashMap<>();
    for (StopCandidate told : candidates) {
      if (!isKreis(told) && told.placeGiven()) {
        String town = told.place().entry().ags();
        towns.computeIfAbsent(journey(told, day(told)), key -> new HashSet<>()).add(town);
        towns.computeIfAbsent(journey(told, Optional.empty()), key -> new HashSet<>()).add(town);
      }
    }
    return candidates.stream()
        .filter(
            told ->
                !isKreis(told)
                    || towns.getOrDefault(journey(told, day(told)), Set.of()).size() < FEWEST_TOWNS)
        .toList();
  }

  private static Journey journey(StopCandidate told, Optional<Edtf> day) {
    return new Journey(
        told.visitor().person().key(), told.place().entry().kreisAgs(), told.status(), day);
  }

  private static Optional<Edtf> day(StopCandidate told) {
    return told.date().isDay() ? Optional.of(told.date().value()) : Optional.empty();
  }

  /** "Er besucht den Kreis … Abends geht es nach Ahlen": a town is told as a step of its own. */
  static boolean isStepOf(StopCandidate later, StopCandidate kreis) {
    Cue.Role role = later.cue().cue().role();
    return isKreis(kreis)
        && !isKreis(later)
        && kreis.placeGiven()
        && later.placeGiven()
        && kreis.cue().cue().role() == Cue.Role.VISIT
        && (role == Cue.Role.NEXT || role == Cue.Role.ONWARD)
        && later.passage().span().start() > kreis.passage().span().end();
  }

  static boolean isKreis(StopCandidate told) {
    GazetteerEntry place = told.place().entry();
    return place.level() == GazetteerEntry.Level.KREIS && !place.isKreisfrei();
  }
}
