package sommertour.enrich.tour;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import sommertour.contract.Edtf;

/** A run of days, both ends included. */
record Days(LocalDate first, LocalDate last) {

  /**
   * What the date can mean, an open end cut at {@code reach} days; empty if the year is unknown.
   */
  static Optional<Days> of(Edtf date, int reach) {
    if (date == null || date.isYearUnknown()) {
      return Optional.empty();
    }
    return Optional.of(
        new Days(
            date.earliest().orElseGet(() -> date.latest().orElseThrow().minusDays(reach)),
            date.latest().orElseGet(() -> date.earliest().orElseThrow().plusDays(reach))));
  }

  boolean meets(Days other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  /** The days of both; they must meet. */
  Days shared(Days other) {
    return new Days(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last);
  }

  /** Days from one to the other, 0 if they meet. */
  long gap(Days other) {
    if (meets(other)) {
      return 0;
    }
    return last.isBefore(other.first)
        ? ChronoUnit.DAYS.between(last, other.first)
        : ChronoUnit.DAYS.between(other.last, first);
  }

  long width() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }
}
