package sommertour.enrich.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A resource table of two columns beside this class: tab-separated, {@code #} comments, header. */
final class Table {
  private Table() {}

  /** First column to second, in the order of the file. */
  static Map<String, String> read(String name) {
    try (InputStream bytes = Table.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("the table " + name + " is missing from the jar");
      }
      Map<String, String> rows = new LinkedHashMap<>();
      new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", 2))
          .forEach(cells -> rows.put(cells[0], cells[1]));
      return Collections.unmodifiableMap(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " can't be read", e);
    }
  }
}
