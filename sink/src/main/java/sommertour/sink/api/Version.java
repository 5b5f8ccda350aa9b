package sommertour.sink.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import sommertour.contract.ContentHash;
import sommertour.sink.store.Connections;

/**
 * The version of an answer (ETag): it changes when the tables do or the day does. It is known
 * before anything is searched, so an answer that is still good costs next to nothing.
 */
final class Version {
  private static final String SELECT =
      """
      SELECT md5(coalesce(string_agg(topic || ' ' || partition || ' ' || next_offset, ','
                                     ORDER BY topic, partition), '')
                 || coalesce((SELECT max(number) FROM change), 0))
        FROM consumer_offset
      """;

  private final Connections connections;

  Version(Connections connections) {
    this.connections = connections;
  }

  /**
   * Names the version of the answer.
   *
   * @return true if the asker has it already: the answer is then made
   */
  boolean isKnown(Context context, LocalDate today) throws SQLException {
    String tag =
        "W/\""
            + ContentHash.of(
                    (state()
                            + today
                            + context.path()
                            + context.queryString()
                            + context.header("Accept"))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 32)
            + "\"";
    context.header("ETag", tag);
    String known = context.header("If-None-Match");
    if (known != null && java.util.Arrays.asList(known.split("\\s*,\\s*")).contains(tag)) {
      context.status(HttpStatus.NOT_MODIFIED);
      return true;
    }
    return false;
  }

  private String state() throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(SELECT);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
