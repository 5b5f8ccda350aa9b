package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.enrich.text.Enricher;

class MeasuredEnricherTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MeasuredEnricher enricher = new MeasuredEnricher(Enricher.load()::enrich, registry);

  @Test
  void countsArticlesAndTheirStops() {
    enricher.apply(
        article(
            """
            Ministerin besucht Herne

            Herne. Ministerin Eva Beispiel hat am Montag das Rathaus in Herne besucht.
            """));

    assertThat(articles("enriched", "none")).isEqualTo(1);
    assertThat(registry.get(MeasuredEnricher.STOPS).tag("status", "visited").counter().count())
        .isEqualTo(1);
    assertThat(registry.get("sommertour.enrichment").timer().count()).isEqualTo(1);
  }

  @Test
  void countsWhatIsRejectedByReason() {
    enricher.apply(
        article(
            """
            The minister came to town

            Yesterday the minister came to our little town and opened the new library, which had been
            under construction for more than three years. Everybody was happy about the good weather.
            """));

    assertThat(articles("rejected", "language")).isEqualTo(1);
    assertThat(articles("enriched", "none")).isZero();
  }

  @Test
  void countsWhatTheReaderStumblesOverAndLeavesItToTheStream() {
    MeasuredEnricher stumbling =
        new MeasuredEnricher(
            article -> {
              throw new IllegalStateException("no");
            },
            registry);

    assertThatThrownBy(() -> stumbling.apply(article("Herne"))).hasMessage("no");

    assertThat(articles("failed", "none")).isEqualTo(1);
  }

  private double articles(String outcome, String reason) {
    return registry
        .get(MeasuredEnricher.ARTICLES)
        .tag("outcome", outcome)
        .tag("reason", reason)
        .counter()
        .count();
  }

  private static Article article(String text) {
    return new Article(
        "one", null, null, null, null, text, null, null, null, null, Instant.EPOCH, null);
  }
}
