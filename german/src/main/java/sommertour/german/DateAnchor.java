package sommertour.german;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sommertour.contract.Edtf;

/**
 * What an incomplete expression leans on.
 *
 * @param published when the text appeared, with both bounds, or {@code null}
 * @param side where the words around put the expression, seen from publication
 * @param bound "seit", "ab" or "bis" before it
 * @param last the day that the text named last, or {@code null}
 * @param month the month of the day, or the month itself, that the text named last, or {@code null}
 * @param datedDays the days that the text gives with their year
 */
record DateAnchor(
    Edtf published,
    Tense side,
    FoundDate.Bound bound,
    LocalDate last,
    YearMonth month,
    List<LocalDate> datedDays) {

  /** Nearer than this, the nearest year is right though the tense seems to be the past. */
  private static final long NEAR_AFTER_DAYS = 45;

  /** The same for the future: words of the present tense deceive more often. */
  private static final long NEAR_BEFORE_DAYS = 120;

  /** A programme gives the year once; its other days lie no farther from that one. */
  private static final long PROGRAMME_DAYS = 31;

  /** The day of publication, if it is known to the day. */
  Optional<LocalDate> today() {
    return published != null && published.isDay() ? published.earliest() : Optional.empty();
  }

  boolean isPublishedKnown() {
    return published != null;
  }

  /** The year of publication; only if that is known. */
  int year() {
    return published.latest().orElseThrow().getYear();
  }

  /** The year that brings the time nearest to publication, on the side that the tense names. */
  Optional<Edtf> nearest(IntFunction<Optional<Edtf>> ofYear) {
    if (published == null) {
      return Optional.empty();
    }
    List<Edtf> years =
        IntStream.rangeClosed(year() - 1, year() + 1)
            .mapToObj(ofYear)
            .flatMap(Optional::stream)
            .toList();
    Optional<Edtf> near = years.stream().min((a, b) -> Long.compare(gap(a), gap(b)));
    long nearEnough = sign() < 0 ? NEAR_AFTER_DAYS : NEAR_BEFORE_DAYS;
    return near.filter(date -> signed(date) * sign() >= -nearEnough)
        .or(
            () ->
                years.stream()
                    .filter(date -> signed(date) * sign() >= 0)
                    .min((a, b) -> Long.compare(gap(a), gap(b))))
        .or(() -> near);
  }

  /** The day of a month in the year of a full date close by. */
  Optional<LocalDate> inProgramme(IntFunction<Optional<LocalDate>> ofYear) {
    return datedDays.stream()
        .flatMap(
            day ->
                Stream.of(day.getYear() - 1, day.getYear(), day.getYear() + 1)
                    .map(ofYear::apply)
                    .flatMap(Optional::stream)
                    .filter(
                        other -> Math.abs(ChronoUnit.DAYS.between(day, other)) <= PROGRAMME_DAYS))
        .findFirst();
  }

  /** -1 for the past, 1 for the future, 0 if nothing tells. */
  int sign() {
    return switch (side) {
      case PAST -> -1;
      case FUTURE -> bound == FoundDate.Bound.SINCE ? -1 : 1;
      case UNKNOWN ->
          switch (bound) {
            case SINCE -> -1;
            case FROM, UNTIL -> 1;
            case NONE -> 0;
          };
    };
  }

  private long gap(Edtf date) {
    return Math.abs(signed(date));
  }

  /** Days from publication to the date, negative before it, 0 where they meet. */
  private long signed(Edtf date) {
    if (date.overlaps(published)) {
      return 0;
    }
    LocalDate from = published.earliest().orElseThrow();
    LocalDate to = published.latest().orElseThrow();
    LocalDate start = date.earliest().orElseThrow();
    return start.isAfter(to)
        ? ChronoUnit.DAYS.between(to, start)
        : ChronoUnit.DAYS.between(from, date.latest().orElseThrow());
  }
}
