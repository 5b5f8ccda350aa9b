package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String RELEASE =
      """
      Staatssekretärin besucht das Kommunale Integrationszentrum
      Kreis Musterland. Im Rahmen ihrer Sommertour hat die Staatssekretärin am Donnerstag das \
      Kommunale Integrationszentrum des Kreises besucht. Landrat Jörg Schulz begrüßte sie im \
      Kreishaus und stellte ihr die Arbeit der Sprachmittler vor, die im vergangenen Jahr bei mehr \
      als tausend Gesprächen in Schulen, Kindergärten und Ämtern geholfen haben. Anschließend kam \
      der Gast mit ehrenamtlichen Paten ins Gespräch, die Familien bei ihren ersten Schritten in \
      der neuen Heimat begleiten. "Hier wird sichtbar, was vor Ort möglich ist", sagte sie.""";
  private static final String REWORDED =
      """
      Hoher Besuch im Kreishaus
      Am Donnerstag machte die Staatssekretärin auf ihrer Sommertour im Kommunalen \
      Integrationszentrum des Kreises Musterland Station. Begrüßt wurde sie von Landrat Jörg Schulz. \
      Er berichtete, dass die Sprachmittler des Zentrums voriges Jahr über tausendmal gerufen \
      wurden: von Schulen, von Kindergärten und von Ämtern. Danach unterhielt sie sich mit \
      Ehrenamtlichen, die Familien als Paten beim Ankommen helfen. Was vor Ort möglich sei, werde \
      hier sichtbar, lobte sie zum Abschied.""";
  private static final String OTHER =
      """
      Neue Brücke über die Alte Mühle freigegeben
      Nach zwei Jahren Bauzeit rollt der Verkehr wieder. Bürgermeisterin Ina Abel und der Minister \
      durchschnitten am Freitag das Band. Die Kosten von drei Millionen Euro tragen zu zwei Dritteln \
      das Land und zu einem Drittel die Stadt. Der Radweg führt künftig auf der Südseite über den \
      Fluss, und auch die Fischtreppe wurde erneuert. Bis zum Herbst werden noch Bäume gepflanzt.""";

  @Test
  void aCopyWithItsOwnTitleAndFootStaysNear() {
    String copy =
        RELEASE.replace("Staatssekretärin besucht das", "Besuch im") + " (Foto: Kreis Musterland)";

    assertThat(Fingerprint.distance(Fingerprint.of(RELEASE), Fingerprint.of(copy)).getAsInt())
        .isLessThanOrEqualTo(Fingerprint.COPY_BITS);
  }

  @Test
  void whoTellsTheSameInOtherWordsIsAnotherWitness() {
    assertThat(Fingerprint.distance(Fingerprint.of(RELEASE), Fingerprint.of(REWORDED)).getAsInt())
        .isGreaterThan(Fingerprint.COPY_BITS);
  }

  @Test
  void anotherTextIsFar() {
    assertThat(Fingerprint.distance(Fingerprint.of(RELEASE), Fingerprint.of(OTHER)).getAsInt())
        .isGreaterThan(Fingerprint.COPY_BITS);
  }

  @Test
  void staysTheSameForEver() {
    assertThat(Fingerprint.of("Herne. Die Ministerin kam am Donnerstag."))
        .isEqualTo("8a502913184141f0");
    assertThat(Fingerprint.of("")).isEqualTo("0000000000000000");
  }

  @Test
  void whatIsNoFingerprintHasNoDistance() {
    assertThat(Fingerprint.distance(null, Fingerprint.of(OTHER))).isEmpty();
    assertThat(Fingerprint.distance("xyz", Fingerprint.of(OTHER))).isEmpty();
  }

  @Property(tries = 200)
  void hasSixteenHexadecimalDigitsWhateverTheText(@ForAll String text) {
    assertThat(Fingerprint.of(text)).matches("[0-9a-f]{16}");
  }
}
