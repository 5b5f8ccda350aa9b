package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The tables of one topic: for each key, what the newest record of that key says. */
public interface Store<T> {
  /** Class of the topic's values. */
  Class<T> type();

  /** The key that a value must have come under. */
  String key(T value);

  /** Whether every record is a row of its own, and not only the newest of its key. */
  default boolean keepsAll() {
    return false;
  }

  /**
   * Whether a row is kept against {@link #isOlder} records that come later. Then a removal between
   * two of them must reach the table, so that what is left does not hang on where a batch ended.
   */
  default boolean hasVersions() {
    return false;
  }

  /**
   * Whether a record says less than another of its key that came before it. As a rule the later
   * record counts.
   */
  default boolean isOlder(T value, T than) {
    return false;
  }

  /**
   * Writes rows, over former ones of the same keys.
   *
   * @param entries no key twice, unless {@link #keepsAll}
   */
  void put(Connection connection, List<Entry<T>> entries) throws SQLException;

  /** Query for the keys of all rows. */
  String allKeys();

  /** Deletes rows; a key without a row is none the worse. */
  void remove(Connection connection, Collection<String> keys) throws SQLException;
}
