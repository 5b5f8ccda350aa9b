package sommertour.runtime;

/**
 * The world, not an input, failed: no broker, no database, a folder that can't be written. The
 * process stops with exit status 3. The message is one line: what, why, what to do.
 */
public final class WorldFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WorldFailedException(String message) {
    super(message);
  }

  public WorldFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
