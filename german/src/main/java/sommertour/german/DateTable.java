package sommertour.german;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table of this module's knowledge of dates: comments and the head row left out. */
final class DateTable {
  private DateTable() {}

  /**
   * Rows of {@code dates/NAME.tsv} as columns.
   *
   * @throws IllegalStateException if the table is not on the class path or a row has not that many
   *     columns: the build is broken then
   */
  static List<List<String>> rows(String name, int columns) {
    String path = "dates/" + name + ".tsv";
    try (InputStream in = DateTable.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the table " + path + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> columns(path, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The forms of a cell. */
  static List<String> forms(String cell) {
    return List.of(cell.split("\\|"));
  }

  private static List<String> columns(String path, String line, int columns) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalStateException(path + " has a row without " + columns + " columns: " + line);
    }
    return cells;
  }
}
