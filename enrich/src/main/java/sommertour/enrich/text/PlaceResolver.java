package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.GazetteerEntry.Level;
import sommertour.german.PlaceName;

/**
 * Toponym resolution: which of its namesakes a name means. The prior is the logarithm of the
 * population; nearness to the publisher's place and to the places that the text names without doubt
 * can outweigh it (minimality heuristics, Leidner 2007, "Toponym Resolution in Text"). One name has
 * one meaning in an article.
 */
final class PlaceResolver {
  /** How much a place in the same Kreis speaks for a meaning, in units of ln(population). */
  private static final double SAME_KREIS = 4;

  private static final double SAME_LAND = 2.8;

  /** A distance of this many kilometres divides the weight of a neighbour by e. */
  private static final double REACH_KM = 40;

  /** An authority writes of its own places, however small. */
  private static final double PUBLISHER = 2;

  /**
   * One half of a double name, a nickname, or a Kreis that is no more is rarely meant where another
   * place is so named.
   */
  private static final double UNUSUAL = 3;

  private final Optional<LocalDate> appeared;
  private final List<Anchor> anchors = new ArrayList<>();
  private final Map<List<PlaceName>, Choice> chosen = new HashMap<>();

  /** A place that the article surely speaks of. */
  private record Anchor(GazetteerEntry place, double weight) {}

  /**
   * One meaning of a name.
   *
   * @param name the meaning
   * @param share how much of the belief it has among its namesakes, 0 to 1
   */
  record Choice(PlaceName name, double share) {
    GazetteerEntry place() {
      return name.place();
    }
  }

  PlaceResolver(Gazetteer gazetteer, PlaceContext context, List<PlaceCandidate> candidates) {
    this.appeared = context.appeared();
    gazetteer
        .byAgs(context.publisherAgs())
        .ifPresent(place -> anchors.add(new Anchor(place, PUBLISHER)));
    context
        .lands()
        .forEach(
            key ->
                gazetteer
                    .byAgs(key)
                    .ifPresent(land -> anchors.add(new Anchor(land, weight(land)))));
    candidates.stream()
        .filter(candidate -> candidate.names().size() == 1)
        .map(candidate -> candidate.names().get(0).place())
        .distinct()
        .forEach(place -> anchors.add(new Anchor(place, weight(place))));
  }

  /** The likeliest meaning of the candidate's name. */
  Choice resolve(PlaceCandidate candidate) {
    return chosen.computeIfAbsent(candidate.names(), this::choose);
  }

  private Choice choose(List<PlaceName> names) {
    if (names.size() == 1) {
      return new Choice(names.get(0), 1);
    }
    Map<PlaceName, Double> scores = new HashMap<>();
    names.forEach(name -> scores.put(name, score(name)));
    PlaceName best =
        names.stream()
            .max(
                Comparator.<PlaceName>comparingDouble(scores::get)
                    .thenComparing(name -> name.place().ags(), Comparator.reverseOrder()))
            .orElseThrow();
    double all =
        scores.values().stream().mapToDouble(score -> Math.exp(score - scores.get(best))).sum();
    return new Choice(best, 1 / all);
  }

  private double score(PlaceName name) {
    double prior = Math.log(name.place().population() + 1.0);
    double near =
        anchors.stream()
            .mapToDouble(anchor -> anchor.weight() * nearness(name.place(), anchor.place()))
            .max()
            .orElse(0);
    boolean unusual = name.kind() == PlaceName.Kind.PART || !name.isOwn();
    return prior + near - (unusual || isPast(name) ? UNUSUAL : 0);
  }

  /** Whether the Kreis of that name was no more when the article appeared. */
  boolean isPast(PlaceName name) {
    return appeared.filter(name::isPast).isPresent();
  }

  private double nearness(GazetteerEntry place, GazetteerEntry anchor) {
    if (Gazetteer.contains(anchor.ags(), place.ags())) {
      return anchor.level() == Level.LAND ? SAME_LAND : SAME_KREIS;
    }
    if (anchor.level() == Level.LAND) {
      return 0;
    }
    double byDistance = SAME_KREIS * Math.exp(-Gazetteer.distanceKm(place, anchor) / REACH_KM);
    boolean sameKreis = place.kreisAgs().equals(anchor.kreisAgs()) && place.ags().length() >= 5;
    return sameKreis ? SAME_KREIS : byDistance;
  }

  /** Capitals stand in every ministry's releases and say little of where they play. */
  private static double weight(GazetteerEntry place) {
    if (place.level() == Level.LAND) {
      return 1;
    }
    boolean capital =
        place.designation().startsWith("Landeshauptstadt") || place.ags().equals("11000");
    return capital ? 0.5 : 1;
  }
}
