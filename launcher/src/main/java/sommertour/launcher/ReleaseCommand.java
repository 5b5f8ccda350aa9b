package sommertour.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.export.Release;

/** Freezes all lists of one moment into a folder. */
@Command(
    name = "release",
    description = {
      "Writes a frozen release into a new folder: all lists as CSV and Parquet, codebook, counts,",
      "difference to the last release, licence note and checksums."
    },
    footer = "  ./sommertour export release releases/2026-08")
final class ReleaseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder that does not exist yet.")
  private Path folder;

  @Option(
      names = "--since",
      paramLabel = "DIR",
      description = "The last release; default: the one before by name in the same folder.")
  private Path former;

  @Override
  public Integer call() {
    try {
      Optional<Path> last = former == null ? Release.before(folder) : Optional.of(former);
      Release.Counts counts =
          new Release(ExportCommand.database(spec)).write(folder, last, ExportCommand.today());
      Words.tell(
          spec.commandLine().getErr(),
          folder
              + " holds "
              + counts.rows()
              + last.map(path -> "; since " + path + ": " + counts.difference()).orElse(""));
      return 0;
    } catch (SQLException | IOException e) {
      throw new WorldFailedException(
          "the release can't be written: " + OneLine.of(e) + "; see to it, then start again", e);
    }
  }
}
