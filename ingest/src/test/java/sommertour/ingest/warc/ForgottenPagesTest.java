package sommertour.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Objection;
import sommertour.contract.Objections;
import sommertour.ingest.crawl.Archive;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.page.Origin;
import sommertour.ingest.page.Page;

class ForgottenPagesTest {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;

  @Test
  void takesOutThePagesThatNameAPersonAndLeavesTheOthersReadable() throws Exception {
    try (WarcArchive archive = new WarcArchive(folder, InstantSource.fixed(AT))) {
      keep(archive, "https://example.org/1", "<p>Ein Gast aus Herne</p>");
      keep(archive, "https://example.org/2", "<p>&Auml;nne <b>Muster</b> war da</p>");
      keep(archive, "https://example.org/aenne-muster", "<p>Ein Besuch</p>");
      keep(archive, "https://example.org/4", "<p>nur ein PDF mit dem Namen</p>");
      keep(archive, "https://example.org/5", "<p>Noch ein Gast</p>");
    }
    Objections list = new Objections(List.of(Objection.toPerson("Änne Muster", AT, null)));

    assertThat(ForgottenPages.remove(folder, list, Set.of("https://example.org/4"))).isEqualTo(3);

    assertThat(pages()).containsExactly("https://example.org/1", "https://example.org/5");
    assertThat(ForgottenPages.remove(folder, list, Set.of())).isZero();
  }

  private static void keep(WarcArchive archive, String url, String body) {
    archive.keep(
        new Fetcher.Purpose("page", Origin.NONE),
        new Archive.Answer(
            url,
            200,
            "OK",
            List.of(Map.entry("Content-Type", "text/html; charset=utf-8")),
            body.getBytes(StandardCharsets.UTF_8),
            false));
  }

  private List<String> pages() throws IOException {
    List<String> urls = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try (WarcPages pages = new WarcPages(file, new java.util.HashMap<>())) {
          for (Optional<Page> page = pages.next(); page.isPresent(); page = pages.next()) {
            urls.add(page.get().url());
          }
        }
      }
    }
    return urls;
  }
}
