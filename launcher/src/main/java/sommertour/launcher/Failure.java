package sommertour.launcher;

import java.io.PrintWriter;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.settings.SettingException;

/** How a failure is told: one line, and the stack trace for whoever asks for it. */
final class Failure {
  private Failure() {}

  /** Writes the line and returns the exit status. */
  static int report(Throwable failure, PrintWriter err, boolean stacktrace) {
    Throwable told = unwrapped(failure);
    if (told instanceof StoppedException) {
      return 0;
    }
    String words =
        told instanceof WorldFailedException || isUsage(told)
            ? told.getMessage()
            : "unexpected "
                + told.getClass().getSimpleName()
                + ": "
                + OneLine.of(told)
                + "; this is a mistake in the program: run it again with --stacktrace and report"
                + " what it shows";
    if (stacktrace) {
      Words.fail(err, words, failure);
    } else {
      Words.fail(err, words);
    }
    err.flush();
    return isUsage(told) ? Main.USAGE : Main.WORLD_FAILED;
  }

  private static boolean isUsage(Throwable failure) {
    return failure instanceof UsageException || failure instanceof SettingException;
  }

  /** Futures wrap what happened; the words are in the first of ours within. */
  private static Throwable unwrapped(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WorldFailedException
          || isUsage(cause)
          || cause instanceof StoppedException) {
        return cause;
      }
    }
    return failure;
  }
}
