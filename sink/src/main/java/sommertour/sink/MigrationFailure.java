package sommertour.sink;

import java.sql.SQLException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import sommertour.sink.store.Patience;
import sommertour.sink.store.SqlFailure;

/** What a migration that fails means to operators: why, and what they can do. */
final class MigrationFailure {
  private MigrationFailure() {}

  /** One line: why, and what to do. */
  static String told(FlywayException failure) {
    return cause(failure).replaceFirst("\\.$", "") + "; " + advice(failure);
  }

  /** Flyway names what it found in its second line, and then ways out that are not ours. */
  private static String cause(FlywayException failure) {
    return failure instanceof FlywayValidateException
        ? failure.getMessage().lines().skip(1).findFirst().orElse("").strip()
        : Patience.oneLine(failure);
  }

  private static String advice(FlywayException failure) {
    if (failure instanceof FlywayValidateException) {
      return "another version of the program made them: start that one, or a newer one; if they were"
          + " changed by hand, restore a backup";
    }
    if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return "give the program an empty database of its own";
    }
    SQLException refused = refused(failure);
    if (refused != null && SqlFailure.isOfRights(refused)) {
      return "give the user the rights that ops/grants.sql lists";
    }
    if (refused != null && SqlFailure.mayPass(refused)) {
      return "see that the database runs and has room, then start again: what was begun is undone";
    }
    return "see the log of the database, then start again: what was begun is undone";
  }

  /** What the database said, if it said anything. */
  private static SQLException refused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said) {
        return said;
      }
    }
    return null;
  }
}
