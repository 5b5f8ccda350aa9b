package sommertour.enrich.tour;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sommertour.contract.Edtf;

/** The narrowest date that several dates of one stop allow. */
final class NarrowestDate {
  private static final Comparator<Edtf> PLAIN_FIRST =
      comparingInt((Edtf date) -> date.toString().length()).thenComparing(Edtf::toString);

  private NarrowestDate() {}

  /**
   * In the words of one of the dates where it says just that ({@code 2017-22}), else as an interval
   * of days. Dates of unknown year count only where no other is given: then the most precise.
   */
  static Optional<Edtf> of(Collection<Edtf> dates) {
    List<Edtf> bounded = dates.stream().filter(date -> !date.isYearUnknown()).toList();
    if (bounded.isEmpty()) {
      return dates.stream()
          .min(
              comparing((Edtf date) -> date.toString().length(), reverseOrder())
                  .thenComparing(Edtf::toString));
    }
    Optional<LocalDate> first =
        bounded.stream().flatMap(date -> date.earliest().stream()).max(naturalOrder());
    Optional<LocalDate> last =
        bounded.stream().flatMap(date -> date.latest().stream()).min(naturalOrder());
    return bounded.stream()
        .filter(date -> date.earliest().equals(first) && date.latest().equals(last))
        .min(PLAIN_FIRST)
        .or(() -> Optional.of(between(first, last)));
  }

  private static Edtf between(Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.equals(last)) {
      return Edtf.day(first.orElseThrow());
    }
    if (first.isEmpty()) {
      return Edtf.until(Edtf.day(last.orElseThrow()));
    }
    return last.map(end -> Edtf.interval(Edtf.day(first.get()), Edtf.day(end)))
        .orElseGet(() -> Edtf.from(Edtf.day(first.get())));
  }
}
