package sommertour.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days as metadata and German pages write them. Instants become days in Europe/Berlin. */
final class WrittenDay {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("jän", 1),
          Map.entry("feb", 2),
          Map.entry("mär", 3),
          Map.entry("mar", 3),
          Map.entry("mrz", 3),
          Map.entry("apr", 4),
          Map.entry("mai", 5),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("okt", 10),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dez", 12),
          Map.entry("dec", 12));
  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?"
              + " ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})(?![\\d.]\\d)(?!\\d)");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\.? ?(Jan|Jän|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)"
              + "[a-zäéü]*\\.?,? ?(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  // The first press releases on the web; a footer's "since 1875" is no publication date.
  private static final int FIRST_YEAR = 1995;

  private WrittenDay() {}

  /** The day in a metadata value: ISO 8601 in its many spellings, RFC 1123, or as Germans write. */
  static Optional<LocalDate> inMetadata(String value) {
    return ISO.matcher(value)
        .results()
        .flatMap(WrittenDay::iso)
        .findFirst()
        .or(() -> inText(value))
        .or(() -> ENGLISH.matcher(value).results().flatMap(WrittenDay::words).findFirst());
  }

  /** The first day that a German text names in full. */
  static Optional<LocalDate> inText(String text) {
    return Stream.concat(NUMBERS.matcher(text).results(), WORDS.matcher(text).results())
        .sorted((one, other) -> Integer.compare(one.start(), other.start()))
        .flatMap(found -> found.group(2).matches("\\d+") ? numbers(found) : words(found))
        .findFirst();
  }

  /** The day of the year, month and day; empty if the calendar has no such day. */
  static Optional<LocalDate> of(int year, int month, int day) {
    if (year < FIRST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Stream<LocalDate> iso(MatchResult found) {
    Optional<LocalDate> day = of(number(found, 1), number(found, 2), number(found, 3));
    if (found.group(7) == null) {
      return day.stream();
    }
    try {
      LocalTime time =
          LocalTime.of(
              number(found, 4), number(found, 5), found.group(6) == null ? 0 : number(found, 6));
      String zone = found.group(7);
      ZoneOffset offset = zone.matches("[+-].*") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
      return day
          .map(
              date -> OffsetDateTime.of(date, time, offset).atZoneSameInstant(BERLIN).toLocalDate())
          .stream();
    } catch (DateTimeException e) {
      return day.stream();
    }
  }

  private static Stream<LocalDate> numbers(MatchResult found) {
    int year = number(found, 3);
    return of(year < 100 ? 2000 + year : year, number(found, 2), number(found, 1)).stream();
  }

  private static Stream<LocalDate> words(MatchResult found) {
    String month = found.group(2).toLowerCase(Locale.GERMAN).substring(0, 3);
    return of(number(found, 3), MONTHS.get(month), number(found, 1)).stream();
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
