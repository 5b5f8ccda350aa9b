package sommertour.sink.search;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sommertour.contract.DateBasis;
import sommertour.contract.Report;
import sommertour.contract.Status;
import sommertour.contract.StopPlace;
import sommertour.contract.Visitor;
import sommertour.sink.store.Connections;

/** Reads events with all that belongs to them. */
public final class EventSearch {
  /** Select list of {@link EventLists#EVENTS} for {@link #event(ResultSet)}. */
  public static final String COLUMNS =
      "e.*, s.status AS shown_status, s.tour_id, s.kreis, s.kreis_name";

  private static final TypeReference<StopPlace> PLACE = new TypeReference<>() {};

  private static final String ONE =
      "SELECT "
          + COLUMNS
          + " FROM event e CROSS JOIN LATERAL stop_row(e, ?::date) s WHERE e.id = ?";

  private static final String REPORTS = "SELECT * FROM report WHERE event_id = ? ORDER BY id";

  private static final String HEIRS =
      """
      SELECT DISTINCT m.to_event FROM report_move m JOIN event e ON e.id = m.to_event
       WHERE m.from_event = ? ORDER BY 1
      """;

  private static final String LAST_CHANGE =
      "SELECT what FROM change WHERE event_id = ? ORDER BY number DESC LIMIT 1";

  private final Connections connections;

  public EventSearch(Connections connections) {
    this.connections = connections;
  }

  /** One event with its reports. */
  public Optional<ShownEvent> event(String id, LocalDate today) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(ONE)) {
      statement.setString(1, today.toString());
      statement.setString(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(event(row).with(reports(connection, id)))
            : Optional.empty();
      }
    }
  }

  /**
   * What became of an event that is not there.
   *
   * @return empty if there never was one of this id; else the ids of events that have reports which
   *     once were its own, or none
   */
  public Optional<List<String>> heirs(String id) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement last = connection.prepareStatement(LAST_CHANGE);
        PreparedStatement heirs = connection.prepareStatement(HEIRS)) {
      last.setString(1, id);
      try (ResultSet found = last.executeQuery()) {
        if (!found.next()) {
          return Optional.empty();
        }
      }
      heirs.setString(1, id);
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = heirs.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return Optional.of(ids);
    }
  }

  /** The event of a row of {@link #COLUMNS}. */
  public static ShownEvent event(ResultSet row) throws SQLException {
    return event(new Columns(row));
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
        row.text("kreis"),
        row.text("kreis_name"),
        row.text("venue"),
        row.edtf("date"),
        row.word("date_basis", DateBasis.class),
        ShownStatus.of(row.text("shown_status")),
        row.text("tour"),
        row.text("tour_id"),
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
