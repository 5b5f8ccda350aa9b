package sommertour.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sommertour.contract.ContentHash;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.sample.DrawnStop;
import sommertour.sink.sample.SampleScore;
import sommertour.sink.sample.SampleSheet;
import sommertour.sink.sample.Samples;

/** A blind sample of stops, and what people find of it. */
@Command(
    name = "sample",
    description = {
      "Writes a sheet (CSV) of stops drawn by chance, with evidence and without confidence; write"
          + " right, wrong or unclear into its column 'verdict'.",
      "--score reads it back and publishes the precision with its interval: in the table"
          + " sample_score, and in the figures of sink. Reads DATABASE_URL, or the database of the"
          + " 'up' that runs."
    },
    footer = {
      "  ./sommertour sample --n 50 --out week-31.csv",
      "  ./sommertour sample --score week-31.csv"
    })
final class SampleCommand implements Callable<Integer> {
  private static final int MOST = 10_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--n",
      paramLabel = "N",
      defaultValue = "50",
      description = "Number of stops; default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      defaultValue = "7",
      description =
          "Draw from what was fetched in the last days, 0 for all; default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to; default: standard output.")
  private Path out;

  @Option(names = "--score", paramLabel = "FILE", description = "A sheet that was judged.")
  private Path judged;

  @Override
  public Integer call() {
    if (count < 1 || count > MOST || days < 0) {
      throw new UsageException("--n is a number from 1 to " + MOST + ", --days one from 0");
    }
    if (judged == null && out != null) {
      OutFile.check(out);
    }
    try {
      return judged == null ? draw() : score();
    } catch (SQLException e) {
      throw new WorldFailedException(
          "the tables can't be used: " + OneLine.of(e) + "; see to the database, then start again",
          e);
    }
  }

  private int draw() throws SQLException {
    List<DrawnStop> stops = new Samples(ExportCommand.database(spec)).draw(count, days);
    if (stops.isEmpty()) {
      throw new UsageException(
          "there is no stop of the last " + days + " days; draw from more with --days");
    }
    StringWriter sheet = new StringWriter();
    try {
      SampleSheet.write(stops, sheet);
      if (out == null) {
        new Output(spec.commandLine().getOut()).text(sheet.toString().stripTrailing());
      } else {
        Files.writeString(out, sheet.toString());
      }
    } catch (IOException e) {
      throw new WorldFailedException("the sheet can't be written: " + OneLine.of(e), e);
    }
    Words.tell(err(), stops.size() + " stops drawn");
    return 0;
  }

  private int score() throws SQLException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(judged);
    } catch (IOException e) {
      throw new UsageException("--score: " + judged + " can't be read: " + OneLine.of(e));
    }
    String name = judged.getFileName().toString();
    SampleScore score;
    try {
      score = SampleSheet.read(name, bytes);
    } catch (SampleSheet.BadSheetException e) {
      throw new UsageException(e.getMessage());
    }
    new Samples(ExportCommand.database(spec)).publish(name, ContentHash.of(bytes), score);
    Words.tell(
        err(),
        String.format(
            Locale.ROOT,
            "precision %.3f (%.3f to %.3f, 95 %%): %d right, %d wrong, %d unclear",
            score.precision(),
            score.low(),
            score.high(),
            score.right(),
            score.wrong(),
            score.unclear()));
    return 0;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
