package sommertour.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sommertour.contract.Article;
import sommertour.contract.NormalForm;
import sommertour.ingest.page.ArticleReader;
import sommertour.ingest.page.Page;
import sommertour.ingest.page.Reading;
import sommertour.ingest.page.TdmRules;
import sommertour.ingest.pdf.PdfPages;
import sommertour.ingest.pdf.PdfProcess;
import sommertour.ingest.warc.WarcPages;

/**
 * Files and folders as articles, one at a time and in the order of their names, so that no more
 * than one text is in memory. An input that can't be used becomes a {@link FileResult.Problem} and
 * the others still go through.
 *
 * <p>Ids: of a file its path below the PATH given, without ending; of a single file its name; of an
 * {@code article.json} the id in it. The second input of one id is a problem, but for versions of
 * one page in WARC files.
 */
public final class FileInput implements Iterator<FileResult> {
  private static final int NAMED_ENDINGS = 5;

  private final ArticleReader reader = new ArticleReader();
  private final Iterator<Path> paths;
  private final Map<String, String> pathOfId = new HashMap<>();
  private final Map<String, String> hashOfPage = new HashMap<>();
  private final Map<String, TdmRules> reservations = new HashMap<>();
  private final Deque<FileResult> ready = new ArrayDeque<>();
  private Path folder;
  private FileWalk walk;
  private WarcPages warc;
  private Path warcFile;
  private int found;
  private int skipped;
  private final TreeSet<String> endings = new TreeSet<>();

  private FileInput(List<Path> paths) {
    this.paths = paths.iterator();
  }

  /** The results for the PATHs, read while the stream is consumed; it can be consumed once. */
  public static Stream<FileResult> read(List<Path> paths) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new FileInput(paths), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (warc != null || walk != null || paths.hasNext())) {
      if (warc != null) {
        inWarc();
      } else if (walk != null && walk.hasNext()) {
        inFolder(walk.next());
      } else if (walk != null) {
        endFolder();
      } else {
        start(paths.next());
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public FileResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void start(Path path) {
    if (Files.isDirectory(path)) {
      try {
        walk = new FileWalk(path);
        folder = path;
        found = 0;
        skipped = 0;
        endings.clear();
      } catch (FileProblemException e) {
        ready.add(problem(path, e));
      }
    } else if (!Files.exists(path) && !Files.isSymbolicLink(path)) {
      ready.add(problem(path, "missing", "does not exist; check the path"));
    } else if (FileKind.of(path.getFileName().toString()).isEmpty()) {
      ready.add(
          problem(path, "ending", "is of a kind that is not read; read are " + FileKind.KNOWN));
    } else {
      accept(path, path.getFileName().toString());
    }
  }

  private void inFolder(FileWalk.Entry entry) {
    String name = entry.path().getFileName().toString();
    if (entry.problem() != null) {
      ready.add(problem(entry.path(), entry.problem()));
    } else if (FileKind.of(name).isPresent()) {
      found++;
      accept(entry.path(), FileWalk.below(folder, entry.path()));
    } else if (!isExpectation(entry.path())) {
      skipped++;
      String ending = FileKind.ending(name);
      endings.add(ending.isEmpty() ? "no ending" : ending);
    }
  }

  private void endFolder() {
    if (skipped > 0) {
      ready.add(
          new FileResult.Skipped(
              folder.toString(), skipped, endings.stream().limit(NAMED_ENDINGS).toList()));
    }
    if (found == 0) {
      ready.add(problem(folder, "no-articles", "holds no article; read are " + FileKind.KNOWN));
    }
    walk = null;
  }

  private void accept(Path path, String relative) {
    FileKind kind = FileKind.of(path.getFileName().toString()).orElseThrow();
    try {
      if (kind == FileKind.WARC) {
        warcFile = path;
        warc = new WarcPages(path, reservations);
        return;
      }
      byte[] bytes = FileBytes.read(path);
      if (kind == FileKind.ARTICLE) {
        accept(path.toString(), ArticleJson.read(bytes), List.of());
        return;
      }
      String id = NormalForm.of(FileKind.withoutEnding(relative));
      take(path.toString(), read(Page.ofFile(id, kind.contentType(), bytes)));
    } catch (FileProblemException e) {
      ready.add(problem(path, e));
    } catch (IOException e) {
      ready.add(damaged(path, e));
    }
  }

  /** The next page of the WARC file; what is wrong with one page is told under its address. */
  private void inWarc() {
    try {
      Optional<Page> page = warc.next();
      if (page.isPresent()) {
        version(page.get().url(), read(page.get()));
      } else {
        warc.close();
        warc = null;
      }
    } catch (IOException e) {
      ready.add(damaged(warcFile, e));
      warc = null;
    }
  }

  private Reading read(Page page) {
    return PdfProcess.isPdf(page.bytes())
        ? PdfPages.asText(page).map(reader::read).orElse(PdfPages.UNREADABLE)
        : reader.read(page);
  }

  private void take(String input, Reading reading) {
    if (reading instanceof Reading.Read read) {
      accept(input, read.article(), read.remarks());
    } else if (reading instanceof Reading.Unreadable unreadable) {
      ready.add(new FileResult.Problem(input, unreadable.reason(), unreadable.detail()));
    }
  }

  /** Of a page that was fetched more than once, each version counts that differs from the last. */
  private void version(String url, Reading reading) {
    if (!(reading instanceof Reading.Read read)) {
      take(url, reading);
      return;
    }
    String hash = read.article().contentHash();
    String before = hashOfPage.put(read.article().id(), hash);
    if (before == null) {
      take(url, reading);
    } else if (!before.equals(hash)) {
      ready.add(accepted(url, read.article(), read.remarks()));
    }
  }

  private static FileResult damaged(Path path, IOException e) {
    return problem(
        path,
        "warc",
        "is no whole WARC file: "
            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
            + "; fetch or pack it again");
  }

  private void accept(String input, Article article, List<String> remarks) {
    String first = pathOfId.putIfAbsent(article.id(), input);
    if (first != null) {
      ready.add(
          new FileResult.Problem(
              input,
              "duplicate-id",
              "has the id '" + article.id() + "' of " + first + "; rename one, or leave it out"));
      return;
    }
    ready.add(accepted(input, article, remarks));
  }

  private static FileResult.Accepted accepted(String input, Article article, List<String> remarks) {
    return new FileResult.Accepted(
        input, article, remarks.stream().map(remark -> input + ": " + remark).toList());
  }

  /** What a gold folder expects of the article beside it. */
  private static boolean isExpectation(Path path) {
    return path.getFileName().toString().equals("expected.json")
        && (Files.exists(path.resolveSibling("article.json"))
            || Files.exists(path.resolveSibling("article.json.gz")));
  }

  private static FileResult.Problem problem(Path path, FileProblemException e) {
    return problem(path, e.reason(), e.getMessage());
  }

  private static FileResult.Problem problem(Path path, String reason, String detail) {
    return new FileResult.Problem(path.toString(), reason, detail);
  }
}
