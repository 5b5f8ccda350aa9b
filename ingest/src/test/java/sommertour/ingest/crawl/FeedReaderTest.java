package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          KOI-9,    nobody knows its encoding 'KOI-9'
          'U\nTF-8', nobody knows its encoding 'U TF-8'
          """)
  void refusesAFeedWhoseEncodingNobodyKnowsInOneLine(String encoding, String why) {
    String feed =
        "<?xml version=\"1.0\" encoding=\"%s\"?><rss version=\"2.0\"><channel/></rss>"
            .formatted(encoding);

    assertThatThrownBy(
            () ->
                FeedReader.read(
                    feed.getBytes(StandardCharsets.UTF_8), "text/xml", "https://example.org/feed"))
        .isInstanceOf(IOException.class)
        .hasMessage("it is no feed that can be read: " + why);
  }
}
