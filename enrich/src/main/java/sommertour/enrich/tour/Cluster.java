package sommertour.enrich.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sommertour.contract.Edtf;

/**
 * Reports of one stop. It only ever gets narrower in time and deeper in place, so two clusters that
 * were not compatible once never become so.
 *
 * @param reach the days that all members allow; {@code null} if nothing is known of them
 * @param place key of the deepest place of the members
 * @param id smallest report id of the members
 */
record Cluster(List<Sighting> members, Days reach, String place, String id) {

  static Cluster foundedBy(Sighting one) {
    return new Cluster(List.of(one), one.reach(), one.place(), one.report().id());
  }

  /** Whether the report can tell this stop. */
  boolean fits(Sighting one, int reachDays) {
    if (!place.startsWith(one.place()) && !one.place().startsWith(place)) {
      return false;
    }
    if (!one.dated() && members.stream().anyMatch(one::isToldApartFrom)) {
      return false;
    }
    if (reach == null || one.reach() == null) {
      return reach == null && one.reach() == null && members.stream().allMatch(one::isToldBeside);
    }
    return reach.meets(one.reach()) && (dated() || members.stream().allMatch(near(one, reachDays)));
  }

  /** Days between what the report says and this stop; both must fit. */
  long distance(Sighting one) {
    if (reach == null) {
      return 0;
    }
    return dated()
        ? one.nearTo().gap(reach)
        : members.stream().mapToLong(member -> member.nearTo().gap(one.nearTo())).max().orElse(0);
  }

  /** How many digits of AGS lie between the report's place and this one. */
  int placeDistance(Sighting one) {
    return Math.abs(place.length() - one.place().length());
  }

  Cluster join(Sighting one) {
    List<Sighting> all = new ArrayList<>(members);
    all.add(one);
    String other = one.report().id();
    return new Cluster(
        List.copyOf(all),
        reach == null ? null : reach.shared(one.reach()),
        one.place().length() > place.length() ? one.place() : place,
        other.compareTo(id) < 0 ? other : id);
  }

  List<TourReport> reports() {
    return members.stream().map(Sighting::report).toList();
  }

  /** What each member says of the day, as far as it says something. */
  List<Edtf> dates() {
    return members.stream().flatMap(member -> date(member).stream()).toList();
  }

  /** What the member says of the day; its year is filled in only where others give one. */
  Optional<Edtf> date(Sighting member) {
    return Optional.ofNullable(dated() ? member.date() : member.report().stop().date());
  }

  private boolean dated() {
    return members.get(0).dated();
  }

  private static Predicate<Sighting> near(Sighting one, int reachDays) {
    return member -> member.nearTo().gap(one.nearTo()) <= reachDays;
  }
}
