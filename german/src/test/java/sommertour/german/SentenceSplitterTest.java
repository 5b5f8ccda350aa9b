package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sommertour.contract.Span;

class SentenceSplitterTest {
  private final Tokenizer tokenizer = new Tokenizer();
  private final SentenceSplitter splitter = new SentenceSplitter(tokenizer);

  @ParameterizedTest
  @CsvFileSource(
      resources = "sentences.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 2,
      commentCharacter = '#')
  void cutsTheTextIntoSentences(String text, String sentences) {
    assertThat(splitter.sentences(unescaped(text)).stream().map(Span::text))
        .containsExactly(unescaped(sentences).split("¦"));
  }

  @Property
  void everyTokenLiesInExactlyOneSentence(
      @ForAll @Chars({'.', '!', '“', '"', '•', ' ', '\n', '\t', 'A', 'b', 'D', 'r', '1', ','})
          String text) {
    List<Token> tokens = tokenizer.tokens(text);
    List<Span> sentences = splitter.sentences(text, tokens);
    int token = 0;
    for (Span sentence : sentences) {
      assertThat(sentence.text()).isEqualTo(text.substring(sentence.start(), sentence.end()));
      assertThat(tokens.get(token).start()).isEqualTo(sentence.start());
      while (token < tokens.size() && tokens.get(token).end() <= sentence.end()) {
        token++;
      }
      assertThat(tokens.get(token - 1).end()).isEqualTo(sentence.end());
    }
    assertThat(token).isEqualTo(tokens.size());
  }

  @Property
  void readsAnyText(@ForAll String text) {
    assertThat(splitter.sentences(text)).allMatch(sentence -> !sentence.text().isBlank());
  }

  private static String unescaped(String cell) {
    return cell.replace("\\n", "\n");
  }
}
