package sommertour.ingest.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;
import sommertour.contract.Objection;
import sommertour.contract.Objections;
import sommertour.ingest.crawl.Archive;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.page.Origin;
import sommertour.ingest.page.Page;
import sommertour.ingest.page.Rights;

class WarcArchiveTest {
  private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant SECOND = FIRST.plus(Duration.ofHours(1));
  private static final String URL = "https://example.org/1";
  private static final String BODY = "<p>Änne Muster war zu Gast</p>".repeat(100);

  @TempDir Path folder;

  private Instant now = FIRST;

  @Test
  void thePageThatCameUnchangedIsARevisitAndReadWithItsOwnDateAndHeaders() throws IOException {
    try (WarcArchive archive = new WarcArchive(folder, () -> now)) {
      keep(archive, URL, BODY);
      now = SECOND;
      keep(archive, URL, BODY, List.of(Map.entry("X-Robots-Tag", "noindex")));
    }

    List<WarcRecord> records = records();
    assertThat(records).extracting(WarcRecord::type).containsExactly("response", "revisit");
    WarcRevisit revisit = (WarcRevisit) records.get(1);
    assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0);
    assertThat(revisit.headers().first("WARC-Refers-To"))
        .isEqualTo(records.get(0).headers().first("WARC-Record-ID"));
    assertThat(revisit.refersToDate()).contains(FIRST);
    assertThat(revisit.headers().first("WARC-Payload-Digest"))
        .isPresent()
        .isEqualTo(records.get(0).headers().first("WARC-Payload-Digest"));
    assertThat(pages())
        .extracting(Page::url, this::text, Page::fetchedAt, Page::rights)
        .containsExactly(
            tuple(URL, BODY, FIRST, Set.of()), tuple(URL, BODY, SECOND, Set.of(Rights.NOINDEX)));
  }

  @Test
  void whatChangedAndWhatAnotherAddressSaysIsKeptWhole() throws IOException {
    try (WarcArchive archive = new WarcArchive(folder, () -> now)) {
      keep(archive, URL, BODY);
      keep(archive, URL, BODY + "<p>Nachtrag</p>");
      keep(archive, URL, BODY);
      keep(archive, "https://example.org/2", BODY);
    }

    assertThat(records()).extracting(WarcRecord::type).containsOnly("response");
    assertThat(pages()).hasSize(4);
  }

  @Test
  void eachFileHoldsTheBytesOfItsRevisits() throws IOException {
    for (Instant start : List.of(FIRST, SECOND)) {
      now = start;
      try (WarcArchive archive = new WarcArchive(folder, () -> now)) {
        keep(archive, URL, BODY);
        keep(archive, URL, BODY);
      }
    }

    assertThat(records())
        .extracting(WarcRecord::type)
        .containsExactly("response", "revisit", "response", "revisit");
    assertThat(pages()).extracting(this::text).containsExactly(BODY, BODY, BODY, BODY);
  }

  @Test
  void whatIsTakenOutComesBackByNoRevisit() throws IOException {
    try (WarcArchive archive = new WarcArchive(folder, () -> now)) {
      keep(archive, URL, BODY);
      keep(archive, "https://example.org/2", "<p>Ein Gast</p>");
      keep(archive, URL, BODY);
      keep(archive, "https://example.org/2", "<p>Ein Gast</p>");
    }
    Objections list = new Objections(List.of(Objection.toPerson("Änne Muster", FIRST, null)));

    assertThat(ForgottenPages.remove(folder, list, Set.of())).isEqualTo(1);

    assertThat(pages())
        .extracting(this::text)
        .containsExactly("<p>Ein Gast</p>", "<p>Ein Gast</p>");
  }

  private static void keep(WarcArchive archive, String url, String body) {
    keep(archive, url, body, List.of());
  }

  private static void keep(
      WarcArchive archive, String url, String body, List<Map.Entry<String, String>> headers) {
    List<Map.Entry<String, String>> all = new ArrayList<>(headers);
    all.add(Map.entry("Content-Type", "text/html; charset=utf-8"));
    archive.keep(
        new Fetcher.Purpose("page", Origin.NONE),
        new Archive.Answer(url, 200, "OK", all, body.getBytes(StandardCharsets.UTF_8), false));
  }

  private String text(Page page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private List<WarcRecord> records() throws IOException {
    List<WarcRecord> records = new ArrayList<>();
    for (Path file : files()) {
      try (WarcReader reader = new WarcReader(file)) {
        reader.forEach(records::add);
      }
    }
    return records;
  }

  private List<Page> pages() throws IOException {
    List<Page> found = new ArrayList<>();
    for (Path file : files()) {
      try (WarcPages pages = new WarcPages(file, new HashMap<>())) {
        for (Optional<Page> page = pages.next(); page.isPresent(); page = pages.next()) {
          found.add(page.get());
        }
      }
    }
    return found;
  }
}
