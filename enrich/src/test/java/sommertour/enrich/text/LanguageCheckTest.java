package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCheckTest {
  private static final LanguageCheck CHECK = LanguageCheck.load();
  private static final String GERMAN =
      "Die Staatssekretärin besuchte am Montag das Feuerwehrhaus in Musterau. Dort sprach sie mit"
          + " Ehrenamtlichen über ihren Alltag und über die Ausstattung der Löschzüge. Anschließend"
          + " ging es weiter in den Nachbarort, wo der Bürgermeister sie empfing.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          English | The state secretary visited the fire station on Monday. She talked to the \
          volunteers about their daily work and about the equipment of the engines. After that she \
          went on to the next village, where the mayor was waiting for her at the town hall.
          Dutch | De staatssecretaris bezocht maandag de brandweerkazerne. Ze sprak met de \
          vrijwilligers over hun dagelijks werk en over de uitrusting van de wagens. Daarna ging ze \
          verder naar het volgende dorp, waar de burgemeester haar bij het stadhuis ontving.
          Turkish | Devlet sekreteri pazartesi günü itfaiye binasını ziyaret etti. Gönüllülerle \
          günlük işleri ve araçların donanımı hakkında konuştu. Daha sonra belediye başkanının onu \
          belediye binasında beklediği bir sonraki köye gitti ve orada çocuklarla da görüştü.
          """)
  void namesTheOtherLanguage(String language, String text) {
    assertThat(CHECK.foreign(text)).contains(language);
  }

  @Test
  void leavesGermanAloneInCapitalsToo() {
    assertThat(CHECK.foreign(GERMAN)).isEmpty();
    assertThat(CHECK.foreign(GERMAN.toUpperCase(Locale.GERMAN))).isEmpty();
  }

  @Test
  void whatIsTooShortToTellIsGerman() {
    assertThat(CHECK.foreign("")).isEmpty();
    assertThat(CHECK.foreign("Tour")).isEmpty();
    assertThat(CHECK.foreign("The minister visits the town.")).isEmpty();
  }

  @Test
  void germanWithAForeignSentenceStaysGerman() {
    assertThat(CHECK.foreign(GERMAN + " She said: It was a great day for all of us in this town."))
        .isEmpty();
  }
}
