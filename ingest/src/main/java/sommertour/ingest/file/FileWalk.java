package sommertour.ingest.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The files below a folder in the order of their names, one at a time: only the names of the
 * folders on the way down are held. Links are followed, but never round in a circle; hidden files
 * and folders are left out.
 */
final class FileWalk implements Iterator<FileWalk.Entry> {

  /**
   * A file, or a folder that could not be entered.
   *
   * @param problem why it could not be entered; absent for a file
   */
  record Entry(Path path, FileProblemException problem) {}

  private record Level(Path realPath, Iterator<Path> names) {}

  private final Deque<Level> levels = new ArrayDeque<>();
  private Entry next;

  /**
   * @throws FileProblemException if the folder itself can't be read
   */
  FileWalk(Path folder) throws FileProblemException {
    enter(folder);
    next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Entry next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Entry found = next;
    next = advance();
    return found;
  }

  private Entry advance() {
    while (!levels.isEmpty()) {
      if (!levels.peek().names().hasNext()) {
        levels.pop();
        continue;
      }
      Path path = levels.peek().names().next();
      if (!Files.isDirectory(path)) {
        return new Entry(path, null);
      }
      try {
        enter(path);
      } catch (FileProblemException e) {
        return new Entry(path, e);
      }
    }
    return null;
  }

  private void enter(Path folder) throws FileProblemException {
    try {
      Path real = folder.toRealPath();
      if (levels.stream().anyMatch(level -> level.realPath().equals(real))) {
        throw new FileProblemException(
            "loop", "is a link to a folder it lies in, so it has no end; remove the link");
      }
      List<Path> names = new ArrayList<>();
      try (DirectoryStream<Path> entries =
          Files.newDirectoryStream(
              folder, entry -> !entry.getFileName().toString().startsWith("."))) {
        entries.forEach(names::add);
      }
      names.sort(Comparator.comparing(path -> path.getFileName().toString()));
      levels.push(new Level(real, names.iterator()));
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      throw new FileProblemException(
          "unreadable", "is a folder that can't be listed; give read permission", e);
    }
  }

  /** The path from the folder to the file, with slashes on every system. */
  static String below(Path folder, Path file) {
    StringBuilder relative = new StringBuilder();
    for (Path name : folder.relativize(file)) {
      relative.append(relative.isEmpty() ? "" : "/").append(name);
    }
    return relative.toString();
  }
}
