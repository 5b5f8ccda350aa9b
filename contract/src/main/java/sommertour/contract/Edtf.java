package sommertour.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the Extended Date/Time Format (ISO 8601-2), with its bounds as days: days, months,
 * years, decades ({@code 199X}), centuries ({@code 18XX}), seasons ({@code 2017-22}, June to
 * August), quarters ({@code 2017-34}), halves ({@code 2017-40}), days of an unknown year ({@code
 * XXXX-08-02}, {@code XXXX-03-18/XXXX-03-20}), a clock time behind a day, the qualifiers {@code ? ~
 * %}, and intervals of these with open ends ({@code ../2017-08-07}).
 */
public final class Edtf {
  private static final String OPEN = "..";
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4}|\\d{3}X|\\d{2}XX|XXXX)(?:-(\\d{2})(?:-(\\d{2})(T\\d{2}:\\d{2}:\\d{2})?)?)?[?~%]?");

  private final String value;
  private final LocalDate earliest;
  private final LocalDate latest;

  private Edtf(String value, LocalDate earliest, LocalDate latest) {
    this.value = value;
    this.earliest = earliest;
    this.latest = latest;
  }

  /**
   * Reads an EDTF string.
   *
   * @throws IllegalArgumentException if it is none, or its end lies before its start
   */
  @JsonCreator
  public static Edtf parse(String value) {
    int slash = value.indexOf('/');
    if (slash < 0) {
      return date(value);
    }
    String from = value.substring(0, slash);
    String to = value.substring(slash + 1);
    if (from.equals(OPEN) && to.equals(OPEN)) {
      throw new IllegalArgumentException("'" + value + "' is open on both sides, so no date");
    }
    Edtf first = from.equals(OPEN) ? null : bound(value, from);
    Edtf last = to.equals(OPEN) ? null : bound(value, to);
    if (isYearUnknown(first) || isYearUnknown(last)) {
      return yearUnknown(value, first, last);
    }
    LocalDate start = first == null ? null : first.earliest;
    LocalDate end = last == null ? null : last.latest;
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("'" + value + "' ends before it starts");
    }
    return new Edtf(value, start, end);
  }

  /** The day. */
  public static Edtf day(LocalDate day) {
    return new Edtf(day.toString(), day, day);
  }

  /** The month. */
  public static Edtf month(YearMonth month) {
    return new Edtf(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  /** The year. */
  public static Edtf year(int year) {
    return parse("%04d".formatted(year));
  }

  /** A time from the first to the last, both as precise as they are. */
  public static Edtf interval(Edtf first, Edtf last) {
    return parse(first.value + "/" + last.value);
  }

  /** On or before the last day of the bound: {@code ../bound}. */
  public static Edtf until(Edtf bound) {
    return parse(OPEN + "/" + bound.value);
  }

  /** On or after the first day of the bound: {@code bound/..}. */
  public static Edtf from(Edtf bound) {
    return parse(bound.value + "/" + OPEN);
  }

  /** First day it can mean; empty if its start is open or its year unknown. */
  public Optional<LocalDate> earliest() {
    return Optional.ofNullable(earliest);
  }

  /** Last day it can mean; empty if its end is open or its year unknown. */
  public Optional<LocalDate> latest() {
    return Optional.ofNullable(latest);
  }

  /** Whether it means one day. */
  public boolean isDay() {
    return earliest != null && earliest.equals(latest);
  }

  /** Whether the year is unknown, so that it has no bounds at all. */
  public boolean isYearUnknown() {
    return earliest == null && latest == null;
  }

  /** Number of days it can mean; empty if a bound is missing. */
  public OptionalLong days() {
    return earliest == null || latest == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(earliest, latest) + 1);
  }

  /** Whether it can mean the day; an unknown year can mean none. */
  public boolean contains(LocalDate day) {
    return !isYearUnknown()
        && (earliest == null || !day.isBefore(earliest))
        && (latest == null || !day.isAfter(latest));
  }

  /** Whether both can mean one and the same day; an unknown year shares none. */
  public boolean overlaps(Edtf other) {
    return !isYearUnknown()
        && !other.isYearUnknown()
        && (earliest == null || other.latest == null || !earliest.isAfter(other.latest))
        && (latest == null || other.earliest == null || !latest.isBefore(other.earliest));
  }

  private static Edtf bound(String interval, String bound) {
    try {
      return date(bound);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(notEdtf(interval), e);
    }
  }

  private static boolean isYearUnknown(Edtf bound) {
    return bound != null && bound.isYearUnknown();
  }

  /** From day to day of one unknown year: {@code XXXX-03-18/XXXX-03-20}. */
  private static Edtf yearUnknown(String value, Edtf first, Edtf last) {
    if (!isYearUnknown(first) || !isYearUnknown(last)) {
      throw new IllegalArgumentException(
          "'" + value + "' has one bound of unknown year; both have to be, or none");
    }
    return new Edtf(value, null, null);
  }

  private static Edtf date(String value) {
    Matcher parts = DATE.matcher(value);
    if (!parts.matches()) {
      throw new IllegalArgumentException(notEdtf(value));
    }
    String year = parts.group(1);
    try {
      if (parts.group(4) != null) {
        LocalTime.parse(parts.group(4).substring(1));
      }
      if (year.equals("XXXX")) {
        return yearUnknown(value, parts);
      }
      if (year.endsWith("X")) {
        return manyYears(value, parts);
      }
      return known(value, Integer.parseInt(year), parts);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(notEdtf(value), e);
    }
  }

  private static Edtf yearUnknown(String value, Matcher parts) {
    if (parts.group(2) == null) {
      throw new IllegalArgumentException(notEdtf(value));
    }
    // A leap year, so that 29 February is a day.
    LocalDate.of(2000, number(parts, 2), parts.group(3) == null ? 1 : number(parts, 3));
    return new Edtf(value, null, null);
  }

  private static Edtf manyYears(String value, Matcher parts) {
    if (parts.group(2) != null) {
      throw new IllegalArgumentException(notEdtf(value));
    }
    String year = parts.group(1);
    return new Edtf(
        value,
        LocalDate.of(Integer.parseInt(year.replace('X', '0')), 1, 1),
        LocalDate.of(Integer.parseInt(year.replace('X', '9')), 12, 31));
  }

  private static Edtf known(String value, int year, Matcher parts) {
    if (parts.group(2) == null) {
      return new Edtf(value, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    int month = number(parts, 2);
    if (parts.group(3) != null) {
      LocalDate day = LocalDate.of(year, month, number(parts, 3));
      return new Edtf(value, day, day);
    }
    return switch (month) {
      case 21, 22, 23, 24 -> months(value, YearMonth.of(year, 3 * (month - 20)), 3);
      case 33, 34, 35, 36 -> months(value, YearMonth.of(year, 3 * (month - 33) + 1), 3);
      case 40, 41 -> months(value, YearMonth.of(year, 6 * (month - 40) + 1), 6);
      default -> months(value, YearMonth.of(year, month), 1);
    };
  }

  private static Edtf months(String value, YearMonth first, int count) {
    return new Edtf(value, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static String notEdtf(String value) {
    return "'" + value + "' is no EDTF date such as 2017-08-03, 2017-08 or ../2017-08-07";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edtf edtf && value.equals(edtf.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  /** The EDTF string itself. */
  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
