package sommertour.sink.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sommertour.contract.DateBasis;
import sommertour.contract.Report;
import sommertour.contract.Status;
import sommertour.contract.StopPlace;
import sommertour.contract.Visitor;
import sommertour.sink.store.Connections;

/** Finds events. What is planned and past is shown as unresolved, by the day in Berlin. */
final class EventSearch {
  /** True if the last day of an event lies before the parameter; null if it has no last day. */
  static final String PASSED = "upper(days) <= ?::date";

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int MAX_SECONDS = 10;
  private static final TypeReference<StopPlace> PLACE = new TypeReference<>() {};

  private static final String SELECT =
      "SELECT e.*, sort_day::text AS sort_text,"
          + " CASE WHEN status = 'planned' AND "
          + PASSED
          + " THEN 'unresolved' ELSE status END AS shown_status,"
          + " (SELECT count(*) FROM report r WHERE r.event_id = e.id) AS report_count,"
          + " ARRAY(SELECT DISTINCT source FROM report r"
          + " WHERE r.event_id = e.id AND source IS NOT NULL ORDER BY source) AS sources"
          + " FROM event e WHERE ";

  private static final String REPORTS = "SELECT * FROM report WHERE event_id = ? ORDER BY id";

  private final Connections connections;
  private final InstantSource clock;

  EventSearch(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** The events that match, latest day first. */
  EventPage find(EventFilter filter) throws SQLException {
    LocalDate today = today();
    Condition condition = Condition.of(filter, today);
    String sql = SELECT + condition.sql() + " ORDER BY sort_day DESC, id DESC LIMIT ?";
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(MAX_SECONDS);
      statement.setObject(1, today);
      // One more than asked for shows whether the list goes on.
      statement.setInt(condition.bind(statement, 2), filter.limit() + 1);
      List<ShownEvent> events = new ArrayList<>();
      Cursor last = null;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (events.size() == filter.limit()) {
            return new EventPage(events, last.toString());
          }
          Columns columns = new Columns(rows);
          events.add(event(columns));
          last = new Cursor(columns.text("sort_text"), columns.text("id"));
        }
      }
      return new EventPage(events, null);
    }
  }

  /** One event with its reports. */
  Optional<ShownEvent> event(String id) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(SELECT + "id = ?")) {
      statement.setObject(1, today());
      statement.setString(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(event(new Columns(row)).with(reports(connection, id)))
            : Optional.empty();
      }
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), BERLIN);
  }

  private static List<Report> reports(Connection connection, String id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REPORTS)) {
      statement.setString(1, id);
      List<Report> reports = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reports.add(report(new Columns(rows)));
        }
      }
      return reports;
    }
  }

  private static ShownEvent event(Columns row) throws SQLException {
    return new ShownEvent(
        row.text("id"),
        row.text("event_group"),
        new Visitor(
            row.text("visitor_name"), row.text("visitor_role"), row.text("visitor_key"), null),
        new StopPlace(
            row.text("place_name"),
            row.text("place_ags"),
            row.text("place_kind"),
            row.number("place_lat"),
            row.number("place_lon"),
            null),
        row.text("venue"),
        row.edtf("date"),
        row.word("date_basis", DateBasis.class),
        ShownStatus.of(row.text("shown_status")),
        row.text("tour"),
        row.hosts(),
        row.number("confidence"),
        row.count("witnesses"),
        row.texts("sources"),
        row.count("report_count"),
        null,
        row.text("produced_by"));
  }

  private static Report report(Columns row) throws SQLException {
    return new Report(
        row.text("id"),
        row.text("article_id"),
        row.text("url"),
        row.text("source"),
        row.edtf("published"),
        row.moment("fetched_at"),
        row.json("place", PLACE),
        row.edtf("date"),
        row.word("date_basis", DateBasis.class),
        row.span("date_evidence"),
        row.word("status", Status.class),
        row.text("tour"),
        row.hosts(),
        row.span("evidence"),
        row.number("confidence"),
        row.text("witness"));
  }
}
