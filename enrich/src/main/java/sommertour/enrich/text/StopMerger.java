package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sommertour.contract.Edtf;
import sommertour.contract.Status;

/**
 * Brings together what the passages of one article say of one stop: headline, lead and caption tell
 * the same visit again. Two given days are two visits.
 */
final class StopMerger {
  private static final double NEARLY_AS_STRONG = 0.25;

  private StopMerger() {}

  /** The candidates of each stop, the strongest first; stops in the order of their evidence. */
  static List<List<StopCandidate>> merge(List<StopCandidate> candidates) {
    List<StopCandidate> sorted =
        candidates.stream()
            .sorted(
                Comparator.comparing((StopCandidate candidate) -> !candidate.date().isGiven())
                    .thenComparing(Comparator.comparing(StopCandidate::strength).reversed())
                    .thenComparing(candidate -> candidate.passage().span().start())
                    .thenComparing(candidate -> candidate.place().span().start()))
            .toList();
    List<List<StopCandidate>> stops = new ArrayList<>();
    for (StopCandidate candidate : sorted) {
      stops.stream()
          .filter(stop -> stop.stream().allMatch(other -> isSameStop(other, candidate)))
          .findFirst()
          .ifPresentOrElse(
              stop -> stop.add(candidate), () -> stops.add(new ArrayList<>(List.of(candidate))));
    }
    stops.forEach(stop -> stop.sort(Comparator.comparing(StopCandidate::strength).reversed()));
    stops.sort(
        Comparator.comparing((List<StopCandidate> stop) -> stop.get(0).passage().span().start())
            .thenComparing(stop -> stop.get(0).place().span().start()));
    return stops;
  }

  /** Gives the day of a passage without a place to the stops of its visitor that have none. */
  static void date(List<List<StopCandidate>> stops, StopCandidate placeless) {
    if (!placeless.date().isDay()) {
      return;
    }
    stops.stream()
        .filter(stop -> stop.stream().noneMatch(told -> told.date().isGiven()))
        .filter(stop -> stop.get(0).cue().cue().role() != Cue.Role.LIST)
        .filter(
            stop ->
                stop.get(0).status() == placeless.status() && isSameVisitor(stop.get(0), placeless))
        .forEach(stop -> stop.add(placeless));
  }

  /** Whether a stop with a place of its own makes one needless that has only the article's. */
  static boolean covers(StopCandidate found, StopCandidate placeless) {
    boolean calledOff =
        placeless.status() == Status.CANCELLED
            && placeless.date().isGiven()
            && found.status() != Status.CANCELLED;
    boolean weaker =
        found.cue().cue().role().isLoose()
            && !placeless.cue().cue().role().isLoose()
            && !placeless.passage().isTitle()
            && placeless.passage().span().start() < found.passage().span().start();
    return isSameVisitor(found, placeless)
        && !calledOff
        && !weaker
        && !(placeless.date().isGiven()
            && found.date().isGiven()
            && !placeless.passage().isTitle()
            && !found.date().value().equals(placeless.date().value()));
  }

  static boolean isSameVisitor(StopCandidate a, StopCandidate b) {
    return a.visitor().person().key().equals(b.visitor().person().key());
  }

  private static boolean isSameStop(StopCandidate a, StopCandidate b) {
    return isSameVisitor(a, b)
        && (PlaceChooser.isWithin(a.place().entry(), b.place().entry())
            || PlaceChooser.isWithin(b.place().entry(), a.place().entry()))
        && isSameTime(a, b);
  }

  private static boolean isSameTime(StopCandidate a, StopCandidate b) {
    if (!a.date().isGiven() || !b.date().isGiven()) {
      // A stop that was called off and one that is still planned are two where both have a day.
      return true;
    }
    Edtf first = a.date().value();
    Edtf second = b.date().value();
    return first.equals(second) || first.overlaps(second);
  }

  /** The most specific place that a passage names; the strongest one among equals. */
  static PlaceMention place(List<StopCandidate> stop) {
    return stop.stream()
        .filter(StopCandidate::placeGiven)
        .filter(told -> told.cue().cue().role() != Cue.Role.LIST)
        .filter(told -> told.strength() >= stop.get(0).strength() - NEARLY_AS_STRONG)
        .map(StopCandidate::place)
        .max(Comparator.comparingInt(place -> place.entry().ags().length()))
        .orElse(stop.get(0).place());
  }

  /** What the candidates of one stop say of it: a cancellation holds, else the strongest word. */
  static Status status(List<StopCandidate> stop) {
    return stop.stream().anyMatch(candidate -> candidate.status() == Status.CANCELLED)
        ? Status.CANCELLED
        : stop.stream()
            .filter(candidate -> candidate.cue().cue().tense() != Cue.Tense.NOUN)
            .findFirst()
            .orElse(stop.get(0))
            .status();
  }
}
