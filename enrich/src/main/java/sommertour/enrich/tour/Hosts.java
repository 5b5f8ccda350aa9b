package sommertour.enrich.tour;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sommertour.contract.Host;

/**
 * The hosts of an event: all that its reports name, each once. A surname alone is the one of that
 * surname whom a report names in full, if there is exactly one. Only office holders count.
 */
final class Hosts {
  private Hosts() {}

  /** Those with name and office, as the report tells them. */
  static List<Host> inOffice(Collection<Host> hosts) {
    return hosts.stream().filter(Hosts::holdsOffice).toList();
  }

  /** The union, ordered by surname and given name; the first office told stays. */
  static List<Host> union(List<TourReport> inOrderOfIds) {
    Map<PersonName, Host> named = new TreeMap<>(byName());
    for (TourReport report : inOrderOfIds) {
      for (Host host : inOffice(report.stop().hosts())) {
        named.putIfAbsent(PersonName.of(host.name()), new Host(host.name(), host.role(), null));
      }
    }
    List<Host> hosts = new ArrayList<>();
    named.forEach(
        (name, host) -> {
          if (fuller(name, named.keySet()) != 1) {
            hosts.add(host);
          }
        });
    return List.copyOf(hosts);
  }

  private static long fuller(PersonName name, Collection<PersonName> others) {
    return name.given().isEmpty()
        ? others.stream()
            .filter(other -> other.surname().equals(name.surname()) && !other.given().isEmpty())
            .count()
        : 0;
  }

  private static Comparator<PersonName> byName() {
    return comparing(PersonName::surname).thenComparing(PersonName::given);
  }

  private static boolean holdsOffice(Host host) {
    return host.name() != null
        && !host.name().isBlank()
        && host.role() != null
        && !host.role().isBlank();
  }
}
