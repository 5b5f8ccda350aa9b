package sommertour.german;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The days of feasts ({@code holidays.tsv}), fixed and movable. */
final class Feasts {
  private static final String EASTER = "easter";
  private static final String ADVENT = "advent";

  private final List<String> days =
      DateTable.rows("holidays").stream().map(row -> row.get(0)).toList();

  /** The day of the feast in the year; {@code feast} counts the rows of the table from 0. */
  LocalDate day(int feast, int year) {
    String day = days.get(feast);
    if (day.startsWith(EASTER)) {
      return easter(year).plusDays(Integer.parseInt(day.substring(EASTER.length())));
    }
    if (day.startsWith(ADVENT)) {
      LocalDate fourth =
          LocalDate.of(year, 12, 25).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
      return fourth.plusDays(Integer.parseInt(day.substring(ADVENT.length())));
    }
    return MonthDay.parse("--" + day).atYear(year);
  }

  /**
   * Easter Sunday of the Gregorian calendar: the anonymous algorithm in Meeus, Astronomical
   * Algorithms (1991), chapter 8.
   */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
