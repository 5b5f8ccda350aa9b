package sommertour.launcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sommertour.contract.Report;
import sommertour.contract.TourEvent;

/** Events as a table for a terminal: who, where, when, status, tour, sources; sorted by day. */
final class TourTable {
  private static final List<String> HEAD =
      List.of("VISITOR", "PLACE", "DATE", "STATUS", "TOUR", "SOURCES");
  private static final int WIDEST = 36;
  private static final String NONE = "-";

  private TourTable() {}

  /** Lines without line ends; the first is the head. */
  static List<String> lines(List<TourEvent> events) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    events.stream()
        .sorted(
            Comparator.comparing((TourEvent event) -> event.date() == null)
                .thenComparing(event -> date(event))
                .thenComparing(event -> event.visitor().name())
                .thenComparing(TourEvent::id))
        .map(TourTable::row)
        .forEach(rows::add);
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<String> row(TourEvent event) {
    return List.of(
        cut(event.visitor().name()),
        cut(event.place() == null ? NONE : event.place().name()),
        date(event),
        event.status() == null ? NONE : event.status().name().toLowerCase(Locale.ROOT),
        event.tour() == null ? NONE : cut(event.tour()),
        sources(event.reports()));
  }

  private static String date(TourEvent event) {
    return event.date() == null ? NONE : event.date().toString();
  }

  /** An article that was crawled is told by its source, a file by its id. */
  private static String sources(List<Report> reports) {
    return reports.stream()
        .map(report -> report.source() == null ? report.articleId() : report.source())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String cut(String cell) {
    return cell.length() <= WIDEST ? cell : cell.substring(0, WIDEST - 1) + "…";
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length - 1; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.append(row.get(widths.length - 1)).toString().stripTrailing();
  }
}
