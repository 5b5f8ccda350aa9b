package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sommertour.german.Office.Gender;

class OfficesTest {
  private static final Offices OFFICES = Offices.load();

  @ParameterizedTest
  @CsvFileSource(
      resources = "office-words.tsv",
      delimiter = '\t',
      numLinesToSkip = 2,
      commentCharacter = '#')
  void readsTheWordsForOffices(String word, String stem, OfficeRank rank, Gender gender) {
    assertThat(OFFICES.word(word))
        .isEqualTo(
            stem.equals("-") ? Optional.empty() : Optional.of(new Office(stem, rank, gender)));
  }

  @Test
  void theHighestOfficeOfARoleCounts() {
    assertThat(OFFICES.classOf("Landtagsabgeordneter und Minister")).contains(OfficeRank.OUTSIDE);
    assertThat(OFFICES.classOf("Leiterin des Kommunalen Integrationszentrums"))
        .contains(OfficeRank.FUNCTION);
    assertThat(OFFICES.classOf("Chefin der Staatskanzlei")).contains(OfficeRank.OUTSIDE);
    assertThat(OFFICES.classOf("gute Seele")).isEmpty();
    assertThat(OFFICES.classOf(null)).isEmpty();
  }

  @Test
  void anOfficeIsTheSameInEveryGenderAndCompound() {
    assertThat(OFFICES.same("Integrationsstaatssekretärin", "Staatssekretär")).isTrue();
    assertThat(OFFICES.same("Minister", "Ministerpräsident")).isFalse();
    assertThat(OFFICES.same("Seele", "Seele")).isFalse();
  }

  @Test
  void findsPhrasesAndTheWordBeforeAName() {
    List<Token> tokens = new Tokenizer().tokens("Der Chef der Staatskanzlei Minister Muster");
    Office head = new Office("chef der staatskanzlei", OfficeRank.OUTSIDE, Gender.MASCULINE);
    assertThat(OFFICES.at(tokens, 1)).contains(new OfficeMention(head, 1, 4));
    assertThat(OFFICES.before(tokens, 5))
        .contains(
            new OfficeMention(new Office("minister", OfficeRank.OUTSIDE, Gender.MASCULINE), 4, 5));
    assertThat(OFFICES.before(tokens, 0)).isEmpty();
  }

  @Property
  void readsAnyRole(@ForAll String role) {
    assertThat(OFFICES.classOf(role)).isNotNull();
  }
}
