package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
