package sommertour.launcher;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import sommertour.runtime.logging.Logging;

/** What a verb tells on standard error: a line for people, or one more JSON object of the log. */
final class Words {
  private static final Logger log = LoggerFactory.getLogger("sommertour");

  private Words() {}

  /** How far it is. */
  static void tell(PrintWriter err, String words) {
    line(err, Level.INFO, "sommertour: ", words);
  }

  /** Why it ends. */
  static void fail(PrintWriter err, String words) {
    line(err, Level.ERROR, "sommertour: ", words);
  }

  /** The same with where it happened. */
  static void fail(PrintWriter err, String words, Throwable failure) {
    if (Logging.isJson()) {
      log.error(words, failure);
    } else {
      fail(err, words);
      failure.printStackTrace(err);
    }
  }

  /** What it found wrong with one of many things, which the line names. */
  static void warn(PrintWriter err, String words) {
    line(err, Level.WARN, "", words);
  }

  private static void line(PrintWriter err, Level level, String before, String words) {
    if (Logging.isJson()) {
      // To the limit of repeats each is a kind of its own: none of them may be left out.
      log.atLevel(level).log(words);
    } else {
      err.println(before + words);
    }
  }
}
