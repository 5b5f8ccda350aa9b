package sommertour.sink.search;

import java.sql.Types;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of a list.
 *
 * @param name as in the database
 * @param type what its values are
 */
public record Column(String name, Type type) {

  private static final Pattern WORD = Pattern.compile("_(.)");

  /** The name in camel case. */
  public String inJson() {
    return WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }

  /** Kinds of values, as files tell them apart. */
  public enum Type {
    TEXT,
    INTEGER,
    LONG,
    DOUBLE,
    BOOLEAN,
    DAY,
    MOMENT;

    static Type of(int sqlType) {
      return switch (sqlType) {
        case Types.INTEGER, Types.SMALLINT -> INTEGER;
        case Types.BIGINT -> LONG;
        case Types.DOUBLE, Types.REAL, Types.NUMERIC -> DOUBLE;
        case Types.BOOLEAN, Types.BIT -> BOOLEAN;
        case Types.DATE -> DAY;
        case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
        default -> TEXT;
      };
    }
  }
}
