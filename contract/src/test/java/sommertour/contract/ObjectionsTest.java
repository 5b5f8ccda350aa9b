package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionsTest {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final Objections LIST =
      new Objections(
          List.of(
              Objection.toPerson("Änne Mustér", AT, null),
              Objection.toPerson("Ole von Bergen-Süd", AT, null),
              Objection.toPerson("Zyx", AT, null)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gast war Änne Mustér.                  | Gast war ████ ██████.
          Änne Mustérs Rede, dann sprach Mustér  | ████ ███████ Rede, dann sprach ██████
          ÄNNE MUSTER und Aenne Muster           | ████ ██████ und █████ ██████
          Mustér, Änne; aenne.muster@kreis.de    | ██████, ████; █████.██████@kreis.de
          Änne P. Mustér, muster@kreis.de        | ████ █. ██████, ██████@kreis.de
          presse/aenne-muster-zu-gast.html       | presse/█████-██████-zu-gast.html
          Ein Muster für alle                    | Ein Muster für alle
          Änne, Anne und ein Mustér              | Änne, Anne und ein Mustér
          Ole von Bergen-Süd am Bergen-Süd-Platz | ███ ███ ██████-███ am ██████-███-Platz
          Frau Zyx sagt zyx                      | Frau ███ sagt zyx
          """)
  void blacksOutEveryWayToWriteTheNameAndNothingElse(String text, String masked) {
    assertThat(LIST.masked(text, LIST.named(text))).isEqualTo(masked);
  }

  @Test
  void keepsEveryOffsetOfAnArticleThatNamesAPerson() {
    Article article = article("a1", "https://example.org/1", "Änne Mustér war da. Mustér sprach.");
    Article kept = LIST.applied(article).orElseThrow();
    assertThat(kept.text()).isEqualTo("████ ██████ war da. ██████ sprach.");
    assertThat(kept.author()).isEqualTo("████ ██████");
    assertThat(kept.contentHash()).isEqualTo(ContentHash.of(kept));
    assertThat(kept.fetchedAt()).isEqualTo(AT);
    assertThat(LIST.applied(kept)).contains(kept);
  }

  @Test
  void keepsNothingOfAnArticleWhoseAddressGivesTheNameAway() {
    assertThat(LIST.applied(article("1", "https://example.org/aenne-muster", "Text")))
        .isEqualTo(Optional.empty());
    assertThat(LIST.applied(article("1", "https://example.org/x-muster", "Änne Mustér ist da")))
        .isEqualTo(Optional.empty());
    assertThat(LIST.applied(article("presse/aenne_muster", null, "Text")))
        .isEqualTo(Optional.empty());
  }

  @Test
  void keepsNothingOfAnArticleThatIsObjectedToByIdOrByAddress() {
    Objections list =
        new Objections(
            List.of(
                Objection.toArticle("a1", AT, "asked by its author"),
                Objection.toArticle("https://example.org/2", AT, null)));
    assertThat(
            list.applied(
                new Article(
                    "a1", null, null, null, null, "Text", null, null, null, null, null, null)))
        .isEmpty();
    assertThat(list.isAgainst("a2", "https://example.org/2")).isTrue();
    assertThat(list.isAgainst("a2", "https://example.org/3")).isFalse();
  }

  @Test
  void theRecordHoldsNoNameThatCouldBeRead() throws Exception {
    Objection objection = Objection.toPerson("Änne Mustér", AT, "letter of 2 January");
    assertThat(Json.line(objection).toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("nne", "must");
    assertThat(Json.read(Json.bytes(objection), Objection.class)).isEqualTo(objection);
    assertThat(objection.key()).isEqualTo("person/" + ContentHash.of("aenne-muster"));
  }

  @Test
  void aNameWithoutLettersIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Objection.toPerson(" 12 ", AT, null))
        .withMessage("the name ' 12 ' has no letters");
  }

  private static Article article(String id, String url, String text) {
    return new Article(
        id, url, null, null, null, text, null, null, "Änne Mustér", null, AT, "hash");
  }
}
