package sommertour.sink.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of a list. Its keys together are unique, so that a page can go on behind a row.
 *
 * @param descending all keys in one direction: the database then compares rows of keys
 * @param keys first the most important
 */
public record Order(boolean descending, List<Key> keys) {
  private static final String NEVER = "-infinity";

  /**
   * One key.
   *
   * @param sql expression that is never null
   * @param type of the database: text, date or bigint
   */
  public record Key(String sql, String type) {
    boolean fits(String value) {
      if (value == null) {
        return false;
      }
      return switch (type) {
        case "date" -> value.equals(NEVER) || isDay(value);
        case "bigint" -> value.matches("\\d{1,18}");
        default -> value.indexOf('\0') < 0;
      };
    }

    private static boolean isDay(String value) {
      try {
        return value.length() == 10 && LocalDate.parse(value).getYear() > 0;
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  }

  static Order ascending(Key... keys) {
    return new Order(false, List.of(keys));
  }

  static Order descending(Key... keys) {
    return new Order(true, List.of(keys));
  }

  boolean fits(List<String> values) {
    return values.size() == keys.size()
        && IntStream.range(0, keys.size()).allMatch(i -> keys.get(i).fits(values.get(i)));
  }

  /** For behind ORDER BY. */
  String sql() {
    return keys.stream()
        .map(key -> key.sql + (descending ? " DESC" : ""))
        .collect(Collectors.joining(", "));
  }

  /** The keys as text columns {@code key_0}, {@code key_1}, … */
  String columns() {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> "(" + keys.get(i).sql + ")::text AS key_" + i)
        .collect(Collectors.joining(", "));
  }

  /** Condition for the rows behind a cursor. */
  Condition behind(Cursor cursor) {
    return new Condition()
        .and(
            keys.stream().map(Key::sql).collect(Collectors.joining(", ", "(", ")"))
                + (descending ? " < " : " > ")
                + keys.stream()
                    .map(key -> "?::" + key.type)
                    .collect(Collectors.joining(", ", "(", ")")),
            cursor.keys().toArray());
  }
}
