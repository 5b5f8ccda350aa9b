package sommertour.enrich.tour;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Folding;
import sommertour.contract.Report;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;
import sommertour.enrich.text.Fingerprint;

/**
 * What an event says, given the reports that tell it: the deepest place, the narrowest date, the
 * union of hosts, the last word on its status; office, venue and tour as most witnesses give them.
 */
final class Unification {
  private final List<TourReport> reports;
  private final Map<String, String> witness;

  private Unification(List<TourReport> reports) {
    this.reports = reports.stream().sorted(comparing(TourReport::id)).toList();
    this.witness = Witnesses.of(reports, Fingerprint.COPY_BITS);
  }

  static TourEvent unify(Group group, Visitors.One who, boolean amongOthers, Cluster cluster) {
    Unification one = new Unification(cluster.reports());
    Edtf date = NarrowestDate.of(cluster.dates()).orElse(null);
    return new TourEvent(
        EventId.of(group, who.label(), amongOthers, cluster, date),
        group.key(),
        new Visitor(who.name(), one.mostTold(stop -> stop.visitor().role()), who.key(), null),
        one.place(),
        one.mostTold(Stop::venue),
        date,
        basis(cluster, date),
        StatusOrder.of(one.reports, date),
        one.mostTold(Stop::tour),
        Hosts.union(one.reports),
        one.confidence(),
        Set.copyOf(one.witness.values()).size(),
        one.reports.stream().map(one::report).toList(),
        one.producedBy());
  }

  private StopPlace place() {
    Comparator<StopPlace> shallowFirst =
        comparing(place -> place.ags() == null ? 0 : place.ags().length());
    StopPlace deepest =
        reports.stream()
            .map(report -> report.stop().place())
            .reduce((one, other) -> shallowFirst.compare(other, one) > 0 ? other : one)
            .orElseThrow();
    return new StopPlace(
        deepest.name(), deepest.ags(), deepest.kind(), deepest.lat(), deepest.lon(), null);
  }

  /** The basis of those who say just that date; where only several together do, it is bounded. */
  private static DateBasis basis(Cluster cluster, Edtf date) {
    if (date == null) {
      return null;
    }
    return cluster.members().stream()
        .filter(member -> sameDays(cluster.date(member), date))
        .map(member -> member.report().stop().dateBasis())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(DateBasis.BOUNDED);
  }

  private static boolean sameDays(Optional<Edtf> one, Edtf other) {
    return one.isPresent()
        && one.get().earliest().equals(other.earliest())
        && one.get().latest().equals(other.latest());
  }

  /** What most witnesses give, by folded form; ties go to the smallest report id. */
  private String mostTold(Function<Stop, String> field) {
    List<TourReport> telling =
        reports.stream()
            .filter(report -> field.apply(report.stop()) != null)
            .filter(report -> !field.apply(report.stop()).isBlank())
            .toList();
    Function<TourReport, String> form = report -> Folding.fold(field.apply(report.stop()));
    Map<String, Set<String>> witnesses =
        telling.stream()
            .collect(groupingBy(form, mapping(report -> witness.get(report.articleId()), toSet())));
    return telling.stream()
        .min(
            comparing((TourReport report) -> -witnesses.get(form.apply(report)).size())
                .thenComparing(TourReport::id))
        .map(report -> field.apply(report.stop()))
        .orElse(null);
  }

  /** At least one witness is right, each taken by its surest report; to three decimals. */
  private double confidence() {
    Map<String, Double> surest = new TreeMap<>();
    for (TourReport report : reports) {
      surest.merge(witness.get(report.articleId()), report.stop().confidence(), Math::max);
    }
    double wrong = 1;
    for (double right : surest.values()) {
      wrong *= 1 - right;
    }
    return Math.round((1 - wrong) * 1000) / 1000.0;
  }

  private String producedBy() {
    return reports.stream()
        .map(TourReport::producedBy)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .reduce((one, other) -> one + ", " + other)
        .orElse(null);
  }

  private Report report(TourReport told) {
    Stop stop = told.stop();
    return new Report(
        told.id(),
        told.articleId(),
        told.url(),
        told.source(),
        told.published(),
        told.fetchedAt(),
        stop.place(),
        stop.date(),
        stop.dateBasis(),
        stop.dateEvidence(),
        stop.status(),
        stop.tour(),
        Hosts.inOffice(stop.hosts()),
        stop.evidence(),
        stop.confidence(),
        witness.get(told.articleId()));
  }
}
