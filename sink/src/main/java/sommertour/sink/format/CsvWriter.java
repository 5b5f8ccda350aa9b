package sommertour.sink.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import sommertour.sink.search.Column;
import sommertour.sink.search.Row;

/**
 * Comma-separated values (RFC 4180) in UTF-8 with a line of names. What is absent is empty; an
 * empty text stands in quotes.
 */
final class CsvWriter implements RowWriter {
  private static final String LINE_END = "\r\n";

  private final Writer out;

  CsvWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  @Override
  public void start(Row columns) throws IOException {
    List<Column> all = columns.columns();
    for (int i = 0; i < all.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(all.get(i).name());
    }
    out.write(LINE_END);
  }

  @Override
  public void write(Row row) throws IOException, SQLException {
    int count = row.columns().size();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.write(',');
      }
      Object value = row.value(i);
      if (value instanceof String text) {
        writeText(text);
      } else if (value != null) {
        out.write(value.toString());
      }
    }
    out.write(LINE_END);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void writeText(String text) throws IOException {
    if (isPlain(text)) {
      out.write(text);
      return;
    }
    out.write('"');
    out.write(text.replace("\"", "\"\""));
    out.write('"');
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }
}
