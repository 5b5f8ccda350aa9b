package sommertour.german;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of knowledge on the class path: UTF-8, tab-separated, comment lines with #, then one
 * header row.
 */
public final class Table {
  private Table() {}

  /**
   * The rows below the header, each as long as the header; missing cells at the end are empty.
   *
   * @param owner the class beside whose package the table lies
   * @param file name of the table
   * @throws IllegalStateException if the table is not there, or a row is longer than the header
   */
  public static List<String[]> rows(Class<?> owner, String file) {
    InputStream stream = owner.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("no table " + file + " beside " + owner.getName());
    }
    List<String[]> rows = new ArrayList<>();
    int columns = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (columns == 0) {
          columns = cells(line, Integer.MAX_VALUE, file).length;
          continue;
        }
        rows.add(cells(line, columns, file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("table " + file + " cannot be read", e);
    }
    return rows;
  }

  /**
   * A table of two columns as first to second, in the order of the file; like {@link #rows}.
   *
   * @throws IllegalStateException if the table is not there, or has a key twice
   */
  public static Map<String, String> pairs(Class<?> owner, String file) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String[] row : rows(owner, file)) {
      if (pairs.put(row[0], row[1]) != null) {
        throw new IllegalStateException("table " + file + " has the key " + row[0] + " twice");
      }
    }
    return Collections.unmodifiableMap(pairs);
  }

  private static String[] cells(String line, int columns, String file) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab));
      start = tab + 1;
    }
    cells.add(line.substring(start));
    if (cells.size() > columns) {
      throw new IllegalStateException("table " + file + " has a row too long: " + line);
    }
    if (columns < Integer.MAX_VALUE) {
      while (cells.size() < columns) {
        cells.add("");
      }
    }
    return cells.toArray(String[]::new);
  }
}
