package sommertour.enrich.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well articles were read.
 *
 * @param documents number of gold cases
 * @param tallies persons, places, dates and stops
 * @param stopDates stops with a date in the gold that were found
 * @param stopDatesRight of them, those with a right date
 * @param negatives cases without any stop
 * @param negativesClean of them, those in which none was found
 * @param missing cases that no article was given for
 * @param errors one line for each miss and each false find: id, MISS or FALSE, kind, what
 */
public record Figures(
    int documents,
    Map<Kind, Tally> tallies,
    int stopDates,
    int stopDatesRight,
    int negatives,
    int negativesClean,
    int missing,
    List<String> errors) {

  /** What is counted; a strict stop has the very place of the gold. */
  public enum Kind {
    PERSON,
    PLACE,
    DATE,
    STOP_STRICT,
    STOP
  }

  /** The figures of one kind. */
  public Tally of(Kind kind) {
    return tallies.get(kind);
  }

  /** Share of the found stops whose date is right; 1 if none has a date. */
  public double stopDate() {
    return stopDates == 0 ? 1 : (double) stopDatesRight / stopDates;
  }

  /** Share of the cases without stops in which none was found; 1 if there is no such case. */
  public double cleanNegatives() {
    return negatives == 0 ? 1 : (double) negativesClean / negatives;
  }

  /** The table for a person, lines divided by LF. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        line(
            "%12s%7s%7s%7s%7s%7s   %d documents%n", "", "P", "R", "F1", "gold", "pred", documents));
    for (Kind kind : Kind.values()) {
      Tally tally = of(kind);
      table.append(
          line(
              "%-12s%7.3f%7.3f%7.3f%7d%7d%n",
              kind.name().toLowerCase(Locale.ROOT),
              tally.precision(),
              tally.recall(),
              tally.f1(),
              tally.gold(),
              tally.found()));
    }
    return table
        .append(
            line(
                "stop dates right %.3f of %d; negatives clean %.3f of %d; missing documents %d",
                stopDate(), stopDates, cleanNegatives(), negatives, missing))
        .toString();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
  }
}
