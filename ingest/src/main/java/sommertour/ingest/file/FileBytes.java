package sommertour.ingest.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import sommertour.contract.Limits;

/** Reads a file whole, within bounds, and undoes gzip. */
final class FileBytes {
  /** No press release comes near; a bigger file is looked at, not read. In bytes, also unpacked. */
  static final int MAX_BYTES = Limits.FILE_BYTES;

  private FileBytes() {}

  /**
   * The bytes of the file, unpacked if its name ends in {@code .gz}.
   *
   * @throws FileProblemException if it can't be read, is no regular file, is too big, packed or
   *     unpacked, or is no gzip although its name says so
   */
  static byte[] read(Path file) throws FileProblemException {
    boolean gzip = FileKind.isGzip(file.getFileName().toString());
    try {
      if (!Files.exists(file) && Files.isSymbolicLink(file)) {
        throw new FileProblemException(
            "unreadable", "is a link to a file that does not exist; mend or remove the link");
      }
      if (!Files.isRegularFile(file)) {
        throw new FileProblemException(
            "unreadable", "is not a regular file; give a file or a folder");
      }
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw tooBig(String.format(Locale.ROOT, "has %.1f MiB, more", size / 1048576.0));
      }
      try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
          InputStream in = gzip && size > 0 ? new GZIPInputStream(raw) : raw) {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          throw tooBig("unpacks to more");
        }
        return bytes;
      }
    } catch (ZipException | EOFException e) {
      throw new FileProblemException(
          "gzip",
          "is not whole gzip data although its name ends in .gz; pack or fetch it again",
          e);
    } catch (AccessDeniedException e) {
      throw new FileProblemException(
          "unreadable", "may not be read by this user; give read permission", e);
    } catch (IOException e) {
      throw new FileProblemException(
          "unreadable", "can't be read: " + oneLine(e) + "; check the file and its disk", e);
    }
  }

  private static FileProblemException tooBig(String what) {
    return new FileProblemException(
        "too-big",
        what + " than the " + MAX_BYTES / 1048576 + " MiB of a page; split it or leave it out");
  }

  private static String oneLine(IOException e) {
    return (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
        .replaceAll("\\s+", " ");
  }
}
