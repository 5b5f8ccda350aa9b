package sommertour.ingest.file;

/** One file can't be used. The message says what is wrong and what to do, in one line. */
final class FileProblemException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String reason;

  FileProblemException(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  FileProblemException(String reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  /** Short and fixed, fit to count by. */
  String reason() {
    return reason;
  }
}
