package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Span;

/**
 * Counts the days of a journey whose first and last the text gives: "am Dienstag und Mittwoch … Tag
 * zwei", "am letzten Tag".
 */
final class TourDays {
  private static final long LONGEST = 10;
  private static final int LAST = -1;

  private static final Pattern ENDS = Pattern.compile("bis|und|[-–/]");

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:[Tt]ag (?<number>eins|zwei|drei|vier|fünf|\\d)\\b"
              + "|(?<ordinal>[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte|[Ff]ünfte|[Ll]etzte)[nrs]? (?:Tour|Reise|Besuchs)?[Tt]ag(?:es|s)?\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final List<String> NUMBERS = List.of("eins", "zwei", "drei", "vier", "fünf");
  private static final List<String> ORDINALS =
      List.of("erste", "zweite", "dritte", "vierte", "fünfte");

  private final Optional<Edtf> journey;

  TourDays(Reading reading) {
    this.journey =
        reading.passages().stream()
            .flatMap(passage -> StopDate.all(passage.dates()).stream())
            .filter(TourDays::hasEnds)
            .map(StopDate::value)
            .filter(value -> value.days().orElse(0) > 1 && value.days().orElse(0) <= LONGEST)
            .findFirst();
  }

  /** "vom 9. bis 11. Juni", but not "vergangene Woche". */
  static boolean hasEnds(StopDate date) {
    return ENDS.matcher(date.evidence().text()).find();
  }

  /** The day of the journey that the passage counts. */
  Optional<StopDate> in(Passage passage) {
    Matcher day = DAY.matcher(passage.plain());
    if (journey.isEmpty() || !day.find()) {
      return Optional.empty();
    }
    int count = count(day);
    LocalDate first = journey.get().earliest().orElseThrow();
    LocalDate last = journey.get().latest().orElseThrow();
    LocalDate meant = count == LAST ? last : first.plusDays(count - 1L);
    int offset = passage.span().start();
    return meant.isAfter(last)
        ? Optional.empty()
        : Optional.of(
            new StopDate(
                Edtf.day(meant),
                DateBasis.RELATIVE,
                new Span(offset + day.start(), offset + day.end(), day.group())));
  }

  private static int count(Matcher day) {
    String number = day.group("number");
    if (number != null) {
      int word = NUMBERS.indexOf(number);
      return word < 0 ? Integer.parseInt(number) : word + 1;
    }
    String ordinal = day.group("ordinal").toLowerCase(Locale.ROOT);
    return ordinal.equals("letzte") ? LAST : ORDINALS.indexOf(ordinal) + 1;
  }
}
