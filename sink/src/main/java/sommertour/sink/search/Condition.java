package sommertour.sink.api;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions of a search with the values of their parameters, never with values in the SQL. */
final class Condition {
  private final List<String> parts = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  static Condition of(EventFilter filter, LocalDate today) {
    Condition condition = new Condition();
    filter
        .visitor()
        .ifPresent(words -> condition.and("visitor_words @@ ?::tsquery", beginnings(words)));
    filter
        .place()
        .ifPresent(
            place -> {
              if (filter.placeIsAgs()) {
                condition.and("place_ags LIKE ?", place + "%");
              } else {
                condition.and("place_words @@ ?::tsquery", beginnings(place));
              }
            });
    filter.status().ifPresent(status -> condition.status(status, today));
    if (filter.from().isPresent() || filter.to().isPresent()) {
      condition.and(
          "days && daterange(?::date, ?::date, '[]')",
          filter.from().orElse(null),
          filter.to().orElse(null));
    }
    filter
        .after()
        .ifPresent(
            cursor ->
                condition.and("(sort_day, id) < (?::date, ?)", cursor.sortDay(), cursor.id()));
    return condition;
  }

  /** For behind WHERE; true if there is no condition. */
  String sql() {
    return parts.isEmpty() ? "true" : String.join(" AND ", parts);
  }

  /**
   * Fills the parameters.
   *
   * @param first number of the first one
   * @return number of the one behind the last
   */
  int bind(PreparedStatement statement, int first) throws SQLException {
    int next = first;
    for (Object value : values) {
      statement.setObject(next++, value);
    }
    return next;
  }

  private void status(ShownStatus status, LocalDate today) {
    switch (status) {
      case PLANNED -> and("status = 'planned' AND (" + EventSearch.PASSED + ") IS NOT TRUE", today);
      case UNRESOLVED -> and("status = 'planned' AND " + EventSearch.PASSED, today);
      case VISITED, CANCELLED -> and("status = ?", status.word());
    }
  }

  private void and(String part, Object... itsValues) {
    parts.add(part);
    for (Object value : itsValues) {
      values.add(value);
    }
  }

  /** The folded words a-b as the query {@code 'a':* & 'b':*}; folding leaves nothing to quote. */
  private static String beginnings(String words) {
    return Stream.of(words.split("-"))
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }
}
