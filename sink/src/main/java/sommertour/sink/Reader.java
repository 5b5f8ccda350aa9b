package sommertour.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.store.Connections;
import sommertour.sink.store.Patience;
import sommertour.sink.store.SqlFailure;

/** Connections for reading a database that a sink fills; changes nothing in it. */
public final class Reader {
  private Reader() {}

  /**
   * Looks whether the database is there and filled by a sink.
   *
   * @throws WorldFailedException if it is not
   */
  public static Connections open(DatabaseSettings settings) {
    Connections connections = Database.plain(settings)::getConnection;
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT FROM tour_stops LIMIT 1");
      return connections;
    } catch (SQLException e) {
      throw new WorldFailedException(
          "the database "
              + settings.display()
              + " can't be read: "
              + Patience.oneLine(e)
              + (SqlFailure.isOfRights(e)
                  ? "; GRANT sommertour_reader TO the user, or take one that may read"
                  : "; start it, let sink fill it once, or set DATABASE_URL, DATABASE_USER and"
                      + " DATABASE_PASSWORD"),
          e);
    }
  }
}
