package sommertour.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import sommertour.contract.Article;
import sommertour.contract.Json;

class ArticleReaderTest {
  private static final Path PAGES = Path.of("src/test/resources/pages");

  private final ArticleReader reader = new ArticleReader();

  /** Each folder of pages is a case: a page in the form of a usual system, and what is in it. */
  @TestFactory
  Stream<DynamicTest> readsThePagesOfUsualSystems() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(PAGES)) {
      folders = all.sorted().toList();
    }
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () ->
                        assertThat(read(Files.readAllBytes(folder.resolve("page.html"))))
                            .isEqualTo(
                                Json.mapper().readTree(folder.resolve("expected.json").toFile()))));
  }

  @Test
  void takesTheDayInBerlinOfAnInstant() {
    assertThat(WrittenDay.inMetadata("2021-09-01T22:30:00Z").orElseThrow())
        .hasToString("2021-09-02");
    assertThat(WrittenDay.inMetadata("2021-12-31T23:30:00+00:00").orElseThrow())
        .hasToString("2022-01-01");
    assertThat(WrittenDay.inMetadata("2021-09-01T22:30:00").orElseThrow())
        .hasToString("2021-09-01");
    assertThat(WrittenDay.inMetadata("Wed, 01 Sep 2021 10:00:00 +0200").orElseThrow())
        .hasToString("2021-09-01");
    assertThat(WrittenDay.inText("Stand: 3. März 2020").orElseThrow()).hasToString("2020-03-03");
    assertThat(WrittenDay.inText("am 31.02.2020")).isEmpty();
  }

  @Test
  void neverTakesTheDayOfFetchingForThatOfPublication() {
    Page page =
        new Page(
            null,
            "https://www.stadt.example/meldung",
            new Origin("stadt", "01055012", false, null, Set.of()),
            "text/html",
            html(
                "<h1>Besuch</h1><p>Der Minister war am Montag in der Stadt und sprach im Rathaus.</p>"),
            false,
            Set.of(),
            Instant.parse("2020-05-05T10:00:00Z"));

    Article article = ((Reading.Read) reader.read(page)).article();

    assertThat(article.published()).isNull();
    assertThat(article.publishedBasis()).isNull();
    assertThat(article.fetchedAt()).isEqualTo(Instant.parse("2020-05-05T10:00:00Z"));
    assertThat(article.source()).isEqualTo("stadt");
    assertThat(article.publisherAgs()).isEqualTo("01055012");
  }

  @Test
  void takesACanonicalAddressOfItsOwnSiteOnly() {
    String canonical = "<link rel=canonical href=https://anderswo.example/a>";

    assertThat(urlOf("https://www.stadt.example/m?utm_source=x", canonical))
        .isEqualTo("https://www.stadt.example/m");
    assertThat(urlOf("https://anderswo.example/b", canonical))
        .isEqualTo("https://anderswo.example/a");
  }

  @Test
  void readsGarbageWithoutFailing() {
    Random random = new Random(7);
    String tags = "<p><table><tr><td><li></p></div><a href='><script><!--<br>&#0;<h1>text ";
    for (int round = 0; round < 500; round++) {
      StringBuilder garbage = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(tags.length() - 1);
        garbage.append(tags, from, from + 1 + random.nextInt(tags.length() - from - 1));
      }
      assertThat(
              reader.read(
                  Page.ofFile(
                      "x", "text/html", garbage.toString().getBytes(StandardCharsets.ISO_8859_1))))
          .isNotNull();
    }
  }

  private String urlOf(String url, String head) {
    byte[] bytes =
        html(
            head
                + "<h1>Besuch</h1><p>Der Minister war am Montag in der Stadt und sprach lange.</p>");
    Page page = new Page(null, url, Origin.NONE, "text/html", bytes, false, Set.of(), null);
    return ((Reading.Read) reader.read(page)).article().url();
  }

  private ObjectNode read(byte[] bytes) {
    Reading reading = reader.read(Page.ofFile("case", "text/html", bytes));
    if (reading instanceof Reading.Unreadable refused) {
      return Json.mapper().createObjectNode().put("reason", refused.reason());
    }
    try {
      ObjectNode article =
          (ObjectNode) Json.mapper().readTree(Json.bytes(((Reading.Read) reading).article()));
      article.remove(List.of("id", "contentHash"));
      return article;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] html(String body) {
    return ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
  }
}
