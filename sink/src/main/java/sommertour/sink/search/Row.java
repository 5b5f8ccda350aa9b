package sommertour.sink.search;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of a list as it comes by; the next one takes its place. */
public final class Row {
  private final ResultSet result;
  private final List<Column> columns;
  private final List<String> jsonNames;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param hidden number of columns at the end that are not shown: the keys of the order
   */
  Row(ResultSet result, int hidden) throws SQLException {
    this.result = result;
    ResultSetMetaData data = result.getMetaData();
    List<Column> all = new ArrayList<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      // PostgreSQL's driver gives timestamptz as TIMESTAMP.
      if (i <= data.getColumnCount() - hidden) {
        all.add(new Column(data.getColumnLabel(i), Column.Type.of(data.getColumnType(i))));
      }
      places.put(data.getColumnLabel(i), i);
    }
    this.columns = List.copyOf(all);
    this.jsonNames = all.stream().map(Column::inJson).toList();
  }

  public List<Column> columns() {
    return columns;
  }

  /**
   * The value of a column: String, Integer, Long, Double, Boolean, LocalDate, Instant or null.
   *
   * @param index from 0
   */
  public Object value(int index) throws SQLException {
    int place = index + 1;
    return switch (columns.get(index).type()) {
      case TEXT -> result.getString(place);
      case INTEGER -> result.getObject(place, Integer.class);
      case LONG -> result.getObject(place, Long.class);
      case DOUBLE -> {
        double number = result.getDouble(place);
        yield result.wasNull() ? null : (Object) number;
      }
      case BOOLEAN -> result.getObject(place, Boolean.class);
      case DAY -> result.getObject(place, LocalDate.class);
      case MOMENT -> {
        OffsetDateTime moment = result.getObject(place, OffsetDateTime.class);
        yield moment == null ? null : moment.toInstant();
      }
    };
  }

  /** The value of a column by its name; null also if there is no such column. */
  public Object value(String name) throws SQLException {
    Integer place = places.get(name);
    return place == null || place > columns.size() ? null : value(place - 1);
  }

  /** A value as text; null stays null. */
  public String text(String name) throws SQLException {
    Object value = value(name);
    return value == null ? null : value.toString();
  }

  /** The row as it stands in JSON: names in camel case, null left out. */
  public Map<String, Object> object() throws SQLException {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object value = value(i);
      if (value != null) {
        object.put(jsonNames.get(i), value);
      }
    }
    return object;
  }

  Cursor cursor(Order order) throws SQLException {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < order.keys().size(); i++) {
      keys.add(result.getString("key_" + i));
    }
    return new Cursor(keys);
  }

  /** Where it comes from, for who knows more of its columns. */
  public ResultSet result() {
    return result;
  }
}
