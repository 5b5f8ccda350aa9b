package sommertour.german;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;

/** Makes days of a match, or says that the calendar does not know them. */
final class DateResolver {
  private static final Set<DateShape> RELATIVE =
      EnumSet.of(
          DateShape.UNIT,
          DateShape.AGO,
          DateShape.AHEAD,
          DateShape.WEEKDAY,
          DateShape.WEEKDAYS,
          DateShape.TODAY,
          DateShape.SAMEDAY,
          DateShape.CLOCK);

  /** Expressions whose meaning may stay open: they are times even where nobody knows which. */
  private static final Set<DateShape> OPEN =
      EnumSet.of(
          DateShape.UNIT,
          DateShape.AGO,
          DateShape.AHEAD,
          DateShape.WEEKDAY,
          DateShape.TODAY,
          DateShape.SAMEDAY,
          DateShape.FEAST,
          DateShape.SEASON,
          DateShape.QUARTER,
          DateShape.HALF,
          DateShape.WEEK,
          DateShape.CLOCK,
          DateShape.SET,
          DateShape.LENGTH);

  private final Feasts feasts = new Feasts();

  /**
   * Whether the calendar takes the match, with its days if they can be known.
   *
   * @return empty if it is no time at all ("31. Februar"); else the value, itself perhaps empty
   */
  Optional<Optional<Edtf>> resolve(DateMatch match, DateAnchor anchor) {
    Optional<Edtf> value = value(match, anchor);
    if (value.isEmpty() && !OPEN.contains(match.shape())) {
      return Optional.empty();
    }
    return Optional.of(value.map(date -> bounded(date, match, anchor)));
  }

  static FoundDate.Kind kind(DateMatch match) {
    return switch (match.shape()) {
      case CLOCK -> FoundDate.Kind.TIME;
      case SET -> FoundDate.Kind.SET;
      case LENGTH -> FoundDate.Kind.DURATION;
      default -> FoundDate.Kind.DATE;
    };
  }

  static DateBasis basis(DateMatch match) {
    return RELATIVE.contains(match.shape()) ? DateBasis.RELATIVE : DateBasis.EXPLICIT;
  }

  /** The hour that the slots hold, or {@code null}. */
  static LocalTime clock(DateMatch match, String hour, String minute) {
    return match.has(hour) ? LocalTime.of(match.get(hour) % 24, match.get(minute, 0)) : null;
  }

  private Optional<Edtf> value(DateMatch match, DateAnchor anchor) {
    return switch (match.shape()) {
      case DAY -> CalendarDates.day(match, anchor);
      case LATERDAY -> CalendarDates.laterDay(match, anchor);
      case DAYS -> CalendarDates.days(match, anchor);
      case PAIR -> CalendarDates.pair(match, anchor);
      case MONTH -> CalendarDates.month(match, anchor);
      case MONTHS -> CalendarDates.months(match, anchor);
      case YEAR -> Optional.of(Edtf.year(match.get("year")));
      case YEARS -> years(match);
      case SCHOOLYEAR ->
          years(match)
              .filter(years -> second(match) == match.get("year") + 1)
              .map(
                  years ->
                      Edtf.parse("%04d-08/%04d-07~".formatted(match.get("year"), second(match))));
      case SEASON -> coded(match.get("season"), match, anchor);
      case QUARTER -> ordinal(match, 4).flatMap(n -> coded(32 + n, match, anchor));
      case HALF -> ordinal(match, 2).flatMap(n -> coded(39 + n, match, anchor));
      case DECADE -> decade(match);
      case CENTURY -> ordinal(match, 21).map(n -> Edtf.parse("%02dXX".formatted(n - 1)));
      case WEEK -> week(match, anchor);
      case UNIT -> RelativeDates.unit(match, anchor);
      case AGO -> RelativeDates.ago(match, anchor, -1);
      case AHEAD -> RelativeDates.ago(match, anchor, 1);
      case WEEKDAY -> RelativeDates.weekday(match, anchor);
      case WEEKDAYS -> RelativeDates.weekdays(match, anchor);
      case TODAY -> RelativeDates.today(match, anchor);
      case SAMEDAY -> RelativeDates.sameDay(match, anchor);
      case FEAST -> feast(match, anchor);
      case CLOCK -> Optional.ofNullable(anchor.last()).or(anchor::today).map(Edtf::day);
      case SET, LENGTH -> Optional.empty();
    };
  }

  /** What "seit", "ab" and "bis" make of a time; a single day stays that day. */
  private static Edtf bounded(Edtf date, DateMatch match, DateAnchor anchor) {
    if (date.earliest().isEmpty() || date.latest().isEmpty()) {
      return date;
    }
    boolean yearGiven = match.has("year") || match.has("yy");
    return switch (anchor.bound()) {
      case NONE -> date;
      case SINCE, FROM ->
          yearGiven && !date.isDay() && date.toString().indexOf('/') < 0 ? Edtf.from(date) : date;
      case UNTIL -> {
        if (date.isDay()) {
          yield anchor.side() == Tense.PAST && anchor.isPublishedKnown() ? Edtf.until(date) : date;
        }
        if (anchor.today().isEmpty() || date.toString().indexOf('/') >= 0) {
          yield date;
        }
        yield anchor.today().get().isAfter(date.latest().get())
            ? Edtf.until(date)
            : Edtf.interval(anchor.published(), date);
      }
    };
  }

  private static Optional<Edtf> years(DateMatch match) {
    int first = match.get("year");
    int last = second(match);
    return last > first && last - first <= 200
        ? Optional.of(Edtf.interval(Edtf.year(first), Edtf.year(last)))
        : Optional.empty();
  }

  /** The second year of "2017/18", "2014-2020". */
  private static int second(DateMatch match) {
    int year = match.get("year2");
    return year >= 100 ? year : match.get("year") / 100 * 100 + year;
  }

  /** Season, quarter or half of a year, by its code in EDTF. */
  private static Optional<Edtf> coded(int code, DateMatch match, DateAnchor anchor) {
    IntFunction<Optional<Edtf>> ofYear =
        year -> Optional.of(Edtf.parse("%04d-%02d".formatted(year, code)));
    return match.has("year")
        ? ofYear.apply(match.get("year"))
        : CalendarDates.yearless(ofYear, match, anchor);
  }

  private static Optional<Integer> ordinal(DateMatch match, int most) {
    return Optional.of(match.get("n")).filter(n -> n >= 1 && n <= most);
  }

  private static Optional<Edtf> decade(DateMatch match) {
    int year =
        match.has("year")
            ? match.get("year")
            : match.get("decade") < 20 ? 2000 + match.get("decade") : 1900 + match.get("decade");
    return year % 10 == 0
        ? Optional.of(Edtf.parse("%03dX".formatted(year / 10)))
        : Optional.empty();
  }

  private static Optional<Edtf> week(DateMatch match, DateAnchor anchor) {
    if (!match.has("year") && !anchor.isPublishedKnown()) {
      return Optional.empty();
    }
    // 4 January is always in the first week (ISO 8601).
    LocalDate monday =
        LocalDate.of(match.has("year") ? match.get("year") : anchor.year(), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, match.get("week"))
            .with(ChronoField.DAY_OF_WEEK, 1);
    return Optional.of(Edtf.interval(Edtf.day(monday), Edtf.day(monday.plusDays(6))));
  }

  private Optional<Edtf> feast(DateMatch match, DateAnchor anchor) {
    IntFunction<Optional<Edtf>> ofYear =
        year -> Optional.of(Edtf.day(feasts.day(match.get("holiday"), year)));
    return match.has("year") ? ofYear.apply(match.get("year")) : anchor.nearest(ofYear);
  }
}
