package sommertour.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sommertour.enrich.train.NameModelTrainer;
import sommertour.runtime.WorldFailedException;

/** Makes the model of the name finder. */
@Command(
    name = "train",
    description = "Makes the name model from named sentences; the same data make the same bytes.",
    footer = "  ./sommertour train --data ner/ --out names.bin")
final class TrainCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with germeval2014 and, if it is there, the silver sentences.")
  private Path data;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the model goes.")
  private Path out;

  @Override
  public Integer call() {
    OutFile.check(out);
    if (!Files.isDirectory(data)) {
      throw new UsageException(data + " is no folder; name the one with the named sentences");
    }
    try {
      new NameModelTrainer().train(data, out, System.err);
    } catch (IOException e) {
      throw new WorldFailedException(
          "no model can be made from " + data + ": " + OneLine.of(e) + "; check the folder", e);
    }
    return 0;
  }
}
