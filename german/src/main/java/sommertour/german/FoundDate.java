package sommertour.german;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sommertour.contract.DateBasis;
import sommertour.contract.DateMention;
import sommertour.contract.Edtf;
import sommertour.contract.Span;

/**
 * A temporal expression of a text, with what it means as far as that can be known.
 *
 * @param span the expression without its preposition ("3. August", "vergangener Woche")
 * @param kind as in TIMEX3: a date, a clock time, a recurring time or a duration
 * @param value the days it means; absent where they are not known ("heute" without publication
 *     date) and for recurring times and durations. A clock time means its day.
 * @param basis EXPLICIT if the text gives month or year itself, else RELATIVE
 * @param bound the word before it that opens the time: "seit", "ab" or "bis"
 * @param clock the hour that stands beside the day ("15.08.2017, 10.00 Uhr"), or absent
 * @param clockEnd the hour that ends it ("9 bis 17 Uhr"), or absent
 */
public record FoundDate(
    Span span,
    Kind kind,
    Edtf value,
    DateBasis basis,
    Bound bound,
    LocalTime clock,
    LocalTime clockEnd) {

  /** The types of TIMEX3. */
  public enum Kind {
    DATE,
    TIME,
    SET,
    DURATION
  }

  /** Whether a word before the expression opens the time. */
  public enum Bound {
    NONE,
    /** "seit": from then to now. */
    SINCE,
    /** "ab": from then on. */
    FROM,
    /** "bis": up to then. */
    UNTIL
  }

  /** The expression has a calendar value and is no mere clock time. */
  public boolean isDated() {
    return kind == Kind.DATE && value != null;
  }

  /**
   * The day with its hour in EDTF ({@code 2017-08-15T10:00:00}), from hour to hour as an interval;
   * empty without a day or an hour.
   */
  public Optional<Edtf> timed() {
    if (clock == null || value == null || !value.isDay()) {
      return Optional.empty();
    }
    Edtf start = at(clock);
    return Optional.of(clockEnd == null ? start : Edtf.interval(start, at(clockEnd)));
  }

  private Edtf at(LocalTime hour) {
    return Edtf.parse("%sT%tT".formatted(value.earliest().orElseThrow(), hour));
  }

  /** The same expression with another value. */
  public FoundDate on(Edtf other) {
    return new FoundDate(span, kind, other, basis, bound, clock, clockEnd);
  }

  /** The same expression in a text that has so many characters more before it. */
  FoundDate shifted(int by) {
    Span moved = new Span(span.start() + by, span.end() + by, span.text());
    return new FoundDate(moved, kind, value, basis, bound, clock, clockEnd);
  }

  /**
   * The dates of an article: one mention for each value, in the order of their first span; what has
   * no value and mere clock times are left out.
   */
  public static List<DateMention> mentions(List<FoundDate> dates) {
    return dates.stream()
        .filter(FoundDate::isDated)
        .collect(Collectors.groupingBy(FoundDate::value, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            same ->
                new DateMention(
                    same.get(0).value(),
                    same.get(0).basis(),
                    same.stream().map(FoundDate::span).toList()))
        .toList();
  }
}
