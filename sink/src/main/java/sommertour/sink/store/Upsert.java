package sommertour.sink.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements of a table from one list of its columns. */
final class Upsert {
  private Upsert() {}

  /**
   * An insert that writes over the row of the same key.
   *
   * @param columns the key first; each with the expression of its value behind a blank where that
   *     is not a plain {@code ?}
   */
  static String into(String table, String... columns) {
    List<String> names = Arrays.stream(columns).map(Upsert::name).toList();
    return insert(table, columns)
        + " ON CONFLICT ("
        + names.get(0)
        + ") DO UPDATE SET "
        + names.stream()
            .skip(1)
            .map(name -> name + " = excluded." + name)
            .collect(Collectors.joining(", "));
  }

  /** A plain insert; columns as in {@link #into}. */
  static String insert(String table, String... columns) {
    return "INSERT INTO "
        + table
        + Arrays.stream(columns).map(Upsert::name).collect(Collectors.joining(", ", " (", ")"))
        + " VALUES"
        + Arrays.stream(columns).map(Upsert::value).collect(Collectors.joining(", ", " (", ")"));
  }

  private static String name(String column) {
    return column.replaceFirst(" .*", "");
  }

  private static String value(String column) {
    int blank = column.indexOf(' ');
    return blank < 0 ? "?" : column.substring(blank + 1);
  }
}
