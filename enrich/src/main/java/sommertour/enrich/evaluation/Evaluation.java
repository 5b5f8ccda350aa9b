package sommertour.enrich.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Person;
import sommertour.enrich.evaluation.GoldCase.GoldDate;
import sommertour.enrich.evaluation.GoldCase.GoldPerson;
import sommertour.enrich.evaluation.GoldCase.GoldStop;
import sommertour.enrich.evaluation.Sameness.Where;

/**
 * Scores enriched articles against gold cases. What is optional counts neither way, nor does a Land
 * that the gold does not name; persons, places and dates are scored only where a case is complete.
 */
public final class Evaluation {
  private static final int LAND_DIGITS = 2;

  private final Map<Figures.Kind, Tally> tallies = new EnumMap<>(Figures.Kind.class);
  private final List<String> errors = new ArrayList<>();
  private int stopDates;
  private int stopDatesRight;
  private int negatives;
  private int negativesClean;
  private int missing;

  private Evaluation() {
    for (Figures.Kind kind : Figures.Kind.values()) {
      tallies.put(kind, Tally.ZERO);
    }
  }

  /**
   * The figures of the articles, joined with the cases by id.
   *
   * @param cases as {@link GoldCase#read} gives them; filter them by origin before
   * @param articles in any order; of two with one id the later counts
   */
  public static Figures score(List<GoldCase> cases, Iterable<EnrichedArticle> articles) {
    Map<String, EnrichedArticle> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    Evaluation evaluation = new Evaluation();
    cases.forEach(gold -> evaluation.add(gold, byId.get(gold.id())));
    return new Figures(
        cases.size(),
        Map.copyOf(evaluation.tallies),
        evaluation.stopDates,
        evaluation.stopDatesRight,
        evaluation.negatives,
        evaluation.negativesClean,
        evaluation.missing,
        List.copyOf(evaluation.errors));
  }

  private void add(GoldCase gold, EnrichedArticle article) {
    if (article == null) {
      missing++;
    }
    if (gold.complete()) {
      addPersons(gold, list(article, EnrichedArticle::persons));
      addPlaces(gold, article);
      addDates(gold, article);
    }
    addStops(gold, article);
  }

  private void addPersons(GoldCase gold, List<Person> persons) {
    count(
        Figures.Kind.PERSON,
        gold.id(),
        names(gold.persons(), false),
        names(gold.persons(), true),
        persons.stream().map(Person::name).toList(),
        Sameness::persons);
  }

  private void addPlaces(GoldCase gold, EnrichedArticle article) {
    List<Where> must = places(gold, false);
    Set<String> known =
        must.stream().map(place -> Sameness.key(place.ags())).collect(Collectors.toSet());
    List<Where> found =
        list(article, EnrichedArticle::places).stream()
            .map(place -> new Where(place.name(), place.ags()))
            .filter(place -> !isLand(place) || known.contains(place.ags()))
            .toList();
    count(
        Figures.Kind.PLACE,
        gold.id(),
        must,
        places(gold, true),
        found,
        (a, b) -> Sameness.places(a, b, true));
  }

  private void addDates(GoldCase gold, EnrichedArticle article) {
    Set<String> values =
        gold.dates().stream()
            .map(GoldDate::value)
            .filter(Sameness::isGiven)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> found =
        list(article, EnrichedArticle::dates).stream()
            .map(date -> Objects.toString(date.value(), ""))
            .filter(Sameness::isGiven)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    count(
        Figures.Kind.DATE,
        gold.id(),
        List.copyOf(values),
        List.of(),
        List.copyOf(found),
        String::equals);
  }

  private void addStops(GoldCase gold, EnrichedArticle article) {
    List<StopCase> must = stops(gold, false);
    List<StopCase> may = stops(gold, true);
    List<StopCase> found =
        StopCase.distinct(
            list(article, EnrichedArticle::stops).stream().map(StopCase::of).toList());
    count(Figures.Kind.STOP_STRICT, gold.id(), must, may, found, (a, b) -> a.isToldBy(b, false));
    Matching<StopCase, StopCase> matching =
        count(Figures.Kind.STOP, gold.id(), must, may, found, (a, b) -> a.isToldBy(b, true));
    for (Matching.Pair<StopCase, StopCase> pair : matching.pairs()) {
      if (Sameness.isGiven(pair.gold().date())) {
        stopDates++;
        stopDatesRight += pair.gold().dates().contains(pair.found().date()) ? 1 : 0;
      }
    }
    if (gold.stops().isEmpty()) {
      negatives++;
      negativesClean += found.isEmpty() ? 1 : 0;
    }
  }

  private <T> Matching<T, T> count(
      Figures.Kind kind,
      String id,
      List<T> must,
      List<T> may,
      List<T> found,
      BiPredicate<T, T> same) {
    Matching<T, T> matching = Matching.greedy(must, found, same).without(may, same);
    tallies.merge(kind, Tally.ZERO, (sum, zero) -> sum.plus(matching));
    if (kind != Figures.Kind.STOP_STRICT) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      matching.missed().forEach(x -> errors.add(String.join("\t", id, "MISS", name, brief(x))));
      matching.left().forEach(x -> errors.add(String.join("\t", id, "FALSE", name, brief(x))));
    }
    return matching;
  }

  private static String brief(Object counted) {
    return counted instanceof Where place
        ? place.name() + " " + Objects.toString(place.ags(), "")
        : Objects.toString(counted);
  }

  private static boolean isLand(Where place) {
    return place.ags() != null && place.ags().length() == LAND_DIGITS;
  }

  private static List<String> names(List<GoldPerson> persons, boolean optional) {
    return persons.stream()
        .filter(person -> person.optional() == optional)
        .map(GoldPerson::name)
        .toList();
  }

  private static List<Where> places(GoldCase gold, boolean optional) {
    return gold.places().stream()
        .filter(place -> place.optional() == optional)
        .map(place -> new Where(place.name(), place.ags()))
        .toList();
  }

  private static List<StopCase> stops(GoldCase gold, boolean optional) {
    return StopCase.distinct(
        gold.stops().stream()
            .filter(stop -> stop.optional() == optional)
            .map((GoldStop stop) -> StopCase.of(stop))
            .toList());
  }

  private static <T> List<T> list(
      EnrichedArticle article, Function<EnrichedArticle, List<T>> part) {
    return article == null ? List.of() : part.apply(article);
  }
}
