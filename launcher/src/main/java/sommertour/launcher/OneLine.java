package sommertour.launcher;

/** What went wrong, in one line for a person. */
final class OneLine {
  private OneLine() {}

  /** The first line of the deepest cause's message, or its type if it has none. */
  static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return cause.getClass().getSimpleName();
    }
    return message.strip().lines().findFirst().orElse(message).strip();
  }
}
