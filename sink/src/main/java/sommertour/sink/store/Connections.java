package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections to the database come from. */
@FunctionalInterface
public interface Connections {
  /**
   * One connection; the caller closes it.
   *
   * @throws SQLException if there is none now
   */
  Connection open() throws SQLException;
}
