package sommertour.enrich.tour;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sommertour.contract.TourEvent;

/**
 * Merges what articles report into tour events. A pure function of the SET of reports: neither
 * their order nor repetition nor what was told before makes a difference. Who, where and when are
 * decided in {@link Visitors} and {@link Clusters}; what an event then says in {@link Unification}.
 *
 * @param reachDays how far an open end reaches from its bound, and how far from its publication an
 *     undated report looks for its stop
 */
public record TourBook(int reachDays) {
  private static final int SUMMER_HOLIDAYS_AND_SOME = 60;

  /** The book with a reach of 60 days: a summer tour and its reports lie within it. */
  public TourBook() {
    this(SUMMER_HOLIDAYS_AND_SOME);
  }

  /**
   * The events of the reports, ordered by id. Every report is in exactly one event.
   *
   * @throws IllegalArgumentException if two different reports bear one id
   */
  public List<TourEvent> events(Collection<TourReport> reports) {
    Map<String, TourReport> byId = new TreeMap<>();
    for (TourReport report : reports) {
      TourReport other = byId.putIfAbsent(report.id(), report);
      if (other != null && !other.equals(report)) {
        throw new IllegalArgumentException(
            "two different reports bear the id '" + report.id() + "'");
      }
    }
    Map<String, List<TourReport>> groups = new TreeMap<>();
    byId.values()
        .forEach(
            report ->
                groups.computeIfAbsent(report.group().key(), k -> new ArrayList<>()).add(report));
    List<TourEvent> events = new ArrayList<>();
    groups.forEach((group, its) -> events.addAll(eventsOf(new Group(group), its)));
    return events.stream().sorted(comparing(TourEvent::id)).toList();
  }

  private List<TourEvent> eventsOf(Group group, List<TourReport> reports) {
    List<Visitors.One> visitors = Visitors.separate(reports);
    List<TourEvent> events = new ArrayList<>();
    for (Visitors.One visitor : visitors) {
      for (Cluster cluster : Clusters.of(visitor.reports(), reachDays)) {
        events.add(Unification.unify(group, visitor, visitors.size() > 1, cluster));
      }
    }
    return events;
  }
}
