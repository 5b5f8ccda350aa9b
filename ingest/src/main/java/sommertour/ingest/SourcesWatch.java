package sommertour.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.ingest.crawl.Source;
import sommertour.ingest.crawl.SourcesFile;

/**
 * Reads the file of sources again when it has changed. A file that is wrong is told and left; the
 * sources stay as they were.
 */
final class SourcesWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SourcesWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Path file;
  private final Consumer<List<Source>> changed;
  private final Thread thread;
  private Stamp seen;

  private record Stamp(FileTime modified, long size) {}

  SourcesWatch(Path file, Consumer<List<Source>> changed) {
    this.file = file;
    this.changed = changed;
    seen = stamp();
    thread = new Thread(this::run, "sources");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(PAUSE.toMillis());
        Stamp now = stamp();
        if (now != null && !now.equals(seen)) {
          seen = now;
          reload();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reload() {
    try {
      List<Source> sources = SourcesFile.read(file);
      changed.accept(sources);
      log.info("{} sources read from {}", sources.size(), file);
    } catch (IllegalArgumentException e) {
      log.warn("{}; the sources stay as they were", e.getMessage());
    }
  }

  /** What tells a change; {@code null} while the file is not there, as editors replace it. */
  private Stamp stamp() {
    try {
      return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
    } catch (IOException e) {
      return null;
    }
  }
}
