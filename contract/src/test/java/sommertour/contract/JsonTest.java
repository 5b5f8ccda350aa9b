package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Article.class,
        EnrichedArticle.class,
        TourEvent.class,
        Observation.class,
        Rejection.class,
        Generation.class,
        Objection.class
      })
  void readsAndWritesTheFirstVersionOfEveryRecord(Class<?> type) throws IOException {
    String json = firstVersion(type);

    Object record = Json.read(json.getBytes(StandardCharsets.UTF_8), type);

    assertThat(Json.mapper().readTree(Json.bytes(record))).isEqualTo(Json.mapper().readTree(json));
    assertThat(Json.read(Json.bytes(record), type)).isEqualTo(record);
  }

  @Test
  void readsEveryFieldOfAnArticle() throws IOException {
    assertThat(
            Json.read(firstVersion(Article.class).getBytes(StandardCharsets.UTF_8), Article.class))
        .isEqualTo(
            new Article(
                "kreis-musterau-1",
                "https://www.kreis-musterau.example/presse/1",
                "kreis-musterau",
                "05999",
                "Staatssekretärin zu Gast",
                "Staatssekretärin zu Gast\n\n"
                    + "Musterau. Am Donnerstag, 3. August, kam Staatssekretärin Ada Probst.",
                Edtf.parse("2017-08-04"),
                PublishedBasis.METADATA,
                "Bea Beispiel",
                "de",
                Instant.parse("2026-11-01T08:30:00Z"),
                "00ff"));
  }

  @Test
  void tellsALaterVersionByWhatItAsksOfMachinesButNotByItsDayOfChange() throws IOException {
    String told =
        "{\"id\":\"a\",\"title\":\"Titel\",\"lead\":\"Vorspann\",\"text\":\"Titel\",\"modified\":"
            + "\"2017-08-05\",\"modifiedBasis\":\"visible\",\"rights\":[\"noindex\"],\"truncated\":true}";
    Article article = read(told);
    Article free = read(told.replace("[\"noindex\"]", "[]"));

    assertThat(Json.line(article)).isEqualTo(told);
    assertThat(free.rights()).isNull();
    assertThat(ContentHash.of(article)).isNotEqualTo(ContentHash.of(free));
    assertThat(ContentHash.of(read(told.replace("08-05", "08-06"))))
        .isEqualTo(ContentHash.of(article));
    assertThat(ContentHash.of(free))
        .isEqualTo(ContentHash.of(read("{\"id\":\"a\",\"title\":\"Titel\",\"text\":\"Titel\"}")));
  }

  @Test
  void readsTheDateOfAStop() throws IOException {
    EnrichedArticle article =
        Json.read(
            firstVersion(EnrichedArticle.class).getBytes(StandardCharsets.UTF_8),
            EnrichedArticle.class);

    assertThat(article.dates())
        .containsExactly(
            new DateMention(
                Edtf.parse("2017-08-03"),
                DateBasis.EXPLICIT,
                List.of(new Span(39, 60, "Donnerstag, 3. August"))));
    assertThat(article.stops().get(0).status()).isEqualTo(Status.VISITED);
  }

  @Test
  void ignoresUnknownFields() throws IOException {
    assertThat(read("{\"id\":\"a\",\"text\":\"Titel\",\"mood\":{\"good\":[1]}}").id())
        .isEqualTo("a");
  }

  @Test
  void leavesAbsentFieldsOut() throws IOException {
    assertThat(Json.line(read("{\"id\":\"a\",\"text\":\"Titel\",\"author\":null}")))
        .isEqualTo("{\"id\":\"a\",\"text\":\"Titel\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "{\"id\":\"a\"\n,\"text\":",
        "{\"id\":\"a\",\"text\":\"  \"}",
        "{\"text\":\"Titel\"}",
        "{\"id\":\"a\",\"text\":\"Titel\",\"published\":\"gestern\"}",
        "{\"id\":\"a\",\"text\":\"Titel\",\"fetchedAt\":\"gestern\"}",
        "{\"id\":\"a\",\"text\":\"Titel\",\"publishedBasis\":\"rumour\"}"
      })
  void tellsInOneLineWhyJsonIsNoArticle(String json) {
    IOException broken = catchThrowableOfType(IOException.class, () -> read(json));

    assertThat(Json.reason(broken)).isNotBlank().doesNotContain("\n").doesNotContain("(String)");
  }

  @Test
  void namesTheBrokenDate() {
    IOException broken =
        catchThrowableOfType(
            IOException.class,
            () -> read("{\"id\":\"a\",\"text\":\"Titel\",\"published\":\"gestern\"}"));

    assertThat(Json.reason(broken)).contains("'gestern' is no EDTF date");
  }

  @Test
  void aTombstoneStaysATombstone() {
    try (Serde<Article> serde = Json.serde(Article.class)) {
      assertThat(serde.serializer().serialize("articles", null)).isNull();
      assertThat(serde.deserializer().deserialize("articles", null)).isNull();
    }
  }

  @Test
  void aBrokenRecordStopsTheDeserializerWithTheReason() {
    try (Serde<Article> serde = Json.serde(Article.class)) {
      byte[] broken = "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8);

      assertThatThrownBy(() -> serde.deserializer().deserialize("articles", broken))
          .isInstanceOf(SerializationException.class)
          .hasMessage("no Article: the article has no text");
    }
  }

  private static Article read(String json) throws IOException {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), Article.class);
  }

  private static String firstVersion(Class<?> type) throws IOException {
    try (InputStream json = JsonTest.class.getResourceAsStream(type.getSimpleName() + ".v1.json")) {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
