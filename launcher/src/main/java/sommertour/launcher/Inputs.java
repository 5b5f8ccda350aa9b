package sommertour.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import sommertour.contract.Article;
import sommertour.ingest.file.FileInput;
import sommertour.ingest.file.FileResult;
import sommertour.runtime.logging.About;

/** The PATHs of a verb as articles; whatever gives none is named on standard error and counted. */
final class Inputs {
  private final List<Path> paths;
  private final PrintWriter err;
  private int accepted;
  private int rejected;

  Inputs(List<Path> paths, PrintWriter err) {
    this.paths = paths;
    this.err = err;
  }

  /** Hands over one article after the other; no more than one is in memory. */
  void forEach(Consumer<Article> use) {
    for (Iterator<FileResult> results = FileInput.read(paths).iterator(); results.hasNext(); ) {
      FileResult result = results.next();
      if (result instanceof FileResult.Accepted input) {
        About.article(
            input.article().id(),
            input.article().source(),
            () -> {
              input.warnings().forEach(line -> Words.warn(err, line));
              use.accept(input.article());
            });
        accepted++;
      } else if (result instanceof FileResult.Problem problem) {
        reject(problem.line());
      } else if (result instanceof FileResult.Skipped skipped) {
        Words.warn(err, skipped.line());
      }
    }
    err.flush();
  }

  /** Names an input that was refused, here or later on its way. */
  void reject(String line) {
    rejected++;
    Words.warn(err, "rejected: " + line);
  }

  /** How many articles were handed over. */
  int accepted() {
    return accepted;
  }

  /** How many were refused. */
  int rejected() {
    return rejected;
  }

  /** 0 if every input went through, else 1. */
  int status() {
    return rejected == 0 ? 0 : Main.REJECTED;
  }
}
