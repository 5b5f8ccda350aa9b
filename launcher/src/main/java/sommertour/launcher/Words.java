package sommertour.launcher;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.logging.Logging;

/** What a verb tells on standard error: a line for people, or one more JSON object of the log. */
final class Words {
  private static final Logger log = LoggerFactory.getLogger("sommertour");

  private Words() {}

  /** How far it is. */
  static void tell(PrintWriter err, String words) {
    if (Logging.isJson()) {
      log.info(words);
    } else {
      err.println("sommertour: " + words);
    }
  }

  /** Why it ends. */
  static void fail(PrintWriter err, String words) {
    if (Logging.isJson()) {
      log.error(words);
    } else {
      err.println("sommertour: " + words);
    }
  }
}
