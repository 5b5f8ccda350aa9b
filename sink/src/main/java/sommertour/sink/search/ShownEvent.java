package sommertour.sink.search;

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
 * @param kreis AGS of the Kreis, absent for a place that is larger or unknown
 * @param status as of today
 * @param tourId id of the tour the event belongs to
 * @param sources ids of the sources that tell of it, in order
 * @param reportCount number of its reports
 * @param reports in the order of their ids; absent in lists
 */
public record ShownEvent(
    String id,
    String group,
    Visitor visitor,
    StopPlace place,
    String kreis,
    String kreisName,
    String venue,
    Edtf date,
    DateBasis dateBasis,
    ShownStatus status,
    String tour,
    String tourId,
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
        kreis,
        kreisName,
        venue,
        date,
        dateBasis,
        status,
        tour,
        tourId,
        hosts,
        confidence,
        witnesses,
        sources,
        reportCount,
        List.copyOf(all),
        producedBy);
  }
}
