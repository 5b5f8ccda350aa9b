package sommertour.german;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import sommertour.contract.Edtf;

/**
 * Moves weekdays by weeks where the text gives the few days it is about: "vom 16. bis 20. April …
 * am Freitag" is the 20th, also in a text that appears on Friday the 13th.
 */
final class AnnouncedPeriod {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 7;

  private static final Pattern ENDS = Pattern.compile("bis|und|[-–/]");

  private static final Pattern WEEKDAY =
      Pattern.compile("^(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend).*");

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
    for (FoundDate date : dates) {
      if (isPeriod(date)) {
        period = Optional.of(date.value());
      }
      fitted.add(period.map(days -> moved(date, days, published, over.test(date))).orElse(date));
    }
    return List.copyOf(fitted);
  }

  /** A few days with their ends: "vom 16. bis 20. April", but not "vergangene Woche". */
  private static boolean isPeriod(FoundDate date) {
    long days = date.isDated() ? date.value().days().orElse(0) : 0;
    return days >= SHORTEST
        && days <= LONGEST
        && !date.value().isYearUnknown()
        && ENDS.matcher(date.span().text()).find();
  }

  private static FoundDate moved(FoundDate date, Edtf period, Edtf published, boolean inThePast) {
    if (!date.isDated()
        || !date.value().isDay()
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
