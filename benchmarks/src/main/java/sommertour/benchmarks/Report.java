package sommertour.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The report file: a section a benchmark, in the order of their names; a new run replaces its own
 * section alone.
 */
final class Report {
  private static final String HEAD =
      """
      # Benchmarks

      Written by `benchmarks/run`. Each section tells the machine and the moment of its run; compare ratios within a section, not
      figures of two runs.
      """;
  private static final Pattern SECTION = Pattern.compile("(?m)^(?=## )");

  private Report() {}

  /** Puts the text of a section that begins with {@code ## name} in its place. */
  static void put(Path file, String section) throws IOException {
    Map<String, String> sections = new TreeMap<>();
    if (Files.exists(file)) {
      for (String part : SECTION.split(Files.readString(file), -1)) {
        if (part.startsWith("## ")) {
          sections.put(heading(part), part.strip());
        }
      }
    }
    sections.put(heading(section), section.strip());
    Files.writeString(file, HEAD + "\n" + String.join("\n\n", sections.values()) + "\n");
  }

  private static String heading(String section) {
    return section.lines().findFirst().orElseThrow();
  }
}
