package sommertour.enrich.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** What tells a later part of the day. */
  private static final Pattern LATER =
      Pattern.compile(
          "\\b(?:[Uu]m|[Aa]b|[Gg]egen|[Vv]on) (?:1[6-9]|2\\d)(?:[.:]\\d\\d)? Uhr|\\b(?:[Aa]bends|(?:[Aa]m|[Ff]ür den|[Dd]er) (?:\\p{Ll}+ )?Abend|[Aa]nschließend|[Ii]m Anschluss|[Zz]um (?:Abschluss|Ausklang))\\b");

  /** "Landkreis Eichsfeld", while "ins Eichsfeld" may lead to any of its towns. */
  private static final Pattern NAMED = Pattern.compile("[Kk]reis|KREIS");

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

  /** Whether one is the Kreis and the other a town that is told as a step of its own. */
  static boolean isStep(StopCandidate a, StopCandidate b) {
    return isStepOf(a, b) || isStepOf(b, a);
  }

  /** "Er besucht den Kreis … Abends geht es nach Ahlen": a town is told as a step of its own. */
  private static boolean isStepOf(StopCandidate later, StopCandidate kreis) {
    Cue.Role role = later.cue().cue().role();
    boolean step =
        role == Cue.Role.NEXT
            || role == Cue.Role.ONWARD
            || (later.status() == Status.PLANNED && LATER.matcher(later.passage().plain()).find());
    boolean calledOff = kreis.status() == Status.CANCELLED;
    return isKreis(kreis)
        && !isKreis(later)
        && later.placeGiven()
        && later.status() != Status.CANCELLED
        && step
        && (calledOff || isNamed(kreis))
        && later.passage().span().start() > kreis.passage().span().end();
  }

  /** Whether the words are of a visit to the Kreis itself. */
  private static boolean isNamed(StopCandidate kreis) {
    return kreis.placeGiven()
        && (kreis.cue().cue().role() == Cue.Role.VISIT
            || kreis.cue().cue().role() == Cue.Role.CABINET
            || kreis.status() == Status.PLANNED)
        && NAMED.matcher(kreis.place().span().text()).find();
  }

  static boolean isKreis(StopCandidate told) {
    GazetteerEntry place = told.place().entry();
    return place.level() == GazetteerEntry.Level.KREIS && !place.isKreisfrei();
  }
}
