package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.contract.Edtf;

class SourceHealthTest {
  private static final Instant MORNING = Instant.parse("2026-07-01T06:00:00Z");

  @Test
  void tellsWhichPartIsMissingOfLate() {
    SourceHealth health = SourceHealth.unknown();
    for (int i = 0; i < 40; i++) {
      health = health.after(article(Edtf.parse("2026-07-01")));
    }
    assertThat(health.drift()).isEmpty();

    for (int i = 0; i < 5; i++) {
      health = health.after(article(null));
    }

    assertThat(health.drift().orElseThrow()).startsWith("published filled in 33 % of late");
  }

  @Test
  void tellsNothingBeforeItKnowsTheSource() {
    SourceHealth health = SourceHealth.unknown();
    for (int i = 0; i < 10; i++) {
      health = health.after(null);
    }

    assertThat(health.drift()).isEmpty();
    assertThat(health.silence(MORNING)).isEmpty();
  }

  @Test
  void callsASourceSilentBeyondItsOwnRhythm() {
    SourceHealth health = SourceHealth.unknown();
    Instant at = MORNING;
    for (int i = 0; i < 8; i++) {
      at = at.plus(Duration.ofDays(7));
      health = health.news(at);
    }

    assertThat(health.silence(at.plus(Duration.ofDays(27)))).isEmpty();
    assertThat(health.silence(at.plus(Duration.ofDays(29)))).contains(29L);
  }

  private static Article article(Edtf published) {
    return new Article(
        "a", null, null, null, "Titel", "Text", published, null, null, "de", MORNING, "h");
  }
}
