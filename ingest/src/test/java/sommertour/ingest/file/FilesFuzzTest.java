package sommertour.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import sommertour.ingest.Mutated;

/** Files that are nearly right, WARC and article.json: articles, or a problem in one line. */
class FilesFuzzTest {
  private Path folder;

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("fuzz");
  }

  @AfterProperty
  void removeFolder() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(seed = Mutated.SEED)
  void aWarcGivesArticlesOrAProblem(@ForAll("archives") byte[] bytes) throws IOException {
    taken("pages.warc", bytes);
  }

  @Property(seed = Mutated.SEED)
  void anArticleJsonGivesAnArticleOrAProblem(@ForAll("articles") byte[] bytes) throws IOException {
    taken("article.json", bytes);
  }

  private void taken(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    List<FileResult> results = FileInput.read(List.of(file)).toList();
    for (FileResult result : results) {
      if (result instanceof FileResult.Problem problem) {
        assertThat(problem.line()).isNotBlank().doesNotContain("\n");
      }
    }
  }

  @Provide
  Arbitrary<byte[]> archives() {
    String page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><h1>Besuch in"
            + " Herne</h1><p>Herne, 4. August 2017. Die Ministerin war gestern in Herne und hat das"
            + " Rathaus besucht. Sie sprach mit allen.</p></body></html>";
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/presse/1\r\n"
            + "WARC-Date: 2017-08-05T08:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:7e58b5a1-2a8b-4c55-9a3b-0d1f1b6e2a01>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + page.length()
            + "\r\n\r\n"
            + page
            + "\r\n\r\n";
    return Mutated.of(record, record + record.replace("presse/1", "presse/2"));
  }

  @Provide
  Arbitrary<byte[]> articles() {
    return Mutated.of(
        "{\"id\":\"a\",\"title\":\"Besuch\",\"text\":\"Besuch\\n\\nSie war da.\",\"published\":"
            + "\"2017-08-04\",\"publishedBasis\":\"metadata\",\"fetchedAt\":\"2017-08-05T08:00:00Z\","
            + "\"rights\":[\"noindex\"],\"language\":\"de\"}");
  }
}
