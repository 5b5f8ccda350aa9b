package sommertour.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.WorldFailedException;

/**
 * A PostgreSQL that outlived the process which started it, as after a hard kill: it keeps its
 * folder and its port. Call only with the data folder's lock held.
 */
final class StalePostmaster {
  private static final Logger log = LoggerFactory.getLogger(StalePostmaster.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private StalePostmaster() {}

  /**
   * Stops the server that {@code postmaster.pid} of the folder names and waits for its end; removes
   * the file where it names no server of this folder, since PostgreSQL would refuse to start for
   * any process that has that number by now.
   *
   * @throws WorldFailedException if the server does not end
   */
  static void stop(Path folder) {
    Path file = folder.resolve("postmaster.pid");
    try {
      Optional<ProcessHandle> postmaster = named(file).filter(p -> isServerOf(folder, p));
      if (postmaster.isPresent()) {
        log.info("stopping a PostgreSQL left over from a killed run, process {}", postmaster.get());
        end(postmaster.get());
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new WorldFailedException(
          file + " can't be read or removed: " + e.getMessage() + "; check the folder's rights", e);
    }
  }

  private static Optional<ProcessHandle> named(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.isEmpty() || !lines.get(0).strip().matches("[1-9]\\d{0,8}")
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
  }

  private static boolean isServerOf(Path folder, ProcessHandle process) {
    boolean postgres =
        process
            .info()
            .command()
            .map(command -> String.valueOf(Path.of(command).getFileName()).startsWith("postgres"))
            .orElse(false);
    return postgres && worksIn(folder, process);
  }

  /** The server changes into its folder; where the system does not tell, its name must do. */
  private static boolean worksIn(Path folder, ProcessHandle process) {
    Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      return !Files.exists(Path.of("/proc/self/cwd"))
          || Files.readSymbolicLink(link).equals(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static void end(ProcessHandle postmaster) throws IOException {
    // INT: end the sessions and write a checkpoint. QUIT: end now, recover at the next start.
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(postmaster.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      if (ended(postmaster)) {
        return;
      }
    }
    throw new WorldFailedException(
        "the PostgreSQL of a killed run does not end; stop process " + postmaster.pid());
  }

  private static boolean ended(ProcessHandle postmaster) {
    try {
      postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new WorldFailedException("process " + postmaster.pid() + " can't be watched", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while PostgreSQL ends", e);
    }
  }
}
