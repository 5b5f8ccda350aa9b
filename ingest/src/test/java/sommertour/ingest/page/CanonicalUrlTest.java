package sommertour.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "same-article.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      maxCharsPerColumn = 300)
  void givesOneArticleOneIdentity(String one, String other, boolean same) {
    assertThat(identity(one).equals(identity(other))).isEqualTo(same);
  }

  private static String identity(String url) {
    return CanonicalUrl.identity(CanonicalUrl.normalise(url).orElseThrow());
  }
}
