package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sommertour.contract.Article;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Person;
import sommertour.contract.Place;

/** What crawlers bring home: no text makes an exception, and none costs more than its length. */
class BadTextTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final String SENTENCE =
      "Die Staatssekretärin Karin Schmidt (CDU) besuchte am 3. August 2017 das Feuerwehrhaus in"
          + " Herne. ";

  @ParameterizedTest
  @ValueSource(strings = {"Herne", "3.", "(", "-", "Dr.", "„", "§ 7", "-\n-", "\ufffd", "a.\n.a"})
  void aTextOfNearlyNothingIsRead(String text) {
    EnrichedArticle read = read(text);
    assertThat(read.persons()).isEmpty();
    assertThat(read.stops()).isEmpty();
  }

  @Test
  void remainsOfHtmlAreNoNames() {
    EnrichedArticle read =
        read("<p class=\"Teaser\">&nbsp;" + SENTENCE + "</p><br/>&copy; {{Titel}} [mehr]");
    assertThat(read.persons()).extracting(Person::name).containsExactly("Karin Schmidt");
    assertThat(read.places()).extracting(Place::ags).containsExactly("05916");
  }

  @Test
  void capitalsThroughoutAreRead() {
    EnrichedArticle read = read(SENTENCE.toUpperCase(Locale.GERMAN));
    assertThat(read.places()).extracting(Place::ags).contains("05916");
    assertThat(read.dates()).hasSize(1);
  }

  @Test
  void wordsTornAtTheEndOfALineAreRead() {
    EnrichedArticle read =
        read("Die Staatssekre-\ntärin Karin Schmidt besuchte am 3. August 2017 die Stadt Herne.");
    assertThat(read.persons()).extracting(Person::name).containsExactly("Karin Schmidt");
    assertThat(read.places()).extracting(Place::ags).containsExactly("05916");
  }

  @Test
  void anotherLanguageIsTheReasonToRejectAnArticle() {
    String text =
        "The state secretary visited the fire station on Monday. She talked to the volunteers about"
            + " their daily work and about the equipment of the engines. After that she went on to the next village, where the mayor was waiting.";
    assertThat(ENRICHER.enrich(article(text)))
        .isEqualTo(
            new Enrichment.Rejected(
                "language", "the text is in English, not in German; leave it out"));
  }

  /** Inputs end at a tenth of it; whoever reads more gets an answer, too. */
  @Test
  void fiveMegabytesAreRead() {
    EnrichedArticle read = read(SENTENCE.repeat(5_000_000 / SENTENCE.length()));
    assertThat(read.persons()).extracting(Person::name).containsExactly("Karin Schmidt");
    assertThat(read.stops()).hasSize(1);
  }

  private static EnrichedArticle read(String text) {
    return ((Enrichment.Enriched) ENRICHER.enrich(article(text))).article();
  }

  private static Article article(String text) {
    return new Article("a", null, null, null, null, text, null, null, null, null, null, null);
  }
}
