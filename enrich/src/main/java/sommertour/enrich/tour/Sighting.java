package sommertour.enrich.tour;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sommertour.contract.Edtf;
import sommertour.contract.Folding;
import sommertour.contract.Stop;

/**
 * A report with the days that its stop can lie on. One without a year gets them from its
 * publication: {@code visited} up to it, {@code planned} from it on.
 *
 * @param date what the report says of the day, with its year filled in where publication gives it;
 *     {@code null} without a date
 * @param reach the days the stop can lie on; {@code null} if nothing is known
 * @param nearTo where the report looks for its stop: its date, the bound of an open one, its
 *     publication; {@code null} if nothing is known
 * @param dated whether the report gives a date with its year
 */
record Sighting(TourReport report, Edtf date, Days reach, Days nearTo, boolean dated) {

  /** The dated first, then from narrow to wide, from the deep place to the shallow, by id. */
  static final Comparator<Sighting> ORDER =
      comparing(Sighting::dated, Comparator.reverseOrder())
          .thenComparingLong(one -> one.reach == null ? Long.MAX_VALUE : one.reach.width())
          .thenComparing(comparingInt(Sighting::depth).reversed())
          .thenComparing(one -> one.report.id());

  static Sighting of(TourReport report, int reachDays) {
    Edtf date = report.stop().date();
    Optional<Days> dated = Days.of(date, reachDays);
    if (dated.isPresent()) {
      return new Sighting(report, date, dated.get(), bound(date).orElse(dated.get()), true);
    }
    Optional<Days> published = Days.of(report.published(), reachDays);
    if (published.isEmpty()) {
      return new Sighting(report, date, null, null, false);
    }
    Days around = around(published.get(), report.stop(), reachDays);
    if (date == null) {
      return new Sighting(report, null, around, published.get(), false);
    }
    return inYear(date, around, published.get())
        .map(
            day ->
                new Sighting(
                    report,
                    day,
                    Days.of(day, reachDays).orElseThrow().shared(around),
                    published.get(),
                    false))
        .orElseGet(() -> new Sighting(report, date, null, null, false));
  }

  /** The place as a key: one lies within another if its key begins with the other's. */
  String place() {
    String ags = report.stop().place().ags();
    return ags == null || ags.isBlank() ? "~" + Folding.fold(report.stop().place().name()) : ags;
  }

  /**
   * Whether the same article tells both with different words on what became of them: then they are
   * two stops. Of dated ones the dates decide.
   */
  boolean isToldApartFrom(Sighting other) {
    return report.articleId().equals(other.report.articleId())
        && report.stop().status() != other.report.stop().status();
  }

  /** Whether the same article tells both, and no date of theirs says that they are two. */
  boolean isToldBeside(Sighting other) {
    return report.articleId().equals(other.report.articleId())
        && (date == null || other.date == null || date.equals(other.date));
  }

  /** Digits of the AGS. */
  int depth() {
    return place().startsWith("~") ? 0 : place().length();
  }

  private static Optional<Days> bound(Edtf date) {
    if (date.earliest().isPresent() && date.latest().isPresent()) {
      return Optional.empty();
    }
    return date.earliest().or(date::latest).map(day -> new Days(day, day));
  }

  private static Days around(Days published, Stop stop, int reachDays) {
    return switch (stop.status()) {
      case VISITED -> new Days(published.first().minusDays(reachDays), published.last());
      case PLANNED -> new Days(published.first(), published.last().plusDays(reachDays));
      case CANCELLED ->
          new Days(published.first().minusDays(reachDays), published.last().plusDays(reachDays));
    };
  }

  /** The date in the year that brings it nearest to publication, if it can lie there at all. */
  private static Optional<Edtf> inYear(Edtf yearless, Days around, Days published) {
    return IntStream.rangeClosed(around.first().getYear(), around.last().getYear())
        .boxed()
        .flatMap(year -> parsed(yearless.toString().replace("XXXX", "%04d".formatted(year))))
        .filter(date -> Days.of(date, 0).orElseThrow().meets(around))
        .min(
            comparing((Edtf date) -> Days.of(date, 0).orElseThrow().gap(published))
                .thenComparing(Edtf::toString));
  }

  /** Empty for 29 February of a common year. */
  private static Stream<Edtf> parsed(String date) {
    try {
      return Stream.of(Edtf.parse(date));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }
}
