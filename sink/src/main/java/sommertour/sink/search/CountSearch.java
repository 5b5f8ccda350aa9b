package sommertour.sink.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sommertour.sink.store.Connections;

/** Counts events by Kreis, place, day and status: what a map and a timeline need of many. */
public final class CountSearch {
  /** Parameters: those of events. */
  public static final List<Parameter> PARAMETERS = EventFilter.PARAMETERS;

  private static final int MOST_PLACES = 2000;

  private static final String COUNT =
      """
      SELECT grouping(kreis) = 0 AS of_kreis, grouping(name) = 0 AS of_place,
             grouping(from_day, to_day) = 0 AS of_days, grouping(status) = 0 AS of_status,
             kreis, name, ags, lat, lon, from_day, to_day, status, count(*)::integer AS stops,
             (count(*) FILTER (WHERE status = 'visited'))::integer AS visited
        FROM (SELECT CASE WHEN length(e.place_ags) >= 5 THEN left(e.place_ags, 5) END AS kreis,
                     e.place_name AS name, e.place_ags AS ags, e.place_lat AS lat,
                     e.place_lon AS lon, lower(e.days) AS from_day, upper(e.days) - 1 AS to_day,
                     shown_status(e.status, e.days, ?::date) AS status
                FROM event e WHERE %s) e
       GROUP BY GROUPING SETS ((kreis), (name, ags, lat, lon), (from_day, to_day, status), (status), ())
       ORDER BY stops DESC, kreis, name, ags, from_day, to_day, status
      """;

  private static final String OBSERVED =
      """
      SELECT DISTINCT left(p.ags, 5) FROM source_answer a JOIN source_place p USING (source)
       WHERE length(p.ags) >= 5
         AND a.day >= coalesce(nullif(?, '')::date, '-infinity')
         AND a.day <= coalesce(nullif(?, '')::date, 'infinity')
       ORDER BY 1
      """;

  private final Connections connections;
  private final int maxSeconds;

  public CountSearch(Connections connections, int maxSeconds) {
    this.connections = connections;
    this.maxSeconds = maxSeconds;
  }

  /**
   * What matches, counted.
   *
   * @param byKreis only Kreise with events
   * @param places those with most events, at most 2,000
   * @param byDays by the first and last day an event can have, and status
   * @param undated events without any day
   * @param observed AGS of the Kreise with a source that answered in the period
   */
  public record Counts(
      int total,
      Map<String, Integer> byStatus,
      List<OfKreis> byKreis,
      List<OfPlace> places,
      List<OfDays> byDays,
      int undated,
      List<String> observed) {}

  /** Events in a Kreis. */
  public record OfKreis(String kreis, int stops, int visited) {}

  /** Events at a place. */
  public record OfPlace(String name, String ags, Double lat, Double lon, int stops) {}

  /** Events that lie between two days; either may be open. */
  public record OfDays(LocalDate from, LocalDate to, String status, int stops) {}

  /** Names of all parameters. */
  public static Set<String> known() {
    return PARAMETERS.stream().map(Parameter::name).collect(Collectors.toSet());
  }

  /**
   * Counts.
   *
   * @throws BadParameterException if a value is none of its kind
   */
  public Counts count(Query query, LocalDate today) throws SQLException {
    Condition condition = EventFilter.of(query, today);
    List<Object> values =
        Stream.concat(Stream.of(today.toString()), condition.values().stream()).toList();
    try (Connection connection = connections.open();
        PreparedStatement statement =
            connection.prepareStatement(COUNT.formatted(condition.sql()))) {
      statement.setQueryTimeout(maxSeconds);
      ListSearch.bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        return counts(rows, observed(connection, query));
      }
    }
  }

  private static Counts counts(ResultSet rows, List<String> observed) throws SQLException {
    int total = 0;
    int undated = 0;
    Map<String, Integer> byStatus = new TreeMap<>();
    List<OfKreis> byKreis = new ArrayList<>();
    List<OfPlace> places = new ArrayList<>();
    List<OfDays> byDays = new ArrayList<>();
    while (rows.next()) {
      int stops = rows.getInt("stops");
      String kreis = rows.getString("kreis");
      if (rows.getBoolean("of_kreis")) {
        if (kreis != null) {
          byKreis.add(new OfKreis(kreis, stops, rows.getInt("visited")));
        }
      } else if (rows.getBoolean("of_place")) {
        if (places.size() < MOST_PLACES) {
          places.add(
              new OfPlace(
                  rows.getString("name"),
                  rows.getString("ags"),
                  rows.getObject("lat", Double.class),
                  rows.getObject("lon", Double.class),
                  stops));
        }
      } else if (rows.getBoolean("of_days")) {
        LocalDate from = rows.getObject("from_day", LocalDate.class);
        LocalDate to = rows.getObject("to_day", LocalDate.class);
        if (from == null && to == null) {
          undated += stops;
        } else {
          byDays.add(new OfDays(from, to, rows.getString("status"), stops));
        }
      } else if (rows.getBoolean("of_status")) {
        byStatus.put(rows.getString("status"), stops);
      } else {
        total = stops;
      }
    }
    return new Counts(total, byStatus, byKreis, places, byDays, undated, observed);
  }

  private static List<String> observed(Connection connection, Query query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OBSERVED)) {
      statement.setString(1, query.day("from").map(LocalDate::toString).orElse(""));
      statement.setString(2, query.day("to").map(LocalDate::toString).orElse(""));
      try (ResultSet rows = statement.executeQuery()) {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    }
  }
}
