package sommertour.sink.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import sommertour.sink.format.RowWriter;
import sommertour.sink.search.Row;

/**
 * Which events a release has that the last one had not, no longer has, or has otherwise. Each
 * release keeps an index of its events for the next one.
 */
final class Difference {
  static final String INDEX = "events.index.tsv";

  private Difference() {}

  /** Writes the index: the id of each event and a checksum of its row. */
  static final class IndexFile implements RowWriter {
    private final BufferedWriter out;

    IndexFile(Path file) throws IOException {
      this.out = Files.newBufferedWriter(file);
    }

    @Override
    public void write(Row row) throws IOException, SQLException {
      CRC32C sum = new CRC32C();
      for (int i = 0; i < row.columns().size(); i++) {
        // The version of the program is no change of an event.
        if (!row.columns().get(i).name().equals("produced_by")) {
          sum.update((row.value(i) + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
      }
      out.write(row.text("id") + "\t" + Long.toHexString(sum.getValue()) + "\n");
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /**
   * Writes the difference as a table of id and what became of it. A removed event that has no past
   * any more was forgotten: it is counted and not named.
   *
   * @param past whether the change log knows an event
   * @return numbers of events by added, changed and removed
   */
  static Map<String, Integer> write(Path former, Path now, Path file, Predicate<String> past)
      throws IOException {
    Map<String, String> before = read(former);
    Map<String, String> after = read(now);
    Map<String, Integer> sums = new HashMap<>(Map.of("added", 0, "changed", 0, "removed", 0));
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id\twhat\n");
      for (String id : ids) {
        String what = what(before.get(id), after.get(id));
        if (what != null) {
          sums.merge(what, 1, Integer::sum);
          if (after.containsKey(id) || past.test(id)) {
            out.write(id + "\t" + what + "\n");
          }
        }
      }
    }
    return sums;
  }

  private static String what(String before, String after) {
    if (before == null) {
      return "added";
    }
    if (after == null) {
      return "removed";
    }
    return before.equals(after) ? null : "changed";
  }

  private static Map<String, String> read(Path index) throws IOException {
    Map<String, String> sums = new HashMap<>();
    try (var lines = Files.lines(index)) {
      lines.forEach(
          line -> {
            int tab = line.lastIndexOf('\t');
            sums.put(line.substring(0, tab), line.substring(tab + 1));
          });
    }
    return sums;
  }
}
