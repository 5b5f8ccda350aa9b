package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sommertour.contract.Edtf;
import sommertour.contract.Status;

/**
 * Brings together what the passages of one article say of one stop: headline, lead and caption tell
 * the same visit again. Two given days are two visits.
 */
final class StopMerger {
  private static final double NEARLY_AS_STRONG = 0.25;
  private static final String CALLED_OFF = " called off";

  /** Before any passage. */
  private static final int EVERYWHERE = -1;

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
    Map<String, Nearby> byKreis = new HashMap<>();
    for (StopCandidate candidate : sorted) {
      byKreis
          .computeIfAbsent(visitorAndKreis(candidate), key -> new Nearby())
          .add(candidate)
          .ifPresent(stops::add);
    }
    stops.forEach(stop -> stop.sort(Comparator.comparing(StopCandidate::strength).reversed()));
    stops.sort(
        Comparator.comparing((List<StopCandidate> stop) -> stop.get(0).passage().span().start())
            .thenComparing(stop -> stop.get(0).place().span().start()));
    return stops;
  }

  /**
   * The stops of one visitor in one Kreis. What is compared is where and when, so of those that are
   * equal in it the first speaks for all.
   */
  private static final class Nearby {
    /** No article tells so many; it bounds what is compared in texts that are none. */
    private static final int MOST = 200;

    private record Kind(String ags, Edtf day) {}

    private record Gathered(List<StopCandidate> told, Map<Kind, StopCandidate> kinds) {}

    private final List<Gathered> stops = new ArrayList<>();
    private final Map<Kind, Gathered> known = new HashMap<>();

    /** The stop that the candidate founds; empty if it tells one again. */
    Optional<List<StopCandidate>> add(StopCandidate candidate) {
      Kind kind =
          new Kind(
              candidate.place().entry().ags(),
              candidate.date().isGiven() ? candidate.date().value() : null);
      Gathered stop = known.get(kind);
      if (stop == null) {
        stop =
            stops.subList(Math.max(0, stops.size() - MOST), stops.size()).stream()
                .filter(
                    other ->
                        other.kinds().values().stream()
                            .allMatch(told -> isSameStop(told, candidate)))
                .findFirst()
                .orElse(null);
      }
      boolean founds = stop == null;
      if (founds) {
        stop = new Gathered(new ArrayList<>(), new LinkedHashMap<>());
        stops.add(stop);
      }
      stop.told().add(candidate);
      stop.kinds().putIfAbsent(kind, candidate);
      known.putIfAbsent(kind, stop);
      return founds ? Optional.of(stop.told()) : Optional.empty();
    }
  }

  /** Gives the days of passages without a place to the stops of their visitor that have none. */
  static void date(List<List<StopCandidate>> stops, List<StopCandidate> placeless) {
    Map<String, List<List<StopCandidate>>> undated =
        stops.stream()
            .filter(stop -> stop.stream().noneMatch(told -> told.date().isGiven()))
            .filter(stop -> stop.get(0).cue().cue().role() != Cue.Role.LIST)
            .collect(Collectors.groupingBy(stop -> visitorAndStatus(stop.get(0))));
    for (StopCandidate candidate : placeless) {
      if (candidate.date().isDay()) {
        List<List<StopCandidate>> its = undated.remove(visitorAndStatus(candidate));
        if (its != null) {
          its.forEach(stop -> stop.add(candidate));
        }
      }
    }
  }

  private static String visitorAndKreis(StopCandidate candidate) {
    return candidate.visitor().person().key() + ' ' + candidate.place().entry().kreisAgs();
  }

  private static String visitorAndStatus(StopCandidate candidate) {
    return candidate.visitor().person().key() + ' ' + candidate.status();
  }

  /**
   * Those of the stops with only the article's place that one with a place of its own does not make
   * needless. What goes on with a visit makes none needless that was told before it.
   *
   * @param goesOn whether the words take it for granted that the visitor was elsewhere, too
   */
  static List<StopCandidate> uncovered(
      List<StopCandidate> found, List<StopCandidate> placeless, Predicate<StopCandidate> goesOn) {
    Set<String> homes =
        placeless.stream()
            .filter(candidate -> !Frames.isKreis(candidate))
            .map(StopMerger::visitorAndKreis)
            .collect(Collectors.toSet());
    Map<String, Map<Optional<Edtf>, From>> days = new HashMap<>();
    for (StopCandidate candidate : found) {
      String visitor = candidate.visitor().person().key();
      if (Frames.isKreis(candidate) && homes.contains(visitorAndKreis(candidate))) {
        continue;
      }
      From from = From.of(candidate, goesOn.test(candidate));
      days.computeIfAbsent(visitor, key -> new HashMap<>()).merge(day(candidate), from, From::min);
      if (candidate.status() == Status.CANCELLED) {
        days.computeIfAbsent(visitor + CALLED_OFF, key -> new HashMap<>())
            .merge(day(candidate), from, From::min);
      }
    }
    return placeless.stream().filter(candidate -> !isCovered(candidate, days)).toList();
  }

  /** From where on in the text a stop makes weak words needless, and from where on all of them. */
  private record From(int weak, int all) {
    static From of(StopCandidate candidate, boolean goesOn) {
      int start = candidate.passage().span().start();
      boolean loose = candidate.cue().cue().role().isLoose();
      return new From(goesOn ? start : EVERYWHERE, goesOn || loose ? start : EVERYWHERE);
    }

    static From min(From a, From b) {
      return new From(Math.min(a.weak, b.weak), Math.min(a.all, b.all));
    }
  }

  /** Only what is called off, too, makes the word that a day is called off needless. */
  private static boolean isCovered(
      StopCandidate lost, Map<String, Map<Optional<Edtf>, From>> days) {
    Optional<Edtf> day = day(lost);
    boolean calledOff = lost.status() == Status.CANCELLED && day.isPresent();
    Map<Optional<Edtf>, From> told =
        days.getOrDefault(lost.visitor().person().key() + (calledOff ? CALLED_OFF : ""), Map.of());
    boolean title = lost.passage().isTitle();
    boolean weak = lost.cue().cue().role().isLoose();
    int start = lost.passage().span().start();
    Stream<From> near =
        day.isEmpty() || title
            ? told.values().stream()
            : Stream.of(day, Optional.<Edtf>empty()).map(told::get).filter(Objects::nonNull);
    return near.anyMatch(from -> title || (weak ? from.weak() : from.all()) < start);
  }

  private static Optional<Edtf> day(StopCandidate candidate) {
    return candidate.date().isGiven() ? Optional.of(candidate.date().value()) : Optional.empty();
  }

  static boolean isSameVisitor(StopCandidate a, StopCandidate b) {
    return a.visitor().person().key().equals(b.visitor().person().key());
  }

  private static boolean isSameStop(StopCandidate a, StopCandidate b) {
    return isSameVisitor(a, b)
        && (PlaceChooser.isWithin(a.place().entry(), b.place().entry())
            || PlaceChooser.isWithin(b.place().entry(), a.place().entry()))
        && !Frames.isStep(a, b)
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

  /**
   * What the candidates of one stop say of it: a cancellation holds, unless it does not say where
   * and they tell that the visit took place; else the strongest word.
   */
  static Status status(List<StopCandidate> stop) {
    boolean held = stop.stream().anyMatch(StopMerger::isHeld);
    return stop.stream()
            .filter(candidate -> candidate.placeGiven() || !held)
            .anyMatch(candidate -> candidate.status() == Status.CANCELLED)
        ? Status.CANCELLED
        : stop.stream()
            .filter(candidate -> candidate.status() != Status.CANCELLED)
            .filter(candidate -> !isToneless(candidate))
            .findFirst()
            .orElse(stop.get(0))
            .status();
  }

  /** A headline has one tense for what was and what will be. */
  private static boolean isToneless(StopCandidate told) {
    Cue.Tense tense = told.cue().cue().tense();
    return tense == Cue.Tense.NOUN
        || (tense == Cue.Tense.PRESENT && told.passage().isTitle() && !told.date().isGiven());
  }

  private static boolean isHeld(StopCandidate told) {
    return told.placeGiven()
        && told.status() == Status.VISITED
        && told.cue().cue().tense() == Cue.Tense.PAST;
  }
}
