package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NormalFormTest {

  @Test
  void composesLetters() {
    assertThat(NormalForm.of("Gu\u0308ler")).isEqualTo("Güler");
  }

  @Test
  void dropsWhatNobodySees() {
    assertThat(NormalForm.of("Staats\u00ADsekre\u200Btärin\uFEFF\0")).isEqualTo("Staatssekretärin");
  }

  @Test
  void makesSpacesAndLineEndsPlain() {
    assertThat(NormalForm.of("3.\u00A0August\u202F2017\r\nHerne\rHamm\u2028Hof\n"))
        .isEqualTo("3. August 2017\nHerne\nHamm\nHof\n");
  }

  @Test
  void dropsCharactersBeyondTheBasicPlane() {
    assertThat(NormalForm.of("Tour \uD83D\uDE8C los \uD83D")).isEqualTo("Tour  los ");
  }

  @Test
  void composesAcrossWhatItDropped() {
    assertThat(NormalForm.of("u\u00AD\u0308")).isEqualTo("ü");
  }

  @Test
  void aCharacterIsReadAlikeWhereverAnotherCallsForALongerLook() {
    for (char c = 0; c < '\u3000'; c++) {
      if (!Character.isSurrogate(c) && Normalizer.isNormalized(c + "Ж", Normalizer.Form.NFC)) {
        assertThat(NormalForm.of(c + "Ж")).isEqualTo(NormalForm.of(String.valueOf(c)) + "Ж");
      }
    }
  }

  @Property
  void theNormalFormOfANormalFormIsItself(@ForAll("texts") String text) {
    String normal = NormalForm.of(text);

    assertThat(NormalForm.of(normal)).isEqualTo(normal);
    assertThat(Normalizer.isNormalized(normal, Normalizer.Form.NFC)).isTrue();
    assertThat(normal.chars().noneMatch(c -> Character.isSurrogate((char) c))).isTrue();
    assertThat(normal).doesNotContain("\r", "\u00AD", "\u00A0");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.of(
                "u", "\u0308", "\u00AD", "\r", "\n", "\u00A0", "\uD83D", "\uDE8C", "\u0323", "é",
                "\u1100", "\u1161", "\u200D", "\u0340")
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts)));
  }
}
