package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Status;
import sommertour.german.FoundDate;

/**
 * The day of a visit that no passage dates: the only one the article gives that fits. A preview
 * names days to come, a report those just gone.
 */
final class OnlyDay {
  private static final int DAYS_BACK = 21;
  private static final int DAYS_AHEAD = 60;

  private OnlyDay() {}

  static Optional<StopDate> of(Reading reading, Status status) {
    List<FoundDate> dates =
        reading.passages().stream()
            .flatMap(passage -> passage.dates().stream().filter(date -> passage.tells(date.span())))
            .filter(date -> date.isDated() && date.value().isDay())
            .filter(date -> !isStamp(StopDate.of(date), reading.published()))
            .filter(date -> fits(date.value(), status, reading.published()))
            .toList();
    return dates.stream().map(FoundDate::value).distinct().count() == 1
        ? Optional.of(StopDate.of(dates.get(0)))
        : Optional.empty();
  }

  /** The date that an article bears is that of its publication. */
  static boolean isStamp(StopDate date, Optional<Edtf> published) {
    return date.basis() == DateBasis.EXPLICIT && published.filter(date.value()::equals).isPresent();
  }

  private static boolean fits(Edtf day, Status status, Optional<Edtf> published) {
    LocalDate given = day.earliest().orElseThrow();
    Optional<LocalDate> first = published.flatMap(Edtf::earliest);
    Optional<LocalDate> last = published.flatMap(Edtf::latest);
    if (first.isEmpty() || last.isEmpty()) {
      return false;
    }
    return status == Status.VISITED
        ? !given.isAfter(last.get()) && !given.isBefore(first.get().minusDays(DAYS_BACK))
        : !given.isBefore(first.get()) && !given.isAfter(last.get().plusDays(DAYS_AHEAD));
  }
}
