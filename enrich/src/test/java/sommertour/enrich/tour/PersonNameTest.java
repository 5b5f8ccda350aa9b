package sommertour.enrich.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "person-names.tsv",
      delimiter = '\t',
      commentCharacter = '#',
      useHeadersInDisplayName = true,
      nullValues = " ",
      ignoreLeadingAndTrailingWhitespace = false)
  void cutsANameIntoGivenNameAndSurname(String name, String given, String surname) {
    assertThat(PersonName.of(name))
        .isEqualTo(new PersonName(given == null ? "" : given, surname == null ? "" : surname));
  }

  @Test
  void aShorterGivenNameIsTheFirstOnesOrTheirInitials() {
    assertThat(PersonName.isShortFor("", "hans-peter")).isTrue();
    assertThat(PersonName.isShortFor("hans", "hans-peter")).isTrue();
    assertThat(PersonName.isShortFor("h-p", "hans-peter")).isTrue();
    assertThat(PersonName.isShortFor("christian", "christiane")).isFalse();
    assertThat(PersonName.isShortFor("peter", "hans-peter")).isFalse();
    assertThat(PersonName.isShortFor("hans-peter", "hans")).isFalse();
  }
}
