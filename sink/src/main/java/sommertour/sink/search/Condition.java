package sommertour.sink.search;

import java.util.ArrayList;
import java.util.List;

/** Conditions of a search with the values of their parameters, never with values in the SQL. */
public final class Condition {
  private final List<String> parts = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition with a value for each of its question marks. */
  Condition and(String part, Object... itsValues) {
    parts.add("(" + part + ")");
    values.addAll(List.of(itsValues));
    return this;
  }

  Condition and(Condition other) {
    parts.addAll(other.parts);
    values.addAll(other.values);
    return this;
  }

  /** For behind WHERE; true if there is no condition. */
  String sql() {
    return parts.isEmpty() ? "true" : String.join(" AND ", parts);
  }

  /** In the order of the question marks. */
  List<Object> values() {
    return values;
  }
}
