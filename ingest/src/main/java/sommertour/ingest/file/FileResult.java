package sommertour.ingest.file;

import java.util.List;
import java.util.Locale;
import sommertour.contract.Article;

/** What became of one input. */
public sealed interface FileResult {

  /**
   * An article.
   *
   * @param path the file, as reached from the PATH given
   * @param warnings whole lines for a person: how it was read where that is not as usual
   */
  record Accepted(String path, Article article, List<String> warnings) implements FileResult {}

  /**
   * An input that gives no article.
   *
   * @param path the file or folder, as reached from the PATH given
   * @param reason short and fixed, fit to count by
   * @param detail what is wrong and what to do, in one line
   */
  record Problem(String path, String reason, String detail) implements FileResult {
    /** The one line for a person. */
    public String line() {
      return path + ": " + detail;
    }
  }

  /**
   * Files of a folder whose endings are not known; comes last for each PATH that has such files.
   *
   * @param path the PATH given
   * @param files how many
   * @param endings some of their endings, sorted
   */
  record Skipped(String path, int files, List<String> endings) implements FileResult {
    /** The one line for a person. */
    public String line() {
      return String.format(
          Locale.ROOT,
          "%s: skipped %d %s of other kinds (%s); read are %s",
          path,
          files,
          files == 1 ? "file" : "files",
          String.join(", ", endings),
          FileKind.KNOWN);
    }
  }
}
