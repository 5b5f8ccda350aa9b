package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
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
  void aMarkMakesNoDifference(@ForAll("names") String name) {
    assertThat(Folding.fold(name + "é")).isEqualTo(Folding.fold(name + "e"));
  }

  @Property
  void aKeyHasTheLettersAndDigitsOfAPlainName(@ForAll @CharRange(to = 127) String name) {
    assertThat(Folding.fold(name).replace("-", ""))
        .isEqualTo(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("aZ9 -._'äÜßéŁÇİ\u0308\u0301").ofMaxLength(20);
  }
}
