package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sommertour.contract.Edtf;
import sommertour.contract.Span;
import sommertour.german.DateFinder;
import sommertour.german.SentenceSplitter;
import sommertour.german.Tokenizer;

class NarrationTest {
  /** A Friday. */
  private static final Edtf PUBLISHED = Edtf.parse("2026-07-10");

  private static final String REPORTAGE =
      """
      Ein Tag mit der Ministerin

      Es ist kurz nach acht am Dienstag, über Ahlen regnet es. Ministerin Hanna Lindqvist nickt. \
      Am Montag will sie in Beckum sprechen.
      """;

  private final Narration narration = new Narration(new StatusReader());

  @Test
  void turnsTheWeekdaysOfAReportage() {
    assertThat(days(REPORTAGE)).startsWith("2026-07-07");
  }

  @Test
  void leavesWhatAReportageAnnounces() {
    assertThat(days(REPORTAGE)).endsWith("2026-07-13");
  }

  @Test
  void takesOneWordOfASceneForNone() {
    assertThat(told("Ministerin kommt\n\nWer fragt, gewinnt. Sie besucht am Dienstag die Klinik."))
        .isEmpty();
  }

  @Test
  void takesNoSceneFromWhatSomebodySaid() {
    assertThat(
            told(
                "Ministerin kommt\n\n„Dann nickt sie, draußen regnet es, und alle lachen“, so der "
                    + "Wirt. Sie besucht am Dienstag die Klinik."))
        .isEmpty();
  }

  @Test
  void tellsOnlyTheLineOfACaption() {
    assertThat(
            told(
                "Ministerin kommt\n\nSie besucht am Dienstag die Klinik.\n\n"
                    + "Rechts im Bild die Ministerin, die am Montag in Ahlen Suppe austeilt."))
        .extracting(Span::text)
        .containsExactly("Rechts im Bild die Ministerin, die am Montag in Ahlen Suppe austeilt.");
  }

  @Test
  void tellsAllOfAReview() {
    assertThat(told("Das war das Jahr 2025\n\nIm Juni übergibt die Ministerin die Plakette."))
        .hasSize(2);
  }

  private List<Span> told(String text) {
    return narration.in(Quotations.blanked(text), sentences(text));
  }

  private List<String> days(String text) {
    return narration
        .dated(
            new DateFinder().find(text, PUBLISHED),
            Quotations.blanked(text),
            told(text),
            Optional.of(PUBLISHED))
        .stream()
        .filter(date -> date.isDated() && date.value().isDay())
        .map(date -> date.value().toString())
        .toList();
  }

  private static List<Span> sentences(String text) {
    Tokenizer tokenizer = new Tokenizer();
    return new SentenceSplitter(tokenizer).sentences(text, tokenizer.tokens(text));
  }
}
