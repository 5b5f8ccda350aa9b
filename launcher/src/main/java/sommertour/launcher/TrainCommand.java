package sommertour.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sommertour.enrich.train.NameModelTrainer;
import sommertour.enrich.train.WordClusterer;
import sommertour.runtime.WorldFailedException;

/** Makes the model of the name finder, measures it, or makes the word clusters that it uses. */
@Command(
    name = "train",
    description =
        "Makes the name model from named sentences, or the word clusters from unlabelled text; the"
            + " same data make the same bytes. Needs a heap of 3 GB (SOMMERTOUR_JAVA_OPTS).",
    footer = {
      "  ./sommertour train --data ner/ --out names.bin",
      "  ./sommertour train --data ner/ --cross-validate",
      "  ./sommertour train --text speeches.txt.gz --out clusters.tsv"
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** What is learnt from. */
  private static final class Source {
    @Option(
        names = "--data",
        required = true,
        paramLabel = "DIR",
        description = "Folder with germeval2014 and, if it is there, the silver sentences.")
    private Path data;

    @Option(
        names = "--text",
        required = true,
        paramLabel = "FILE",
        description = "Unlabelled text to make word clusters of, also as .gz.")
    private Path text;
  }

  /** What comes of it. */
  private static final class Target {
    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "Where the model or the table of clusters goes.")
    private Path out;

    @Option(
        names = "--cross-validate",
        required = true,
        description = "Make no file: print the figures of five-fold cross-validation.")
    private boolean crossValidate;
  }

  @ArgGroup(multiplicity = "1")
  private Source source;

  @ArgGroup(multiplicity = "1")
  private Target target;

  @Override
  public Integer call() {
    Path from = source.data == null ? source.text : source.data;
    if (source.data != null && !Files.isDirectory(source.data)) {
      throw new UsageException(from + " is no folder; name the one with the named sentences");
    }
    if (source.text != null && (target.crossValidate || !Files.isRegularFile(source.text))) {
      throw new UsageException(
          target.crossValidate
              ? "word clusters have no figures of their own; give --out"
              : from + " is no file; name the one with the text");
    }
    if (target.out != null) {
      OutFile.check(target.out);
    }
    try {
      run();
    } catch (IOException e) {
      throw new WorldFailedException(
          "nothing can be learnt from " + from + ": " + OneLine.of(e) + "; check it", e);
    }
    return 0;
  }

  private void run() throws IOException {
    if (source.text != null) {
      new WordClusterer().cluster(source.text, target.out, this::tell);
    } else if (target.crossValidate) {
      new NameModelTrainer().crossValidate(source.data, System.out);
    } else {
      new NameModelTrainer().train(source.data, target.out, this::tell);
    }
  }

  private void tell(String words) {
    Words.tell(spec.commandLine().getErr(), words);
  }
}
