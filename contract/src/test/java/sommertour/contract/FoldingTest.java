package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FoldingTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "foldings.tsv",
      delimiter = '\t',
      quoteCharacter = '\'',
      numLinesToSkip = 2,
      ignoreLeadingAndTrailingWhitespace = false)
  void foldsNamesToKeys(String name, String key) {
    assertThat(Folding.fold(name)).isEqualTo(key);
  }

  @Property
  void aKeyFoldsToItselfAndHasOnlyLettersDigitsAndInnerHyphens(@ForAll String name) {
    String key = Folding.fold(name);

    assertThat(Folding.fold(key)).isEqualTo(key);
    assertThat(key).matches("([a-z0-9]+(-[a-z0-9]+)*)?");
  }

  @Property
  void aKeyIsTheNameWithoutMarksAndWithAHyphenForWhatIsNoLetter(@ForAll("names") String name) {
    String spelt =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.GERMAN)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    String plain = Normalizer.normalize(spelt, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");

    assertThat(Folding.fold(name))
        .isEqualTo(plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("aZ9 -._'äÜßéŁÇİ\u0308\u0301").ofMaxLength(20);
  }
}
