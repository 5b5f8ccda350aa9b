package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer();

  @ParameterizedTest
  @CsvFileSource(
      resources = "tokens.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 2,
      commentCharacter = '#')
  void cutsTheTextIntoTokens(String text, String tokens) {
    assertThat(tokenizer.tokens(text).stream().map(Token::text).collect(Collectors.joining(" ")))
        .isEqualTo(tokens);
  }

  @Test
  void emptyTextHasNoTokens() {
    assertThat(tokenizer.tokens("")).isEmpty();
    assertThat(tokenizer.tokens(" \n\t ")).isEmpty();
  }

  @Property
  void tokensCoverAllButWhiteSpaceInOrder(@ForAll String text) {
    assertCovered(text);
  }

  @Property
  void tokensCoverTextsFullOfStopsAndJoints(
      @ForAll
          @Chars({'.', '-', '/', '@', ':', '\'', '“', '&', ' ', '\n', 'z', 'B', 'D', 'r', '1', '3'})
          String text) {
    assertCovered(text);
  }

  @Property
  void tokensAreTheSameWhateverFollowsABlankLine(
      @ForAll @CharRange(from = 'a', to = 'z') @Chars({' ', '.', '-'}) String text) {
    List<Token> alone = tokenizer.tokens(text);
    assertThat(tokenizer.tokens(text + "\n\nEnde").subList(0, alone.size())).isEqualTo(alone);
  }

  private void assertCovered(String text) {
    StringBuilder between = new StringBuilder();
    int behind = 0;
    for (Token token : tokenizer.tokens(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(behind);
      assertThat(token.text()).isNotEmpty().isEqualTo(text.substring(token.start(), token.end()));
      between.append(text, behind, token.start());
      behind = token.end();
    }
    between.append(text, behind, text.length());
    assertThat(between.chars().allMatch(c -> sommertour.german.Chars.isGap((char) c))).isTrue();
  }
}
