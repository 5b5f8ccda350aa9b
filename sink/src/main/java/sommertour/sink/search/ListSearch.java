package sommertour.sink.search;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sommertour.contract.Limits;
import sommertour.sink.store.Connections;

/** Reads lists row by row, so that a long one takes no more memory than a short one. */
public final class ListSearch {
  /** Most rows of one page. */
  public static final int MOST = Limits.PAGE_ROWS;

  /** Rows that the database sends at once. */
  private static final int FETCH = 1000;

  private final Connections connections;
  private final int maxSeconds;

  /**
   * @param maxSeconds how long the database may think before the first row
   */
  public ListSearch(Connections connections, int maxSeconds) {
    this.connections = connections;
    this.maxSeconds = maxSeconds;
  }

  /** Is told the columns before the first row. */
  @FunctionalInterface
  public interface Starter {
    Taker start(Row row) throws IOException, SQLException;
  }

  /** Takes rows as they come. */
  @FunctionalInterface
  public interface Taker {
    void take(Row row) throws IOException, SQLException;

    /** There are no more. */
    default void end() throws IOException {}
  }

  /**
   * Reads a list.
   *
   * @param columns select list, such as {@link Listing#columns}
   * @param limit most rows, or 0 for all
   * @param start is told the columns before the first row; the same row is then filled again
   * @return where the list goes on, if the limit ended it
   * @throws BadParameterException if a parameter is none of its kind
   */
  public Optional<String> read(
      Listing listing, String columns, Query query, LocalDate today, int limit, Starter start)
      throws SQLException, IOException {
    Listing.Part source = listing.source().of(query, today);
    Condition filter = listing.filter().of(query, today);
    query
        .value("after", text -> Cursor.parse("after", text, listing.order()))
        .ifPresent(cursor -> filter.and(listing.order().behind(cursor)));
    Condition condition =
        limit > 0 && limit <= MOST
            ? source
                .table()
                .map(table -> filter.firstRows(table, "e.id", listing.order(), limit + 1))
                .orElse(filter)
            : filter;
    String sql =
        "SELECT "
            + columns
            + ", "
            + listing.order().columns()
            + " FROM "
            + source.sql()
            + " WHERE "
            + condition.sql()
            + " ORDER BY "
            + listing.order().sql()
            // One more than asked for shows whether the list goes on.
            + (limit > 0 ? " LIMIT " + (limit + 1) : "");
    List<Object> values = new ArrayList<>(source.values());
    values.addAll(condition.values());
    try (Connection connection = connections.open()) {
      // A cursor on the server needs a transaction.
      connection.setAutoCommit(false);
      boolean shared = connection.isReadOnly();
      if (!shared) {
        connection.setReadOnly(true);
      }
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setFetchSize(FETCH);
        statement.setQueryTimeout(maxSeconds);
        bind(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
          return pass(new Row(rows, listing.order().keys().size()), listing.order(), limit, start);
        }
      } finally {
        connection.rollback();
        connection.setReadOnly(shared);
      }
    }
  }

  static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private static Optional<String> pass(Row row, Order order, int limit, Starter start)
      throws SQLException, IOException {
    Taker taker = start.start(row);
    int count = 0;
    Cursor last = null;
    while (row.result().next()) {
      if (limit > 0 && count == limit) {
        taker.end();
        return Optional.of(last.toString());
      }
      if (limit > 0 && ++count == limit) {
        last = row.cursor(order);
      }
      taker.take(row);
    }
    taker.end();
    return Optional.empty();
  }
}
