package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void needsOneOfItsAlternatives() {
    assertThat(needs("\\b(?:besuchten?|bereist)\\b"))
        .containsExactly(List.of("besuchte", "bereist"));
  }

  @Test
  void needsTheMostTellingPartFirst() {
    assertThat(needs("\\b(?:hat|haben)\\b[^;]{0,200}\\b(?:besucht|bereist)\\b"))
        .containsExactly(List.of("besucht", "bereist"), List.of("hat", "haben"));
  }

  @Test
  void needsNothingThatIsOptional() {
    assertThat(needs("(?:zum )?[Ww]ohl(?:sein)*")).containsExactly(List.of("Wohl", "wohl"));
    assertThat(needs("^In|\\p{Ll}{3,}")).isEmpty();
    assertThat(needs("x{0,3}y{2,}")).containsExactly(List.of("y"));
  }

  @Test
  void needsNoLettersThatAreOnlyLookedAt() {
    assertThat(needs("(?<!am )Ort(?! der)(?=,)")).containsExactly(List.of("Ort"));
  }

  @Test
  void needsNoCaseWhereCaseDoesNotCount() {
    assertThat(needs("im (?i:rathaus|amt)s?")).containsExactly(List.of("im "));
  }

  @Test
  void takesQuotedLettersAsTheyAre() {
    assertThat(needs("nach " + Pattern.quote("St. Wendel (Saar)")))
        .containsExactly(List.of("nach St. Wendel (Saar)"));
  }

  @Test
  void guardsABoundByWhatCanFollowIt() {
    assertThat(WordingReader.read("\\b(?:[Zz]u|\\p{Ll}+e?|-)\\b").guarded())
        .isEqualTo("(?=[Zz\\p{Ll}\\-])\\b(?:[Zz]u|\\p{Ll}+e?|-)\\b");
    assertThat(WordingReader.read("(?<=\\bim )Ort").guarded()).isEqualTo("(?<=\\bim )Ort");
  }

  @Test
  void findsWhatTheExpressionFinds() {
    String regex = "(?:\\b[Ii]m|^am) (\\p{L}+)(?:haus|-Amt)\\b|\\bör?t\\b";
    for (String text :
        List.of("im Rathaus", "Am Bauhaus", "beim Kreis-Amt", "im Kreis-Amt", "ört", "")) {
      Matcher plain = Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS).matcher(text);
      Optional<String> first = plain.results().findFirst().map(match -> match.group());
      assertThat(Wording.of(regex).in(text).map(Matcher::group)).isEqualTo(first);
      assertThat(Wording.of(regex).in(new Letters(text)).map(Matcher::group)).isEqualTo(first);
    }
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wording.of("(a)\\1"))
        .withMessageContaining("\\1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wording.of("(?<name>a)"))
        .withMessageContaining("group");
  }

  private static List<List<String>> needs(String regex) {
    return WordingReader.read(regex).needs();
  }
}
