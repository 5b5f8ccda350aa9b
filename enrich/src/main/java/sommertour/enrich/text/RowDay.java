package sommertour.enrich.text;

import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.DateBasis;
import sommertour.contract.Span;
import sommertour.german.FoundDate;

/**
 * Finds the day with which a row of a timetable begins: alone or behind the town or the name that
 * heads the row, as in "Ahlen: 18. September, 10 Uhr" and "Minister Muster: Montag, 18. September".
 */
final class RowDay {
  private static final Pattern LEAD = Pattern.compile("(?:[^:\\n\\d]{3,40}: )?[\\s|•*–-]*");

  private static final Pattern BULLET = Pattern.compile("[\\s|•*–-]*(?:\\d{1,2}[.)] )?");

  /** Between the town and its day: the venue, whose words are nouns and names. */
  private static final Pattern VENUE =
      Pattern.compile(
          "(?:/\\p{Lu}[\\p{L}-]+)?\\s?[,:;|(–-](?:[\\s,:;|(„“/–-]|(?:am|den|im|in|der|des|und|zum|zur|bei|Uhr|(?:Mo|Di|Mi|Do|Fr|Sa|So)\\.)(?!\\p{L})|\\p{Lu}[\\p{L}-]*+(?!\\.)|\\d{1,4}(?:[.:]\\d{2})?)*+",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Between the name and the day. */
  private static final Pattern COLON =
      Pattern.compile("(?: \\([\\p{L}/ -]+\\))?\\s*[:|–-][\\s|–-]*");

  /** Before the name: offices and titles. */
  private static final Pattern OFFICE =
      Pattern.compile("[\\s|•*–-]*(?:\\p{Lu}[\\p{L}.-]+ ){0,4}", Pattern.UNICODE_CHARACTER_CLASS);

  private RowDay() {}

  /** The day that stands at the head of the row. */
  static Optional<StopDate> leading(Passage row) {
    return row.dates().stream()
        .filter(StopDate::datesAVisit)
        .filter(date -> LEAD.matcher(row.before(date.span().start())).matches() || named(row, date))
        .filter(date -> date.basis() == DateBasis.EXPLICIT || isHeading(row, date))
        .findFirst()
        .map(StopDate::of);
  }

  /** The town that stands before the day of its row. */
  static Optional<PlaceMention> town(Passage row) {
    return row.places().stream()
        .filter(PlaceChooser::isStay)
        .filter(town -> BULLET.matcher(row.before(town.span().start())).matches())
        .findFirst()
        .filter(
            town ->
                row.dates().stream()
                    .filter(date -> StopDate.datesAVisit(date) && date.value().isDay())
                    .findFirst()
                    .filter(date -> isBetween(VENUE, town.span(), date, row))
                    .isPresent());
  }

  private static boolean named(Passage row, FoundDate date) {
    return row.persons().stream()
        .filter(person -> OFFICE.matcher(row.before(person.span().start())).matches())
        .anyMatch(person -> isBetween(COLON, person.span(), date, row));
  }

  private static boolean isBetween(Pattern words, Span head, FoundDate date, Passage row) {
    int from = head.end();
    int to = date.span().start();
    return from <= to && words.matcher(row.between(from, to)).matches();
  }

  /** "Montag:" and "Dienstag, 10 Uhr", but not "Gestern hat …". */
  private static boolean isHeading(Passage row, FoundDate date) {
    String behind = row.between(date.span().end(), row.span().end()).strip();
    return behind.isEmpty() || !Character.isLowerCase(behind.charAt(0));
  }
}
