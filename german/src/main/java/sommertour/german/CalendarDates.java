package sommertour.german;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import sommertour.contract.Edtf;

/** Days and months as the calendar names them; supplies the year where the text leaves it out. */
final class CalendarDates {
  /** Two-digit years up to this one belong to this century. */
  private static final int PIVOT = 50;

  /** A longer "from … to …" is a slip of the reader, not of the writer. */
  private static final long LONGEST_RANGE_DAYS = 400;

  /** Days within which a tour goes on. */
  private static final int SOON = 14;

  private CalendarDates() {}

  static Optional<Edtf> day(DateMatch match, DateAnchor anchor) {
    int month = month(match, "month", "mon");
    int day = match.get("day");
    Optional<Integer> year = year(match, "year", "yy");
    return year.isPresent()
        ? date(year.get(), month, day).map(Edtf::day)
        : dayOfYear(month, day, match.get("weekday", 0), anchor);
  }

  /** A day in the month named last; soon after the day named last if that lies in it, too. */
  static Optional<Edtf> laterDay(DateMatch match, DateAnchor anchor) {
    int day = match.get("day");
    Optional<LocalDate> before =
        Optional.ofNullable(anchor.last())
            .filter(last -> YearMonth.from(last).equals(anchor.month()));
    return Optional.ofNullable(anchor.month())
        .flatMap(month -> date(month.getYear(), month.getMonthValue(), day))
        .filter(
            meant ->
                before.isEmpty()
                    || (meant.isAfter(before.get()) && !meant.isAfter(before.get().plusDays(SOON))))
        .map(Edtf::day);
  }

  static Optional<Edtf> days(DateMatch match, DateAnchor anchor) {
    int lastMonth = match.has("month2") ? match.get("month2") : month(match, "month", "mon");
    int firstMonth = month(match, "month", "mon");
    Optional<Integer> lastYear = year(match, "year2", "yy2");
    Optional<Integer> firstYear = year(match, "year", "yy");
    Optional<Edtf> last =
        (lastYear.isPresent() || match.has("month2") ? lastYear : firstYear)
            .map(year -> date(year, lastMonth, match.get("day2")).map(Edtf::day))
            .orElseGet(
                () ->
                    firstYear.isPresent()
                        ? after(firstYear.get(), firstMonth, lastMonth, match.get("day2"))
                        : dayOfYear(lastMonth, match.get("day2"), 0, anchor));
    return last.flatMap(
        end -> {
          if (end.isYearUnknown()) {
            return unknownYear(firstMonth, match.get("day"))
                .map(start -> Edtf.interval(start, end));
          }
          LocalDate to = end.latest().orElseThrow();
          return date(to.getYear(), firstMonth, match.get("day"))
              .flatMap(
                  from ->
                      from.isAfter(to)
                          ? date(from.getYear() - 1, firstMonth, match.get("day"))
                          : Optional.of(from))
              .filter(from -> from.isBefore(to))
              .filter(from -> firstYear.isEmpty() || from.getYear() == firstYear.get())
              .filter(from -> ChronoUnit.DAYS.between(from, to) <= LONGEST_RANGE_DAYS)
              .map(from -> Edtf.interval(Edtf.day(from), end));
        });
  }

  /** Two days that follow each other. */
  static Optional<Edtf> pair(DateMatch match, DateAnchor anchor) {
    return match.get("day2") == match.get("day") + 1 ? days(match, anchor) : Optional.empty();
  }

  static Optional<Edtf> month(DateMatch match, DateAnchor anchor) {
    int month = month(match, "month", "mon");
    Optional<Integer> year = year(match, "year", "yy");
    IntFunction<Optional<Edtf>> ofYear = y -> Optional.of(Edtf.month(YearMonth.of(y, month)));
    return year.isPresent()
        ? ofYear.apply(year.get())
        : yearless(ofYear, match, anchor).or(() -> unknownYear(month));
  }

  static Optional<Edtf> months(DateMatch match, DateAnchor anchor) {
    int first = match.get("month");
    int last = match.get("month2");
    Optional<Integer> year = year(match, "year2", "year");
    IntFunction<Optional<Edtf>> ofYear =
        y -> {
          int from = match.has("year2") ? match.get("year") : first > last ? y - 1 : y;
          YearMonth start = YearMonth.of(from, first);
          YearMonth end = YearMonth.of(y, last);
          return start.isBefore(end)
              ? Optional.of(Edtf.interval(Edtf.month(start), Edtf.month(end)))
              : Optional.empty();
        };
    return year.isPresent() ? ofYear.apply(year.get()) : anchor.nearest(ofYear);
  }

  /** A time that comes back every year, by a shift ("vergangenen Sommer") or the nearest one. */
  static Optional<Edtf> yearless(
      IntFunction<Optional<Edtf>> ofYear, DateMatch match, DateAnchor anchor) {
    if (!anchor.isPublishedKnown()) {
      return Optional.empty();
    }
    if (match.has("yearshift")) {
      return ofYear.apply(anchor.year() + match.get("yearshift"));
    }
    if (match.has("shift") && match.get("shift") != 0) {
      Tense side = match.get("shift") < 0 ? Tense.PAST : Tense.FUTURE;
      DateAnchor shifted =
          new DateAnchor(
              anchor.published(),
              side,
              FoundDate.Bound.NONE,
              anchor.last(),
              anchor.month(),
              anchor.datedDays());
      return IntStream.rangeClosed(anchor.year() - 1, anchor.year() + 1)
          .mapToObj(ofYear)
          .flatMap(Optional::stream)
          .filter(date -> !date.overlaps(anchor.published()))
          .filter(
              date ->
                  shifted.sign() < 0
                      == date.latest()
                          .orElseThrow()
                          .isBefore(anchor.published().earliest().orElseThrow()))
          .reduce((a, b) -> shifted.sign() < 0 ? b : a);
    }
    return anchor.nearest(ofYear);
  }

  static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Four digits, or two that mean a year from 1950 to 2049. */
  static Optional<Integer> year(DateMatch match, String slot, String other) {
    if (!match.has(slot) && !match.has(other)) {
      return Optional.empty();
    }
    int year = match.has(slot) ? match.get(slot) : match.get(other);
    return Optional.of(year >= 100 ? year : year < PIVOT ? 2000 + year : 1900 + year);
  }

  private static Optional<Edtf> dayOfYear(int month, int day, int weekday, DateAnchor anchor) {
    if (!anchor.isPublishedKnown()) {
      return anchor
          .inProgramme(year -> date(year, month, day))
          .map(Edtf::day)
          .or(() -> unknownYear(month, day));
    }
    Optional<Edtf> byWeekday =
        weekday == 0
            ? Optional.empty()
            : anchor.nearest(
                year ->
                    date(year, month, day)
                        .filter(date -> date.getDayOfWeek().getValue() == weekday)
                        .map(Edtf::day));
    return byWeekday.or(() -> anchor.nearest(year -> date(year, month, day).map(Edtf::day)));
  }

  /** The end of a range whose start alone has a year. */
  private static Optional<Edtf> after(int year, int firstMonth, int month, int day) {
    return date(month < firstMonth ? year + 1 : year, month, day).map(Edtf::day);
  }

  private static Optional<Edtf> unknownYear(int month, int day) {
    // A leap year, so that 29 February is a day.
    return date(2000, month, day).map(date -> Edtf.parse("XXXX-%02d-%02d".formatted(month, day)));
  }

  private static Optional<Edtf> unknownYear(int month) {
    return Optional.of(Edtf.parse("XXXX-%02d".formatted(month)));
  }

  private static int month(DateMatch match, String slot, String other) {
    return match.has(slot) ? match.get(slot) : match.get(other);
  }
}
