package sommertour.german;

import java.util.List;

/** The tables of what German knows of dates; a cell of words is divided by bars. */
final class DateTable {
  private DateTable() {}

  /** Rows of {@code dates/NAME.tsv}. */
  static List<List<String>> rows(String name) {
    return Table.rows(DateTable.class, "dates/" + name + ".tsv").stream().map(List::of).toList();
  }

  /** The forms of a cell. */
  static List<String> forms(String cell) {
    return List.of(cell.split("\\|"));
  }
}
