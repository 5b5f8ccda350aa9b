package sommertour.benchmarks;

import java.nio.file.Path;

/** A benchmark needs a file that is not there. */
public final class MissingDataException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Names the missing file. */
  public MissingDataException(Path missing) {
    super(missing + " is not there; name the folder of measuring data with --data");
  }
}
