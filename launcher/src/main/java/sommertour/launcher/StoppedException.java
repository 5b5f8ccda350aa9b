package sommertour.launcher;

/** The process was told to end while it still started; nobody needs a word about it. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
