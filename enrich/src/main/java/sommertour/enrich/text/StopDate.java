package sommertour.enrich.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.german.FoundDate;

/**
 * The day of a stop and what it rests on.
 *
 * @param evidence the words that give it; absent where only publication bounds it
 */
record StopDate(Edtf value, DateBasis basis, Span evidence) {
  static final StopDate UNKNOWN = new StopDate(null, null, null);

  /** A longer time dates a programme, a season or a term, but no single visit. */
  private static final long LONGEST = 31;

  /** "Monschau (11. Juli)" */
  private static final Pattern BRACKET =
      Pattern.compile("(?:/\\p{L}+)? \\((?:am |beide |jeweils |\\p{L}{2,10}, )?");

  /** "Ahlen am Dienstag und Beckum am Mittwoch": each place before its day. */
  private static final Pattern DAY_BEHIND =
      Pattern.compile(
          " (?:(?:war|ist|folgt|folgte|kommt|kam|steht) )?(?:am|für den|für|auf den|vom|den) (?:\\p{L}{2,10}, )?");

  /** "teilte ihr Amt am Freitag mit", "wie am Freitag bekannt wurde": the day of the notice. */
  private static final Pattern NOTIFIED =
      Pattern.compile(
          "^(?: in \\p{Lu}\\p{L}+)? (?:mit(?=[,.;!]|$| [–(-])|(?:mitteilte|mitgeteilt|erklärte|ankündigte|bekannt ?(?:gab|wurde|geworden)|berichtete|bestätigte|verlautete|hieß)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Waldbrände vom Juli", "Förderung bis 2026": such a date is that of the noun before it. */
  private static final Pattern NOUN =
      Pattern.compile(
          "\\b(?!\\p{L}*(?:[Bb]esuch|[Tt]ermin|[Rr]eise|[Tt]our|[Tt]reffen|[Vv]isite|[Vv]eranstaltung|[Pp]rogramm))\\p{Lu}[\\p{L}-]+ (?:vom|aus dem|bis) $"
              + "|\\b(?:Amtsantritt|Dienstantritt|Vereidigung|Ernennung|Amtsübernahme) (?:im|am) $",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Characters of the noun and its preposition. */
  private static final int NEAR = 60;

  private static final Pattern YEAR = Pattern.compile("(?:Jahr |Ende |Anfang |Mitte )?\\d{4}");

  private static final Pattern ONE_TIME = Pattern.compile("[-0-9X]+");

  /**
   * The date among those of the passage that stands nearest to the place; in a list that begins
   * with a day the last one before it.
   *
   * @param first place of the passage
   * @param at the place or, without one, where the cue begins
   * @param turned what the cue makes of a date
   */
  static Optional<StopDate> near(
      Span at,
      Passage passage,
      Optional<PlaceMention> first,
      UnaryOperator<FoundDate> turned,
      Predicate<Edtf> allowed) {
    List<FoundDate> dates =
        free(passage).stream()
            .filter(StopDate::datesAVisit)
            .map(turned)
            .filter(date -> allowed.test(date.value()))
            .toList();
    // "Am 14. Oktober folgt Iserlohn, am 28. Oktober Soest": each place behind its day.
    boolean daysFirst =
        dates.size() > 1
            && first.filter(place -> dates.get(0).span().end() <= place.span().start()).isPresent();
    Optional<FoundDate> before =
        dates.stream()
            .filter(date -> daysFirst && date.span().end() <= at.start())
            .reduce((earlier, later) -> later);
    Optional<FoundDate> behind =
        dates.stream()
            .filter(
                date ->
                    isInBracketsBehind(at, date.span(), passage)
                        || (dates.size() > 1
                            && (!daysFirst || isWithoutDayBefore(at, passage))
                            && isBehind(at, date.span(), passage)))
            .findFirst();
    return behind
        .or(() -> before)
        .or(() -> dates.stream().min(Comparator.comparingInt(date -> distance(at, date.span()))))
        .map(StopDate::of);
  }

  /** The dates of the passage that are no attribute of a noun. */
  static List<FoundDate> free(Passage passage) {
    return passage.dates().stream()
        .filter(date -> !isOfNoun(date, passage) && !isOfNotice(date, passage))
        .toList();
  }

  /** Whether it is the day on which something was told. */
  static boolean isOfNotice(FoundDate date, Passage passage) {
    return NOTIFIED.matcher(passage.between(date.span().end(), passage.span().end())).find();
  }

  private static boolean isOfNoun(FoundDate date, Passage passage) {
    if (date.value() == null) {
      return false;
    }
    String before = passage.before(date.span().start());
    boolean until = date.bound() == FoundDate.Bound.UNTIL;
    return NOUN.matcher(before.substring(Math.max(0, before.length() - NEAR))).find()
        && (until
            ? YEAR.matcher(date.span().text()).matches()
            : ONE_TIME.matcher(date.value().toString()).matches());
  }

  private static boolean isInBracketsBehind(Span place, Span date, Passage passage) {
    int from = place.end();
    int to = date.start();
    return BRACKET.matcher(passage.between(from, to)).matches();
  }

  private static boolean isBehind(Span place, Span date, Passage passage) {
    int from = place.end();
    int to = date.start();
    return DAY_BEHIND.matcher(passage.between(from, to)).matches();
  }

  /** "am Montag in Hof, es folgten Ahlen am Dienstag": no day since the comma. */
  private static boolean isWithoutDayBefore(Span place, Passage passage) {
    String before = passage.before(place.start());
    int comma =
        passage.span().start() + Math.max(before.lastIndexOf(','), before.lastIndexOf(" und "));
    return comma > passage.span().start()
        && passage.dates().stream()
            .noneMatch(date -> date.span().start() >= comma && date.span().end() <= place.start());
  }

  /** All dates of the passage that can date a visit, in the order of the text. */
  static List<StopDate> all(List<FoundDate> dates) {
    return dates.stream().filter(StopDate::datesAVisit).map(StopDate::of).toList();
  }

  /** What is known of the day of a stop that the text does not date. */
  static StopDate bounded(Status status, Optional<Edtf> published) {
    if (published.isEmpty() || status == Status.CANCELLED) {
      return UNKNOWN;
    }
    Edtf appeared = published.get();
    return new StopDate(
        status == Status.VISITED ? Edtf.until(appeared) : Edtf.from(appeared),
        DateBasis.BOUNDED,
        null);
  }

  /** Whether a date may be that of a visit, if only its day were known ("gestern"). */
  static boolean mayDate(List<FoundDate> dates) {
    return dates.stream()
        .anyMatch(
            date ->
                datesAVisit(date) || (date.kind() == FoundDate.Kind.DATE && date.value() == null));
  }

  static StopDate of(FoundDate date) {
    return new StopDate(date.value(), date.basis(), date.span());
  }

  /** Whether it is one day, with or without its year. */
  boolean isDay() {
    return isGiven() && (value.isDay() || value.isYearUnknown());
  }

  /** Number of days it may be; one if its year is unknown, without limit if it has an open end. */
  long days() {
    return value.days().orElse(value.isYearUnknown() ? 1 : Long.MAX_VALUE);
  }

  /** Whether the text itself gives a day or a few. */
  boolean isGiven() {
    return value != null && basis != DateBasis.BOUNDED;
  }

  /** Whether it is short or bounded enough to be that of a visit. */
  static boolean datesAVisit(FoundDate date) {
    if (!date.isDated() || date.bound() == FoundDate.Bound.SINCE) {
      return false;
    }
    boolean brief =
        date.value().isYearUnknown() || date.value().days().orElse(LONGEST + 1) <= LONGEST;
    return brief || date.bound() != FoundDate.Bound.NONE;
  }

  private static int distance(Span at, Span span) {
    return at.end() <= span.start()
        ? span.start() - at.end()
        : Math.max(0, at.start() - span.end());
  }
}
