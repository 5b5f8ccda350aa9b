package sommertour.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one benchmark found: a table with a heading and remarks below it.
 *
 * @param name of the benchmark
 * @param about what was measured, on what, in which units
 * @param columns headings of the table
 * @param rows cells, as many a row as there are columns
 * @param remarks sentences below the table: how it was measured, what to mind
 */
public record Section(
    String name,
    String about,
    List<String> columns,
    List<List<String>> rows,
    List<String> remarks) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
   */
  public Section {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    remarks = List.copyOf(remarks);
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + ": " + columns.size() + " columns, but a row of " + row.size() + ": " + row);
      }
    }
  }

  /** As Markdown, beginning with {@code ## name}. */
  String markdown() {
    StringBuilder text = new StringBuilder("## ").append(name).append("\n\n");
    text.append(about).append("\n\n").append(line(columns));
    text.append(line(columns.stream().map(column -> "---").toList()));
    rows.forEach(row -> text.append(line(row)));
    if (!remarks.isEmpty()) {
      text.append('\n').append(String.join("\n", remarks)).append('\n');
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
