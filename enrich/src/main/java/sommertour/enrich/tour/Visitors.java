package sommertour.enrich.tour;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sommertour.contract.Folding;
import sommertour.contract.Visitor;
import sommertour.german.Table;

/**
 * Tells apart the people of one surname within a group, by given name and level of office. A
 * shorter name joins if exactly one full name fits; where none or several do, it stays on its own.
 */
final class Visitors {
  private static final Map<String, String> LEVELS =
      Table.pairs(Visitors.class, "office-levels.tsv");

  private Visitors() {}

  /**
   * One visitor of a group.
   *
   * @param label tells this visitor from the others of the group, free of {@code ~}; may be empty
   * @param name the fullest name that a report gives
   * @param key the key of that name
   */
  record One(String label, String name, String key, List<TourReport> reports) {}

  /** The visitors with their reports; each report has one. */
  static List<One> separate(Collection<TourReport> reports) {
    Map<Identity, List<TourReport>> told =
        reports.stream().collect(groupingBy(Identity::of, TreeMap::new, toList()));
    Set<Identity> fullest =
        told.keySet().stream()
            .filter(one -> told.keySet().stream().noneMatch(one::isShortFor))
            .collect(toCollection(TreeSet::new));
    Map<Identity, List<TourReport>> joined = new TreeMap<>();
    told.forEach(
        (one, its) ->
            joined.computeIfAbsent(one.among(fullest), k -> new ArrayList<>()).addAll(its));
    Map<String, Integer> bearers = new HashMap<>();
    joined.keySet().forEach(one -> bearers.merge(one.given, 1, Integer::sum));
    List<One> visitors = new ArrayList<>();
    joined.forEach(
        (one, its) -> {
          Visitor named = first(told.get(one)).stop().visitor();
          visitors.add(
              new One(one.label(bearers.get(one.given) > 1), named.name(), key(named), its));
        });
    return visitors;
  }

  private static TourReport first(List<TourReport> reports) {
    return reports.stream().min(comparing(TourReport::id)).orElseThrow();
  }

  private static String key(Visitor named) {
    return named.key() == null ? Folding.fold(named.name()) : named.key();
  }

  private record Identity(String given, String level) implements Comparable<Identity> {

    static Identity of(TourReport report) {
      Visitor visitor = report.stop().visitor();
      String role = Folding.fold(visitor.role());
      return new Identity(
          PersonName.of(visitor.name()).given(),
          LEVELS.entrySet().stream()
              .filter(row -> role.contains(row.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(""));
    }

    boolean isShortFor(Identity other) {
      return given.equals(other.given)
          ? level.isEmpty() && !other.level.isEmpty()
          : PersonName.isShortFor(given, other.given)
              && (level.isEmpty() || other.level.isEmpty() || level.equals(other.level));
    }

    Identity among(Set<Identity> fullest) {
      List<Identity> fitting = fullest.stream().filter(this::isShortFor).toList();
      return fitting.size() == 1 ? fitting.get(0) : this;
    }

    String label(boolean givenIsShared) {
      return givenIsShared && !level.isEmpty() ? given + "." + level : given;
    }

    @Override
    public int compareTo(Identity other) {
      return comparing(Identity::given).thenComparing(Identity::level).compare(this, other);
    }
  }
}
