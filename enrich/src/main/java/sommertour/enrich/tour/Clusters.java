package sommertour.enrich.tour;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Divides the reports of one visitor and group into stops. From the surest report to the vaguest,
 * each joins the one compatible cluster that is nearest, or founds its own; so a Kreis never joins
 * two of its towns, and an open interval never two days.
 */
final class Clusters {
  private Clusters() {}

  static List<Cluster> of(Collection<TourReport> reports, int reachDays) {
    List<Cluster> clusters = new ArrayList<>();
    reports.stream()
        .map(report -> Sighting.of(report, reachDays))
        .sorted(Sighting.ORDER)
        .forEach(
            one ->
                nearest(clusters, one, reachDays)
                    .ifPresentOrElse(
                        cluster -> clusters.set(clusters.indexOf(cluster), cluster.join(one)),
                        () -> clusters.add(Cluster.foundedBy(one))));
    return clusters;
  }

  private static Optional<Cluster> nearest(List<Cluster> clusters, Sighting one, int reachDays) {
    return clusters.stream()
        .filter(cluster -> cluster.fits(one, reachDays))
        .min(
            comparingLong((Cluster cluster) -> cluster.distance(one))
                .thenComparing(comparingInt(cluster -> cluster.placeDistance(one)))
                .thenComparing(Cluster::id));
  }
}
