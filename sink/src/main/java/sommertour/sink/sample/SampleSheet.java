package sommertour.sink.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The sheet that people judge in: a line a stop, with an empty column for the verdict. It is read
 * as a spreadsheet saves it: with commas, semicolons or tabs, with a byte order mark or without.
 */
public final class SampleSheet {
  static final String REPORT = "report_id";
  static final String VERDICT = "verdict";

  private static final String[] COLUMNS = {
    REPORT,
    "visitor",
    "office",
    "place",
    "ags",
    "venue",
    "date",
    "status",
    "tour",
    "evidence",
    "context",
    "title",
    "url",
    VERDICT,
    "note"
  };

  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private SampleSheet() {}

  /** A sheet that is none; the message names line and column. */
  public static final class BadSheetException extends Exception {
    private static final long serialVersionUID = 1;

    BadSheetException(String message) {
      super(message);
    }
  }

  /** Writes an empty sheet. */
  public static void write(List<DrawnStop> stops, Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord((Object[]) COLUMNS);
    for (DrawnStop stop : stops) {
      printer.printRecord(
          stop.report(),
          text(stop.visitor()),
          text(stop.office()),
          text(stop.place()),
          stop.ags(),
          text(stop.venue()),
          stop.date(),
          stop.status(),
          text(stop.tour()),
          text(stop.evidence()),
          text(stop.context()),
          text(stop.title()),
          stop.url(),
          "",
          "");
    }
    printer.flush();
  }

  /**
   * Reads a sheet that was judged.
   *
   * @param name for messages
   * @throws BadSheetException if it is no sheet or a verdict is missing or none
   */
  public static SampleScore read(String name, byte[] sheet) throws BadSheetException {
    String text = decoded(name, sheet);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return new Judging(name, parser).score();
    } catch (IOException | UncheckedIOException e) {
      throw new BadSheetException(
          name + " is no CSV: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
  }

  private static String decoded(String name, byte[] sheet) throws BadSheetException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sheet)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadSheetException(name + " is not in UTF-8; save it as CSV UTF-8");
    }
  }

  /** Of the first line; the names of columns hold none of them. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = SEPARATORS[0];
    for (char separator : SEPARATORS) {
      if (count(first, separator) > count(first, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static String text(String cell) {
    return cell != null && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  /**
   * One reading; knows the line it is in, which is not the record's number where cells have more.
   */
  private static final class Judging {
    private final String name;
    private final CSVParser parser;
    private final Map<String, Long> seen = new HashMap<>();
    private final int[] counts = new int[3];

    Judging(String name, CSVParser parser) {
      this.name = name;
      this.parser = parser;
    }

    SampleScore score() throws BadSheetException {
      Map<String, Integer> columns = null;
      long line = 1;
      for (CSVRecord record : parser) {
        if (columns == null) {
          columns = columns(record);
        } else {
          take(record, columns, line);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      if (columns == null) {
        throw new BadSheetException(name + " is empty; give the sheet that 'sample' wrote");
      }
      try {
        return new SampleScore(counts[0], counts[1], counts[2]);
      } catch (IllegalArgumentException e) {
        throw new BadSheetException(name + ": " + e.getMessage());
      }
    }

    private Map<String, Integer> columns(CSVRecord header) throws BadSheetException {
      Map<String, Integer> columns = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        columns.put(header.get(i).strip().toLowerCase(Locale.ROOT), i);
      }
      for (String needed : List.of(REPORT, VERDICT)) {
        if (!columns.containsKey(needed)) {
          throw new BadSheetException(
              name
                  + ", line 1: there is no column '"
                  + needed
                  + "'; give the sheet that 'sample' wrote");
        }
      }
      return columns;
    }

    private void take(CSVRecord record, Map<String, Integer> columns, long line)
        throws BadSheetException {
      String report = cell(record, columns, REPORT, line);
      Long before = seen.putIfAbsent(report, line);
      if (before != null) {
        throw wrong(line, REPORT, "'" + report + "' stands in line " + before + " already");
      }
      String verdict = cell(record, columns, VERDICT, line);
      switch (verdict.toLowerCase(Locale.ROOT)) {
        case "right" -> counts[0]++;
        case "wrong" -> counts[1]++;
        case "unclear" -> counts[2]++;
        default ->
            throw wrong(line, VERDICT, "'" + verdict + "' is none of right, wrong and unclear");
      }
    }

    private String cell(CSVRecord record, Map<String, Integer> columns, String column, long line)
        throws BadSheetException {
      int index = columns.get(column);
      String cell = index < record.size() ? record.get(index).strip() : "";
      if (cell.isEmpty()) {
        throw wrong(
            line,
            column,
            column.equals(VERDICT)
                ? "it is empty; write right, wrong or unclear"
                : "it is empty; give the sheet that 'sample' wrote");
      }
      return cell;
    }

    private BadSheetException wrong(long line, String column, String why) {
      return new BadSheetException(
          name + ", line " + line + ", column " + column + ": " + why.replaceAll("\\R", " "));
    }
  }
}
