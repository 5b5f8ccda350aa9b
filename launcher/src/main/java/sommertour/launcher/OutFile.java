package sommertour.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import sommertour.contract.Json;
import sommertour.runtime.WorldFailedException;

/** A file of JSON lines that appears whole or not at all. */
final class OutFile {
  private OutFile() {}

  /**
   * Says early what {@link #write} would find out after a long run.
   *
   * @throws WorldFailedException if the file's folder is missing or can't be written
   */
  static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new WorldFailedException(file + " is a folder; name a file with --out");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new WorldFailedException(
          file + " can't be written: its folder does not exist; make it, or name another file");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new WorldFailedException(
          file + " can't be written: permission denied; name another file with --out");
    }
  }

  /** Writes one value a line, in place of a former file. */
  static void write(Path file, List<?> values) {
    boolean device = Files.exists(file) && !Files.isRegularFile(file);
    Path draft = device ? file : file.resolveSibling("." + file.getFileName() + ".new");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
        for (Object value : values) {
          writer.write(Json.line(value));
          writer.write('\n');
        }
      }
      if (!device) {
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new WorldFailedException(
          file + " can't be written: " + OneLine.of(e) + "; make room, or name another file", e);
    }
  }
}
