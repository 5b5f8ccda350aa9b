package sommertour.german;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import sommertour.contract.Edtf;

/** Times told by their distance from publication or from the day named last. */
final class RelativeDates {
  private static final int DAY = 1;
  private static final int WEEKEND = 2;
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int QUARTER = 90;
  private static final int YEAR = 365;

  /** "Vor 15 Jahren" is a round number and names no year. */
  private static final int MOST_YEARS_AGO = 9;

  private RelativeDates() {}

  /** "heute", "gestern Abend", "am morgigen Freitag". */
  static Optional<Edtf> today(DateMatch match, DateAnchor anchor) {
    int distance = match.get("dayoff");
    return anchor
        .today()
        .map(day -> Edtf.day(day.plusDays(distance)))
        .or(() -> distance == 0 ? Optional.ofNullable(anchor.published()) : around(anchor));
  }

  /** "am selben Tag", "tags zuvor", "zwei Tage später". */
  static Optional<Edtf> sameDay(DateMatch match, DateAnchor anchor) {
    Optional<LocalDate> last = Optional.ofNullable(anchor.last());
    if (match.has("n")) {
      // Who counts the first day, too, is a day late, even behind publication.
      return last.filter(day -> match.get("units") == DAY)
          .map(day -> day.plusDays((long) match.get("n") * match.get("later")))
          .filter(day -> anchor.today().filter(day::isAfter).isEmpty() || anchor.sign() > 0)
          .map(Edtf::day);
    }
    return last.map(day -> Edtf.day(day.plusDays(match.get("anaphor"))));
  }

  /** "am Freitag", "vergangenen Freitag", "kommende Woche Mittwoch". */
  static Optional<Edtf> weekday(DateMatch match, DateAnchor anchor) {
    if (anchor.today().isEmpty()) {
      return anchor.bound() == FoundDate.Bound.NONE
          ? Optional.ofNullable(anchor.published())
          : Optional.empty();
    }
    LocalDate today = anchor.today().get();
    DayOfWeek weekday = DayOfWeek.of(match.get("weekday"));
    if (match.has("weekshift")) {
      return Optional.of(
          Edtf.day(monday(today, match.get("weekshift")).plusDays(weekday.getValue() - 1L)));
    }
    int shift = match.get("shift", 0);
    LocalDate day =
        switch (shift) {
          case -2 -> today.with(TemporalAdjusters.previous(weekday)).minusWeeks(1);
          case -1 -> today.with(TemporalAdjusters.previous(weekday));
          case 1 -> today.with(TemporalAdjusters.next(weekday));
          case 2 -> today.with(TemporalAdjusters.next(weekday)).plusWeeks(1);
          default ->
              anchor.sign() > 0 || (anchor.sign() == 0 && match.has("shift"))
                  ? today.with(TemporalAdjusters.nextOrSame(weekday))
                  : today.with(TemporalAdjusters.previousOrSame(weekday));
        };
    return Optional.of(Edtf.day(day));
  }

  /** "Montag und Dienstag" (only days that follow each other), "Montag bis Freitag". */
  static Optional<Edtf> weekdays(DateMatch match, DateAnchor anchor) {
    int first = match.get("weekday");
    int last = match.has("until") ? match.get("until") : match.get("next");
    int distance = Math.floorMod(last - first, 7);
    if (distance == 0 || (match.has("next") && distance != 1)) {
      return Optional.empty();
    }
    return weekday(match, anchor)
        .map(
            start ->
                start.isDay()
                    ? Edtf.interval(
                        start, Edtf.day(start.earliest().orElseThrow().plusDays(distance)))
                    : start);
  }

  /** "vergangene Woche", "im Vorjahr", "am Wochenende", "Ende vergangenen Jahres". */
  static Optional<Edtf> unit(DateMatch match, DateAnchor anchor) {
    if (match.has("unitrel")) {
      int shift = Math.floorDiv(match.get("unitrel"), 1000);
      return unit(match.get("unitrel") - 1000 * shift, shift, anchor);
    }
    if (match.has("partof")) {
      return anchor.isPublishedKnown()
          ? Optional.of(Edtf.month(YearMonth.of(anchor.year(), match.get("partof") == 1 ? 1 : 12)))
          : Optional.empty();
    }
    if (match.has("monthpartof")) {
      return unit(MONTH, 0, anchor);
    }
    if (match.has("weekend")) {
      return anchor.today().map(today -> weekend(today, anchor.sign() < 0 ? -1 : 0));
    }
    return unit(match.get("unit"), match.get("shift"), anchor);
  }

  /** "vor zwei Wochen": a day for days, about a day for weeks, a month or a year for the rest. */
  static Optional<Edtf> ago(DateMatch match, DateAnchor anchor, int direction) {
    int count = match.get("n") * direction;
    if (anchor.today().isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = anchor.today().get();
    return switch (match.get("units")) {
      case DAY -> Optional.of(Edtf.day(today.plusDays(count)));
      case WEEK -> Optional.of(Edtf.parse(today.plusWeeks(count) + "~"));
      case MONTH -> Optional.of(Edtf.month(YearMonth.from(today.plusMonths(count))));
      case YEAR ->
          direction < 0 && match.get("n") <= MOST_YEARS_AGO
              ? Optional.of(Edtf.year(today.getYear() + count))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Edtf> unit(int unit, int shift, DateAnchor anchor) {
    if (!anchor.isPublishedKnown()) {
      return Optional.empty();
    }
    if (unit == YEAR) {
      return Optional.of(Edtf.year(anchor.year() + shift));
    }
    YearMonth month = YearMonth.from(anchor.published().latest().orElseThrow());
    boolean monthKnown = month.equals(YearMonth.from(anchor.published().earliest().orElseThrow()));
    return switch (unit) {
      case MONTH ->
          monthKnown ? Optional.of(Edtf.month(month.plusMonths(shift))) : Optional.empty();
      case QUARTER ->
          monthKnown ? Optional.of(quarter(month.plusMonths(3L * shift))) : Optional.empty();
      case WEEK -> anchor.today().map(today -> week(today, shift)).or(() -> around(anchor));
      case WEEKEND -> anchor.today().map(today -> weekend(today, shift)).or(() -> around(anchor));
      default -> Optional.empty();
    };
  }

  /** About the time of publication, where that is not known to the day. */
  private static Optional<Edtf> around(DateAnchor anchor) {
    return Optional.ofNullable(anchor.published())
        .map(Edtf::toString)
        .filter(value -> value.matches("[-0-9]+"))
        .map(value -> Edtf.parse(value + "~"));
  }

  private static Edtf week(LocalDate today, int shift) {
    LocalDate monday = monday(today, shift);
    return Edtf.interval(Edtf.day(monday), Edtf.day(monday.plusDays(6)));
  }

  /** Shift 0 is the weekend that goes on or comes next. */
  private static Edtf weekend(LocalDate today, int shift) {
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    LocalDate end =
        shift > 0 && today.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
            ? sunday.plusWeeks(shift - 1L)
            : sunday.plusWeeks(shift);
    return Edtf.interval(Edtf.day(end.minusDays(1)), Edtf.day(end));
  }

  private static Edtf quarter(YearMonth month) {
    return Edtf.parse("%04d-%d".formatted(month.getYear(), 33 + (month.getMonthValue() - 1) / 3));
  }

  private static LocalDate monday(LocalDate today, int weeks) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
  }
}
