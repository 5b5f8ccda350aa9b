package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.contract.Span;
import sommertour.german.SentenceSplitter;
import sommertour.german.Table;
import sommertour.german.Tokenizer;
import sommertour.german.Wording;

class WordingTablesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/sommertour/enrich");

  private static List<String> sentences;

  @BeforeAll
  static void readOurOwnCases() throws IOException {
    Tokenizer tokenizer = new Tokenizer();
    SentenceSplitter splitter = new SentenceSplitter(tokenizer);
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      sentences =
          files
              .filter(file -> file.endsWith("article.json"))
              .map(WordingTablesTest::text)
              .flatMap(text -> splitter.sentences(text, tokenizer.tokens(text)).stream())
              .map(Span::text)
              .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cues.tsv, 3",
    "status.tsv, 1",
    "elsewhere.tsv, 0",
    "absent.tsv, 0",
    "absentees.tsv, 1",
    "told-offices.tsv, 2",
    "hosts.tsv, 0",
    "tours.tsv, 0",
    "claims.tsv, 1",
    "narration.tsv, 1",
    "occasion.tsv, 1",
    "fiction.tsv, 1",
    "rounds.tsv, 1",
    "government.tsv, 0",
    "setting.tsv, 0"
  })
  void findsInOurCasesWhatThePatternAloneFinds(String table, int column) {
    for (String[] row : Table.rows(StopCoder.class, table)) {
      String expression = ToldOffices.filled(row[column]);
      Pattern pattern = Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
      Wording wording = Wording.of(expression);
      for (String sentence : sentences) {
        assertThat(wording.in(sentence).map(WordingTablesTest::told))
            .as("%s in: %s", row[column], sentence)
            .isEqualTo(first(pattern, sentence));
      }
    }
  }

  @Test
  void hasSentencesToLookAt() {
    assertThat(sentences).hasSizeGreaterThan(1000);
  }

  private static Optional<String> first(Pattern pattern, String sentence) {
    return pattern.matcher(sentence).results().findFirst().map(WordingTablesTest::told);
  }

  private static String told(MatchResult match) {
    return match.start() + "–" + match.end() + (match.groupCount() > 0 ? match.group(1) : "");
  }

  private static String text(Path file) {
    try {
      return Json.read(Files.readAllBytes(file), Article.class).text();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is no article", e);
    }
  }
}
