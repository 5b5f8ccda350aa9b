package sommertour.sink.store;

import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;

/**
 * What a failure of the database means, by its SQLSTATE.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error
 *     codes</a>
 */
public final class SqlFailure {
  /** Connection, rollback by conflict, resources (disk, memory), shut down, files, no answer. */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  /** Data that no column can hold (a NUL, a year 0), broken constraints, a key too long. */
  private static final Set<String> DATA = Set.of("22", "23", "54");

  private SqlFailure() {}

  /** Whether the statement took longer than it may. */
  public static boolean isCancelled(SQLException e) {
    return "57014".equals(e.getSQLState());
  }

  /** Whether it can come right by waiting: the database is away, full or busy. */
  public static boolean mayPass(SQLException e) {
    return e instanceof SQLTransientConnectionException || PASSING.contains(category(e));
  }

  /** Whether a record is at fault, not the database. */
  public static boolean isOfTheData(SQLException e) {
    return DATA.contains(category(e));
  }

  /** Whether the user may not do it. */
  public static boolean isOfRights(SQLException e) {
    return "42501".equals(e.getSQLState());
  }

  /** Whether the certificate of the database, or ours, is not taken. */
  public static boolean isOfTls(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLHandshakeException || cause instanceof CertificateException) {
        return true;
      }
    }
    return false;
  }

  private static String category(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }
}
