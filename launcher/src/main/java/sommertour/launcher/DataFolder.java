package sommertour.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.WorldFailedException;

/**
 * The folder that keeps the broker's and the database's data. Whoever has it open holds its lock,
 * which the system lets go when the process dies, however it dies.
 */
final class DataFolder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

  private final Path path;
  private final FileChannel channel;
  private final boolean temporary;

  private DataFolder(Path path, FileChannel channel, boolean temporary) {
    this.path = path;
    this.channel = channel;
    this.temporary = temporary;
  }

  /**
   * Creates the folder if it is missing, and locks it.
   *
   * @throws WorldFailedException if it can't be written or another process has it open
   */
  static DataFolder open(Path path) {
    return open(path.toAbsolutePath().normalize(), false);
  }

  /** A folder of its own, deleted when closed. */
  static DataFolder temporary() {
    try {
      return open(Files.createTempDirectory("sommertour-"), true);
    } catch (IOException e) {
      throw new WorldFailedException(
          "no temporary folder can be made: "
              + reason(e)
              + "; make room there, or name a folder with --data-dir",
          e);
    }
  }

  private static DataFolder open(Path path, boolean temporary) {
    if (path.toString().contains(",")) {
      throw new WorldFailedException(
          "the data folder "
              + path
              + " has a comma in its name, which the broker can't bear;"
              + " name another one with --data-dir");
    }
    try {
      OwnerOnly.createFolder(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new WorldFailedException(inUse(path));
      }
      return new DataFolder(path, channel, temporary);
    } catch (IOException e) {
      throw new WorldFailedException(
          "the data folder "
              + path
              + " can't be written: "
              + reason(e)
              + "; name another one with --data-dir",
          e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String inUse(Path path) {
    return Endpoints.read(path.resolve("endpoints.json"))
        .map(
            running ->
                "the data folder %s is in use: sommertour already runs there (process %d), its page is %s; stop it, or name another folder with --data-dir"
                    .formatted(path, running.pid(), running.page()))
        .orElse(
            "the data folder "
                + path
                + " is in use by another sommertour; stop it, or name another folder with"
                + " --data-dir");
  }

  /** The folder itself, absolute. */
  Path path() {
    return path;
  }

  /** Of the broker. */
  Path kafka() {
    return path.resolve("kafka");
  }

  /** Of the database server. */
  Path database() {
    return path.resolve("postgresql");
  }

  /** Of the stream processing's local state. */
  Path state() {
    return path.resolve("streams");
  }

  /** Says where everything runs, until this folder is closed. */
  void publish(Endpoints endpoints) {
    try {
      endpoints.write(endpointsFile());
    } catch (IOException e) {
      throw new WorldFailedException(
          endpointsFile() + " can't be written: " + reason(e) + "; make room there", e);
    }
  }

  private Path endpointsFile() {
    return path.resolve("endpoints.json");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(endpointsFile());
      channel.close();
      if (temporary) {
        Folders.delete(path);
      }
    } catch (IOException e) {
      log.warn("{} can't be cleaned up: {}; delete it by hand", path, reason(e));
    }
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return e instanceof AccessDeniedException
        ? "permission denied"
        : e.getClass().getSimpleName() + " " + e.getMessage();
  }
}
