package sommertour.sink.api;

import java.util.List;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Host;
import sommertour.contract.Report;
import sommertour.contract.StopPlace;
import sommertour.contract.Visitor;

/**
 * An event as it is served; the fields as in {@link sommertour.contract.TourEvent}.
 *
 * @param status as of today
 * @param sources ids of the sources that tell of it, in order
 * @param reportCount number of its reports
 * @param reports in the order of their ids; absent in lists
 */
record ShownEvent(
    String id,
    String group,
    Visitor visitor,
    StopPlace place,
    String venue,
    Edtf date,
    DateBasis dateBasis,
    ShownStatus status,
    String tour,
    List<Host> hosts,
    double confidence,
    int witnesses,
    List<String> sources,
    int reportCount,
    List<Report> reports,
    String producedBy) {

  ShownEvent with(List<Report> all) {
    return new ShownEvent(
        id,
        group,
        visitor,
        place,
        venue,
        date,
        dateBasis,
        status,
        tour,
        hosts,
        confidence,
        witnesses,
        sources,
        reportCount,
        List.copyOf(all),
        producedBy);
  }
}
