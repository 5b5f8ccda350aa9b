package sommertour.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.ingest.crawl.Source;

class SourcesWatchIT {
  @TempDir private Path folder;

  @Test
  void readsTheFileAgainAndKeepsTheSourcesWhileItIsWrong()
      throws IOException, InterruptedException {
    Path file = folder.resolve("sources.yaml");
    write(file, "eins");
    BlockingQueue<List<Source>> changes = new ArrayBlockingQueue<>(10);
    try (SourcesWatch watch = new SourcesWatch(file, changes::add)) {
      assertThat(watch).isNotNull();
      Files.writeString(file, "- id: Falsch!\n  start: nirgends\n");
      write(file, "zweitens");

      List<Source> changed = changes.poll(1, TimeUnit.MINUTES);

      assertThat(changed).extracting(Source::id).containsExactly("zweitens");
    }
  }

  private static void write(Path file, String id) throws IOException {
    Files.writeString(file, "- id: " + id + "\n  start: [https://www.stadt.example/presse]\n");
  }
}
