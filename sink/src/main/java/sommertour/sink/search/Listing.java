package sommertour.sink.search;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list that can be asked for: where its rows come from, in which order, and by what they can be
 * filtered.
 *
 * @param name in paths
 * @param summary one line for the description of the interface
 * @param columns select list of its flat rows
 * @param source gives what stands behind FROM
 * @param order of its rows
 * @param parameters its filters
 * @param filter reads them
 */
public record Listing(
    String name,
    String summary,
    String columns,
    Source source,
    Order order,
    List<Parameter> parameters,
    Filter filter) {

  /** Parameters of every list. */
  public static final List<Parameter> PAGING =
      List.of(
          new Parameter("limit", "integer", null, "Most rows of one answer.", "100"),
          Parameter.text("after", "'next' of the former answer: where the list goes on.", null));

  /** What stands behind FROM, with the values of its question marks. */
  @FunctionalInterface
  public interface Source {
    Part of(Query query, LocalDate today);
  }

  /**
   * SQL with the values of its question marks.
   *
   * @param table the one whose rows the list has, with its alias, if the filter asks of it alone
   */
  public record Part(String sql, List<Object> values, Optional<String> table) {
    static Part of(String sql, Object... values) {
      return new Part(sql, List.of(values), Optional.empty());
    }

    /** Rows of this table, each with what the join adds to it. */
    static Part rowsOf(String table, String join, Object... values) {
      return new Part(table + " " + join, List.of(values), Optional.of(table));
    }
  }

  /** The conditions behind WHERE. */
  @FunctionalInterface
  public interface Filter {
    Condition of(Query query, LocalDate today);
  }

  static Source table(String sql) {
    return (query, today) -> Part.of(sql);
  }

  /** Select list of its rows in JSON. */
  public String jsonColumns() {
    return isOfEvents() ? EventSearch.COLUMNS : columns;
  }

  /** A row of {@link #jsonColumns} as it stands in JSON. */
  public Object json(Row row) throws SQLException {
    return isOfEvents() ? EventSearch.event(row.result()) : row.object();
  }

  private boolean isOfEvents() {
    return name.equals("events");
  }

  /** Name of its array in JSON. */
  public String array() {
    return new Column(name.replace('-', '_'), Column.Type.TEXT).inJson();
  }

  /** Names of all parameters. */
  public Set<String> known() {
    return Stream.concat(parameters.stream(), PAGING.stream())
        .map(Parameter::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
