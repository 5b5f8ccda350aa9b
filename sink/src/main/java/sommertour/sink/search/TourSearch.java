package sommertour.sink.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sommertour.contract.Edtf;
import sommertour.sink.store.Connections;

/** Reads one tour: its ledger, what articles count of it, and its stops in their order. */
public final class TourSearch {
  private static final String LEDGER = "SELECT * FROM tour_ledger WHERE id = ?";

  private static final String CLAIMS =
      """
      SELECT DISTINCT c.article_id, c.number, c.kind, c.count, c.evidence, a.url, a.source,
             a.published
        FROM tour t JOIN tour_event m ON m.tour_id = t.id
        JOIN report r ON r.event_id = m.event_id
        JOIN claim c ON c.article_id = r.article_id
        JOIN enriched_article a ON a.article_id = c.article_id
       WHERE t.id = ? AND (c.tour_key IS NULL OR c.tour_key = t.tour_key)
       ORDER BY c.article_id, c.number
      """;

  private final Connections connections;
  private final ListSearch lists;

  public TourSearch(Connections connections, ListSearch lists) {
    this.connections = connections;
    this.lists = lists;
  }

  /**
   * A tour.
   *
   * @param ledger columns of the view tour_ledger
   * @param stops earliest first, those without a day last
   */
  public record ShownTour(
      Map<String, Object> ledger, List<ShownClaim> claims, List<ShownEvent> stops) {}

  /** What an article counts. */
  public record ShownClaim(
      String articleId,
      String kind,
      int count,
      String evidence,
      String url,
      String source,
      Edtf published) {}

  /** One tour, if there is one of this id. */
  public Optional<ShownTour> tour(String id, LocalDate today) throws SQLException, IOException {
    Optional<Map<String, Object>> ledger = ledger(id);
    if (ledger.isEmpty()) {
      return Optional.empty();
    }
    List<ShownEvent> stops = new ArrayList<>();
    lists.read(
        EventLists.EVENTS,
        EventSearch.COLUMNS,
        new Query(Map.of("tour", List.of(id)), Set.of("tour")),
        today,
        ListSearch.MOST,
        first -> row -> stops.add(0, EventSearch.event(row.result())));
    // The list has those without a day last, so turned round they come first.
    stops.sort(Comparator.comparing(stop -> stop.date() == null || stop.date().isYearUnknown()));
    return Optional.of(new ShownTour(ledger.get(), claims(id), stops));
  }

  private Optional<Map<String, Object>> ledger(String id) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(LEDGER)) {
      statement.setString(1, id);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(new Row(found, 0).object()) : Optional.empty();
      }
    }
  }

  private List<ShownClaim> claims(String id) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(CLAIMS)) {
      statement.setString(1, id);
      List<ShownClaim> claims = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        Columns row = new Columns(found);
        while (found.next()) {
          claims.add(
              new ShownClaim(
                  row.text("article_id"),
                  row.text("kind"),
                  row.count("count"),
                  row.text("evidence"),
                  row.text("url"),
                  row.text("source"),
                  row.edtf("published")));
        }
      }
      return claims;
    }
  }
}
