package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Span;
import sommertour.german.FoundDate;

/**
 * Counts the days of a journey whose first and last the text gives, or its first visit: "am
 * Dienstag und Mittwoch … Tag zwei", "am letzten Tag".
 */
final class TourDays {
  private static final long LONGEST = 10;
  private static final int LAST = -1;

  private static final Pattern ENDS = Pattern.compile("bis|und|[-–/]");

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:[Tt]ag (?<number>eins|zwei|drei|vier|fünf|\\d)\\b"
              + "|(?<ordinal>[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte|[Ff]ünfte|[Ll]etzte)[nrs]? (?:Tour|Reise|Besuchs)?[Tt]ag(?:es|s)?\\b)(?! ein(?:er|es)\\b| (?:der|des) (?!(?:\\p{Ll}+ )?\\p{L}*(?:[Tt]our|[Rr]eise|[Bb]esuch)))",
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

  /** The same passage with the days of the journey that it counts among its dates. */
  Passage counted(Passage passage, Optional<StopDate> first) {
    List<FoundDate> days = new ArrayList<>();
    Matcher day = DAY.matcher(passage.plain());
    while (day.find()) {
      int start = passage.span().start() + day.start();
      Span words = new Span(start, passage.span().start() + day.end(), day.group());
      on(count(day), first)
          .filter(
              date ->
                  passage.dates().stream()
                      .noneMatch(one -> one.isDated() && one.span().overlaps(words)))
          .map(
              date ->
                  new FoundDate(
                      words,
                      FoundDate.Kind.DATE,
                      Edtf.day(date),
                      DateBasis.RELATIVE,
                      FoundDate.Bound.NONE,
                      null,
                      null))
          .ifPresent(days::add);
    }
    return days.isEmpty() ? passage : passage.with(days);
  }

  private Optional<LocalDate> on(int count, Optional<StopDate> told) {
    if (journey.isEmpty()) {
      return told.flatMap(first -> first.value().earliest())
          .filter(first -> count != LAST)
          .map(first -> first.plusDays(count - 1L));
    }
    LocalDate last = journey.get().latest().orElseThrow();
    return count == LAST
        ? Optional.of(last)
        : journey
            .flatMap(Edtf::earliest)
            .map(first -> first.plusDays(count - 1L))
            .filter(day -> !day.isAfter(last));
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
