package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final Pattern YEARLESS =
      Pattern.compile("XXXX-\\d\\d-\\d\\d(?:/XXXX-\\d\\d-\\d\\d)?");

  /** What is told as over besides what {@link StatusReader#tells} knows. */
  private static final Pattern OVER =
      Pattern.compile(
          "\\b(?:war|waren|hatten?|wurden?)\\b"
              + "|\\b\\p{Ll}{3,}ten (?:sie|ihn|ihr|ihm|sich|die|den|das|der|im|in|am)\\b");

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
        .map(StopDate::of)
        .or(() -> dates.isEmpty() ? yearless(reading) : Optional.empty());
  }

  /**
   * "Für 2018 sind geplant: …": when a plan without a day is, in an article that bears no date, if
   * it names no other time, however long. What is over names years of other things.
   */
  static Optional<StopDate> onlyTime(Reading reading, Status status) {
    List<StopDate> given =
        reading.passages().stream()
            .flatMap(passage -> passage.dates().stream())
            .filter(FoundDate::isDated)
            .filter(date -> date.bound() == FoundDate.Bound.NONE)
            .map(StopDate::of)
            .toList();
    return status == Status.PLANNED
            && reading.published().isEmpty()
            && given.stream().map(StopDate::value).distinct().count() == 1
        ? given.stream().findFirst()
        : Optional.empty();
  }

  /**
   * "vom 22. bis 24. Oktober": the only days of an article that bears no date and names no year.
   */
  private static Optional<StopDate> yearless(Reading reading) {
    List<StopDate> days =
        reading.passages().stream()
            .flatMap(passage -> StopDate.all(passage.dates()).stream())
            .filter(date -> YEARLESS.matcher(date.value().toString()).matches())
            .toList();
    return reading.published().isEmpty()
            && days.stream().map(StopDate::value).distinct().count() == 1
        ? Optional.of(days.get(0))
        : Optional.empty();
  }

  private static boolean isJourney(FoundDate date) {
    return date.value().days().orElse(LONGEST + 1) <= LONGEST
        && TourDays.hasEnds(StopDate.of(date));
  }

  private static boolean isWithin(FoundDate date, FoundDate whole) {
    return date.value().equals(whole.value())
        || (date.value().earliest().filter(whole.value()::contains).isPresent()
            && date.value().latest().filter(whole.value()::contains).isPresent());
  }

  /**
   * Whether the article gives days to come and none of the weeks before it; one that bears no date,
   * whether it announces something for a day and tells nothing that somebody from outside did.
   */
  static boolean isPreview(Reading reading, StatusReader statuses) {
    if (reading.published().isEmpty()) {
      return reading.passages().stream()
              .anyMatch(
                  passage -> StopDate.mayDate(passage.dates()) && !statuses.tells(passage.plain()))
          && reading.passages().stream()
              .filter(passage -> !passage.isTitle())
              .noneMatch(
                  passage ->
                      (statuses.tells(passage.plain()) || OVER.matcher(passage.plain()).find())
                          && !statuses.states(passage));
    }
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
    if (published.isEmpty()) {
      return true;
    }
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
