package sommertour.contract;

import java.util.List;

/**
 * One stop of one visitor, merged from all that articles say of it.
 *
 * @param id readable: group and anchor, joined by {@code ~}
 * @param group what the reports were keyed by
 * @param witnesses number of independent texts among the reports
 * @param reports in the order of their ids
 * @param producedBy version of code and models
 */
public record TourEvent(
    String id,
    String group,
    Visitor visitor,
    StopPlace place,
    String venue,
    Edtf date,
    DateBasis dateBasis,
    Status status,
    String tour,
    List<Host> hosts,
    double confidence,
    int witnesses,
    List<Report> reports,
    String producedBy) {
  public TourEvent {
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    reports = reports == null ? List.of() : List.copyOf(reports);
  }
}
