package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThreadDeathsTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final ThreadDeaths deaths = new ThreadDeaths(2, Duration.ofNanos(10), now::get);

  @Test
  void givesUpWhenTooManyDieWithinTheTime() {
    assertThat(deaths.mayBeReplaced()).isTrue();
    now.addAndGet(9);
    assertThat(deaths.mayBeReplaced()).isTrue();
    assertThat(deaths.mayBeReplaced()).isFalse();
  }

  @Test
  void forgetsDeathsOfLongAgo() {
    assertThat(deaths.mayBeReplaced()).isTrue();
    assertThat(deaths.mayBeReplaced()).isTrue();
    now.addAndGet(11);
    assertThat(deaths.mayBeReplaced()).isTrue();
  }
}
