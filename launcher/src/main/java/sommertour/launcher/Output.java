package sommertour.launcher;

import java.io.PrintWriter;
import sommertour.contract.Json;
import sommertour.runtime.WorldFailedException;

/** Standard output, one record a line; notices when nobody takes the lines. */
record Output(PrintWriter out) {

  /**
   * Writes the value as one line of JSON.
   *
   * @throws WorldFailedException if the output is closed or its disk is full
   */
  void line(Object value) {
    text(Json.line(value));
  }

  /**
   * Writes the line as it is.
   *
   * @throws WorldFailedException if the output is closed or its disk is full
   */
  void text(String line) {
    out.println(line);
    if (out.checkError()) {
      throw new WorldFailedException(
          "standard output can't be written: its reader has gone, or the disk is full");
    }
  }
}
