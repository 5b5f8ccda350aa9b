package sommertour.german;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;

/**
 * Moves weekdays by weeks where the text gives the few days it is about: "vom 16. bis 20. April …
 * am Freitag" is the 20th, also in a text that appears on Friday the 13th.
 */
final class AnnouncedPeriod {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 7;

  private static final Pattern ENDS = Pattern.compile("bis|und|[-–/]");

  /** A week that is named by its distance holds for what stands close behind. */
  private static final Pattern NAMED_WEEK =
      Pattern.compile(
          "(?i)(?:(?:über)?nächst|kommend|(?:vor)?vergangen|vorig|(?:vor)?letzt|zurückliegend)\\p{L}* Woche(?:nende)?s?|Vorwoche");

  private static final int NEAR = 200;

  /** Characters between a day and the weekdays that follow it. */
  private static final int FOLLOWS = 400;

  private static final Pattern WITH_YEAR = Pattern.compile("\\d{4}$");

  private static final Pattern WEEKDAY_NAME =
      Pattern.compile("^(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)");

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "Montag", DayOfWeek.MONDAY,
          "Dienstag", DayOfWeek.TUESDAY,
          "Mittwoch", DayOfWeek.WEDNESDAY,
          "Donnerstag", DayOfWeek.THURSDAY,
          "Freitag", DayOfWeek.FRIDAY,
          "Samstag", DayOfWeek.SATURDAY,
          "Sonnabend", DayOfWeek.SATURDAY,
          "Sonntag", DayOfWeek.SUNDAY);

  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)^(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend).*");

  private AnnouncedPeriod() {}

  /**
   * The expressions in the same order, with the weekdays moved that fit the period only so.
   *
   * @param over whether the words around an expression put it before publication
   */
  static List<FoundDate> fit(List<FoundDate> dates, Edtf published, Predicate<FoundDate> over) {
    List<FoundDate> fitted = new ArrayList<>();
    Optional<Edtf> period =
        dates.stream().filter(AnnouncedPeriod::isPeriod).map(FoundDate::value).findFirst();
    Optional<FoundDate> week = Optional.empty();
    Optional<FoundDate> first = Optional.empty();
    for (FoundDate date : dates) {
      if (isPeriod(date)) {
        period = Optional.of(date.value());
      }
      if (isNamedWeek(date)) {
        week = Optional.of(date);
      }
      if (first.isEmpty() && isAhead(date, published)) {
        first = Optional.of(date);
      }
      int start = date.span().start();
      Optional<Edtf> following =
          first
              .filter(day -> day.span().end() < start && start - day.span().end() < NEAR)
              .map(day -> week(day.value()));
      Optional<Edtf> announced = period;
      Optional<Edtf> near =
          week.filter(named -> start - named.span().end() < NEAR).map(FoundDate::value);
      fitted.add(
          near.filter(days -> isOnSideOf(days, date, published))
              .or(() -> announced)
              .or(() -> following)
              .map(days -> moved(date, days, published, over.test(date)))
              .orElse(date));
    }
    return List.copyOf(fitted);
  }

  /**
   * The expressions of a text of unknown publication, with the weekdays that follow a day or a few
   * days named with their year: "am Montag, 8. Juli 2024, in Soest. Am Dienstag …" is the 9th.
   *
   * @param over whether the words around an expression tell it as over; such days may lie before
   */
  static List<FoundDate> following(List<FoundDate> dates, Predicate<FoundDate> over) {
    List<FoundDate> dated = new ArrayList<>();
    Optional<FoundDate> first = Optional.empty();
    for (FoundDate date : dates) {
      boolean opens = isPeriod(date) || isFullDay(date);
      Optional<Edtf> day =
          opens || over.test(date)
              ? Optional.empty()
              : first
                  .filter(from -> date.span().start() - from.span().end() < FOLLOWS)
                  .flatMap(
                      from -> following(date, isPeriod(from) ? from.value() : week(from.value())));
      dated.add(day.map(date::on).orElse(date));
      if (opens) {
        first = Optional.of(date);
      }
    }
    return List.copyOf(dated);
  }

  private static Optional<Edtf> following(FoundDate date, Edtf days) {
    if (date.value() != null || date.kind() != FoundDate.Kind.DATE) {
      return Optional.empty();
    }
    Matcher weekday = WEEKDAY_NAME.matcher(date.span().text());
    if (!weekday.find()) {
      return Optional.empty();
    }
    DayOfWeek meant = WEEKDAYS.get(weekday.group());
    return Optional.of(days.earliest().orElseThrow().with(TemporalAdjusters.nextOrSame(meant)))
        .filter(days::contains)
        .map(Edtf::day);
  }

  private static boolean isFullDay(FoundDate date) {
    return date.isDated()
        && date.value().isDay()
        && date.basis() == DateBasis.EXPLICIT
        && WITH_YEAR.matcher(date.span().text()).find();
  }

  /** "Am Montag, 25. Juli, …, am Dienstag": whether it begins what a text announces. */
  private static boolean isAhead(FoundDate date, Edtf published) {
    LocalDate appeared = published.latest().orElseThrow();
    return date.isDated()
        && date.value().isDay()
        && date.basis() == DateBasis.EXPLICIT
        && date.value().earliest().filter(day -> day.isAfter(appeared)).isPresent();
  }

  /** The seven days from a day on. */
  private static Edtf week(Edtf day) {
    LocalDate from = day.earliest().orElseThrow();
    return Edtf.interval(Edtf.day(from), Edtf.day(from.plusDays(6)));
  }

  /** A few days with their ends: "vom 16. bis 20. April", but not "vergangene Woche". */
  private static boolean isPeriod(FoundDate date) {
    long days = date.isDated() ? date.value().days().orElse(0) : 0;
    return days >= SHORTEST
        && days <= LONGEST
        && !date.value().isYearUnknown()
        && ENDS.matcher(date.span().text()).find();
  }

  /** What is to come was not last week, whatever else was. */
  private static boolean isOnSideOf(Edtf week, FoundDate date, Edtf published) {
    LocalDate appeared = published.latest().orElseThrow();
    return !date.isDated()
        || date.value().latest().filter(appeared::isBefore).isEmpty()
        || week.latest().filter(appeared::isBefore).isPresent();
  }

  private static boolean isNamedWeek(FoundDate date) {
    return date.isDated()
        && date.value().days().orElse(0) >= SHORTEST
        && date.value().days().orElse(0) <= LONGEST
        && NAMED_WEEK.matcher(date.span().text()).matches();
  }

  private static FoundDate moved(FoundDate date, Edtf period, Edtf published, boolean inThePast) {
    if (!date.isDated()
        || !date.value().isDay()
        || date.basis() != DateBasis.RELATIVE
        || !WEEKDAY.matcher(date.span().text()).matches()
        || period.contains(date.value().earliest().orElseThrow())) {
      return date;
    }
    LocalDate day = date.value().earliest().orElseThrow();
    LocalDate appeared = published.latest().orElseThrow();
    boolean over = period.latest().filter(last -> !last.isAfter(appeared)).isPresent();
    boolean ahead =
        !inThePast && period.earliest().filter(first -> first.isAfter(appeared)).isPresent();
    LocalDate meant =
        period.earliest().orElseThrow().with(TemporalAdjusters.nextOrSame(day.getDayOfWeek()));
    return (over || ahead || !day.isBefore(appeared)) && period.contains(meant)
        ? date.on(Edtf.day(meant))
        : date;
  }
}
