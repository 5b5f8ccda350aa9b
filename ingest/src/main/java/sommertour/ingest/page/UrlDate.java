package sommertour.ingest.page;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that an address names in full: {@code /2019/10/22/}, {@code 20191022}, {@code
 * 29-10-2021}.
 */
final class UrlDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})([-/_.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"
              + "|(?<![\\d.-])(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})([-_.])(\\d{1,2})\\2(20\\d{2})(?!\\d)"
              + "|(?<=/)(\\d{2})(\\d{2})(20\\d{2})(?=[-_/])");

  private UrlDate() {}

  /** The first day in the address; empty if it names none. */
  static Optional<LocalDate> of(String url) {
    return first(YEAR_FIRST.matcher(url), 1, 3, 4, 5, 6, 7)
        .or(() -> first(DAY_FIRST.matcher(url), 4, 3, 1, 7, 6, 5));
  }

  private static Optional<LocalDate> first(Matcher found, int... groups) {
    while (found.find()) {
      int from = found.group(groups[0]) != null ? 0 : 3;
      Optional<LocalDate> day =
          WrittenDay.of(
              Integer.parseInt(found.group(groups[from])),
              Integer.parseInt(found.group(groups[from + 1])),
              Integer.parseInt(found.group(groups[from + 2])));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }
}
