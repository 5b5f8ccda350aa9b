package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.Comparator;
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

  /** The few days of a journey are one time as a day is. */
  private static final int LONGEST = 7;

  private OnlyDay() {}

  static Optional<StopDate> of(Reading reading, Status status) {
    List<FoundDate> dates =
        reading.passages().stream()
            .flatMap(
                passage ->
                    passage.dates().stream().filter(date -> !StopDate.isOfNotice(date, passage)))
            .filter(FoundDate::isDated)
            .filter(date -> date.value().isDay() || isJourney(date))
            .filter(date -> !isStamp(StopDate.of(date), reading.published()))
            .filter(date -> fits(date.value(), status, reading.published()))
            .toList();
    // "vom 9. bis 11. Juni … am 9. Juni": of the days of a journey any may be meant.
    return dates.stream()
        .max(Comparator.comparingLong(date -> date.value().days().orElse(1)))
        .filter(longest -> dates.stream().allMatch(date -> isWithin(date, longest)))
        .map(StopDate::of);
  }

  private static boolean isJourney(FoundDate date) {
    return date.value().days().orElse(LONGEST + 1) <= LONGEST
        && TourDays.hasEnds(StopDate.of(date));
  }

  private static boolean isWithin(FoundDate date, FoundDate whole) {
    return whole.value().contains(date.value().earliest().orElseThrow())
        && whole.value().contains(date.value().latest().orElseThrow());
  }

  /** Whether the article gives days to come and none of the weeks before it. */
  static boolean isPreview(Reading reading) {
    List<Edtf> days =
        reading.passages().stream()
            .flatMap(passage -> StopDate.all(passage.dates()).stream())
            .filter(date -> date.isDay() && !isStamp(date, reading.published()))
            .map(StopDate::value)
            .toList();
    return days.stream().anyMatch(day -> fits(day, Status.PLANNED, reading.published()))
        && days.stream().noneMatch(day -> fits(day, Status.VISITED, reading.published()));
  }

  /** The date that an article bears is that of its publication. */
  static boolean isStamp(StopDate date, Optional<Edtf> published) {
    return date.basis() == DateBasis.EXPLICIT && published.filter(date.value()::equals).isPresent();
  }

  /** Whether a report of that status may give such a day. */
  static boolean fits(Edtf day, Status status, Optional<Edtf> published) {
    if (day.earliest().isEmpty()) {
      return false;
    }
    LocalDate given = day.earliest().get();
    Optional<LocalDate> first = published.flatMap(Edtf::earliest);
    Optional<LocalDate> last = published.flatMap(Edtf::latest);
    if (first.isEmpty() || last.isEmpty()) {
      return status == Status.VISITED;
    }
    return status == Status.VISITED
        ? !given.isAfter(last.get()) && !given.isBefore(first.get().minusDays(DAYS_BACK))
        : !given.isBefore(first.get()) && !given.isAfter(last.get().plusDays(DAYS_AHEAD));
  }
}
