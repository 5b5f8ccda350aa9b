package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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

  /**
   * Counted in bytes that are allocated, which do not hang on how busy the machine is: four times
   * the text may cost some more than four times, for what is allocated also depends on what the
   * compiler has optimised by then, but not sixteen times.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        SENTENCE,
        "A",
        "Herne",
        "Kreis ",
        "Kreise Soest, Olpe und ",
        "1.",
        "1. und ",
        "12/",
        "„",
        "(",
        "Von ",
        "Dr. ",
        "Müller-",
        "Karin Schmidt, ",
        "Landrat ",
        "&nbsp;<br>",
        "a.",
        "\n.",
        "- ",
        "http://a.de/"
      })
  void fourTimesTheTextCostsNoSixteenTimesTheWork(String piece) {
    work(piece, 40_000);
    long once = work(piece, 20_000);
    long fourTimes = work(piece, 80_000);
    assertThat(fourTimes).isLessThan(8 * Math.max(once, 1_000_000));
  }

  private static long work(String piece, int length) {
    Article article = article(piece.repeat(length / piece.length()));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThat(ENRICHER.enrich(article)).isNotNull();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private static EnrichedArticle read(String text) {
    return ((Enrichment.Enriched) ENRICHER.enrich(article(text))).article();
  }

  private static Article article(String text) {
    return new Article("a", null, null, null, null, text, null, null, null, null, null, null);
  }
}
