package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.enrich.text.Enricher;

class MeasuredEnricherTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MeasuredEnricher enricher = new MeasuredEnricher(Enricher.load()::enrich, registry);

  @Test
  void countsStopsByStatusAndTimesTheReading() {
    enricher.apply(
        article(
            """
            Ministerin besucht Herne

            Herne. Ministerin Eva Beispiel hat am Montag das Rathaus in Herne besucht.
            """));

    assertThat(registry.get(MeasuredEnricher.STOPS).tag("status", "visited").counter().count())
        .isEqualTo(1);
    assertThat(registry.get("sommertour.enrichment").timer().count()).isEqualTo(1);
  }

  private static Article article(String text) {
    return new Article(
        "one", null, null, null, null, text, null, null, null, null, Instant.EPOCH, null);
  }
}
