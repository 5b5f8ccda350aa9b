package sommertour.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GapTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void nothingIsMissedWhileTombstonesLive() {
    assertThat(new Gap(7, HOUR).reason(0, 9, MONTH)).isEmpty();
    assertThat(new Gap(9, MONTH).reason(9, 9, MONTH)).isEmpty();
  }

  @Test
  void whoWasAwayLongerThanTombstonesLiveMayHaveMissedSome() {
    assertThat(new Gap(7, MONTH.plusSeconds(1)).reason(0, 9, MONTH))
        .hasValue("the tables last held all of it 720 h ago, and it keeps tombstones for 720 h");
  }

  @Test
  void aTopicThatEndsBeforeTheTablesIsAnotherOne() {
    assertThat(new Gap(7, HOUR).reason(0, 6, MONTH))
        .hasValue("the tables are at 7 and it ends at 6");
  }

  @Test
  void aTopicThatBeginsBehindTheTablesHasDroppedRecords() {
    assertThat(new Gap(7, HOUR).reason(8, 9, MONTH))
        .hasValue("the tables are at 7 and it begins at 8");
  }

  @Test
  void theFirstReadingMayBeginAnywhere() {
    assertThat(new Gap(0, HOUR).reason(8, 9, MONTH)).isEmpty();
  }
}
