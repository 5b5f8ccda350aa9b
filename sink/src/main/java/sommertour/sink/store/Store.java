package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The table of one topic: one row a key, with what the newest record of that key says. */
public interface Store<T> {
  /** Class of the topic's values. */
  Class<T> type();

  /** The key that a value must have come under. */
  String key(T value);

  /**
   * Writes rows, over former ones of the same keys.
   *
   * @param entries no key twice
   */
  void put(Connection connection, List<Entry<T>> entries) throws SQLException;

  /** Deletes rows; a key without a row is none the worse. */
  void remove(Connection connection, Collection<String> keys) throws SQLException;
}
