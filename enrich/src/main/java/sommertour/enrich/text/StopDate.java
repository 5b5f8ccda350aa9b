package sommertour.enrich.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /**
   * The date among those of the passage that stands nearest to the place.
   *
   * @param at offset of the place or, without one, of the cue
   */
  static Optional<StopDate> near(int at, List<FoundDate> dates, Predicate<Edtf> allowed) {
    return dates.stream()
        .filter(StopDate::datesAVisit)
        .filter(date -> allowed.test(date.value()))
        .min(Comparator.comparingInt(date -> distance(at, date.span())))
        .map(StopDate::of);
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

  /** Number of days it may be; one if its year is unknown. */
  long days() {
    return value.days().orElse(1);
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

  private static int distance(int at, Span span) {
    return at < span.start() ? span.start() - at : Math.max(0, at - span.end());
  }
}
