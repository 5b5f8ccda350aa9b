package sommertour.enrich.tour;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sommertour.contract.Edtf;
import sommertour.contract.Status;

/**
 * What became of a stop by the last word on it. A visit that was told on or after its day is not
 * overturned by a plan, which then is only an old text that appeared late; only a cancellation
 * published later does that.
 */
final class StatusOrder {

  /** By the latest day of publication, absent first, then content hash, then report id. */
  static final Comparator<TourReport> OLDEST_FIRST =
      comparing(StatusOrder::day, nullsFirst(naturalOrder()))
          .thenComparing(TourReport::contentHash, nullsFirst(naturalOrder()))
          .thenComparing(TourReport::id);

  private StatusOrder() {}

  /** The status that the reports leave, given the event's date, which may be {@code null}. */
  static Status of(Collection<TourReport> reports, Edtf date) {
    List<TourReport> inOrder = reports.stream().sorted(OLDEST_FIRST).toList();
    Status status = null;
    boolean witnessed = false;
    for (TourReport report : inOrder) {
      Status word = report.stop().status();
      if (!(witnessed && word == Status.PLANNED)) {
        status = word;
      }
      witnessed =
          switch (word) {
            case VISITED -> witnessed || toldAfterwards(report, date);
            case PLANNED -> witnessed;
            case CANCELLED -> false;
          };
    }
    return status;
  }

  private static boolean toldAfterwards(TourReport report, Edtf date) {
    LocalDate told = day(report);
    if (told == null) {
      return false;
    }
    Optional<LocalDate> stop = date == null ? Optional.empty() : date.latest().or(date::earliest);
    return stop.map(day -> !told.isBefore(day)).orElse(true);
  }

  private static LocalDate day(TourReport report) {
    return report.published() == null
        ? null
        : report.published().latest().or(report.published()::earliest).orElse(null);
  }
}
