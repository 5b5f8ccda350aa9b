package sommertour.sink.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import sommertour.sink.search.Row;

/**
 * A calendar (RFC 5545) of whole days. UID stays while an event's id changes, and SEQUENCE counts
 * its revisions, so that a subscriber sees a move and not two events. An event that can be on one
 * of several days is tentative on all of them; one without both bounds, or with more than a month
 * between them, is in no calendar.
 */
final class CalendarWriter implements RowWriter {
  private static final int MOST_DAYS = 31;
  private static final int MOST_BYTES = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Writer out;

  CalendarWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void start(Row columns) throws IOException {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Sommertour//Tour events//DE");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:Sommertour");
  }

  @Override
  public void write(Row row) throws IOException, SQLException {
    LocalDate from = (LocalDate) row.value("date_from");
    LocalDate to = (LocalDate) row.value("date_to");
    if (from == null || to == null || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      return;
    }
    String status = row.text("status");
    boolean certain = from.equals(to);
    line("BEGIN:VEVENT");
    line("UID:" + escaped(row.text("uid")) + "@sommertour");
    line("SEQUENCE:" + row.text("revision"));
    line("DTSTAMP:" + MOMENT.format((Instant) row.value("changed_at")));
    line("DTSTART;VALUE=DATE:" + DAY.format(from));
    line("DTEND;VALUE=DATE:" + DAY.format(to.plusDays(1)));
    line("SUMMARY:" + escaped(row.text("visitor") + ": " + row.text("place")));
    line("LOCATION:" + escaped(joined(", ", row.text("venue"), row.text("place"))));
    line("DESCRIPTION:" + escaped(description(row)));
    if (row.value("lat") != null && row.value("lon") != null) {
      line("GEO:" + row.value("lat") + ";" + row.value("lon"));
    }
    line("CATEGORIES:" + escaped(status));
    line("STATUS:" + status(status, certain));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  @Override
  public void close() throws IOException {
    line("END:VCALENDAR");
    out.close();
  }

  private static String status(String status, boolean certain) {
    return switch (status) {
      case "cancelled" -> "CANCELLED";
      case "visited", "planned" -> certain ? "CONFIRMED" : "TENTATIVE";
      default -> "TENTATIVE";
    };
  }

  private static String description(Row row) throws SQLException {
    return joined(
        "\n",
        joined(", ", row.text("visitor"), row.text("office")),
        row.text("tour"),
        row.text("hosts"),
        "date: " + row.text("date"),
        "sources: " + joined("", row.text("sources")),
        "id: " + row.text("id"));
  }

  private static String joined(String between, String... parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      if (part != null) {
        all.append(all.length() == 0 ? "" : between).append(part);
      }
    }
    return all.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /** Folded to lines of at most 75 bytes, never within a character. */
  private void line(String text) throws IOException {
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      if (bytes + size > MOST_BYTES) {
        out.write("\r\n ");
        bytes = 1;
      }
      out.write(Character.toChars(character));
      bytes += size;
      i += Character.charCount(character);
    }
    out.write("\r\n");
  }
}
