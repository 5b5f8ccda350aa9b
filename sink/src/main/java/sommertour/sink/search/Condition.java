package sommertour.sink.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions of a search with the values of their parameters, never with values in the SQL. */
public final class Condition {
  private final List<String> parts = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** One condition, as a whole and as cases that exclude each other. */
  private Condition whole;

  private List<Condition> cases = List.of();

  /** Adds a condition with a value for each of its question marks. */
  Condition and(String part, Object... itsValues) {
    parts.add("(" + part + ")");
    values.addAll(List.of(itsValues));
    return this;
  }

  Condition and(Condition other) {
    parts.addAll(other.parts);
    values.addAll(other.values);
    if (other.whole != null) {
      whole = other.whole;
      cases = other.cases;
    }
    return this;
  }

  /**
   * Adds a condition that falls into cases.
   *
   * @param all the condition
   * @param each cases that exclude each other and together are the condition; a page of each is
   *     found by another index
   */
  Condition andOneOf(Condition all, List<Condition> each) {
    whole = all;
    cases = List.copyOf(each);
    return this;
  }

  /**
   * The same for the first rows in an order: their keys are taken from the first rows of each case,
   * so that none is read to its end.
   *
   * @param table with its alias
   * @param key its primary key
   */
  Condition firstRows(String table, String key, Order order, int rows) {
    if (cases.isEmpty()) {
      return this;
    }
    Condition first = new Condition();
    String keys = order.keys().stream().map(Order.Key::sql).collect(Collectors.joining(", "));
    String tail = " ORDER BY " + order.sql() + " LIMIT " + rows;
    List<String> selects = new ArrayList<>();
    for (Condition one : cases) {
      Condition both = new Condition();
      both.parts.addAll(parts);
      both.values.addAll(values);
      both.and(one);
      selects.add("(SELECT " + keys + " FROM " + table + " WHERE " + both.sql() + tail + ")");
      first.values.addAll(both.values);
    }
    String alias = key.replaceFirst("[.].*", "");
    first.parts.add(
        "%s IN (SELECT %s FROM (%s) %s%s)"
            .formatted(key, key, String.join(" UNION ALL ", selects), alias, tail));
    return first;
  }

  /** For behind WHERE; true if there is no condition. */
  String sql() {
    List<String> all = new ArrayList<>(parts);
    if (whole != null) {
      all.add(whole.sql());
    }
    return all.isEmpty() ? "true" : String.join(" AND ", all);
  }

  /** In the order of the question marks. */
  List<Object> values() {
    List<Object> all = new ArrayList<>(values);
    if (whole != null) {
      all.addAll(whole.values());
    }
    return all;
  }
}
