package sommertour.launcher;

/** The command line can't be meant so; exit status 2. The message is one line. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
