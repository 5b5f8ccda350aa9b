package sommertour.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final SQLException lost = new SQLException("gone", "08006");
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void triesUntilItWorks() throws SQLException {
    assertThat(patience(Duration.ofMinutes(5), 1).keepTrying(this::thirdTimeLucky, e -> true))
        .isEqualTo("here");
    assertThat(tries).hasValue(3);
  }

  @Test
  void endsAtItsLimitWithTheLastFailure() {
    assertThatThrownBy(() -> patience(Duration.ZERO, 1).keepTrying(this::thirdTimeLucky, e -> true))
        .isSameAs(lost);
    assertThat(tries).hasValue(1);
  }

  @Test
  void doesNotWaitWhereWaitingDoesNotHelp() {
    assertThatThrownBy(
            () -> patience(Duration.ofDays(1), 1).keepTrying(this::thirdTimeLucky, e -> false))
        .isSameAs(lost);
    assertThat(tries).hasValue(1);
  }

  @Test
  void endsWhenItIsToStop() {
    assertThatThrownBy(
            () -> patience(Duration.ofDays(1), 0).keepTrying(this::thirdTimeLucky, e -> true))
        .isSameAs(lost);
    assertThat(tries).hasValue(1);
  }

  private String thirdTimeLucky() throws SQLException {
    if (tries.incrementAndGet() < 3) {
      throw lost;
    }
    return "here";
  }

  private static Patience patience(Duration limit, int untilStop) {
    return new Patience("it", limit, new CountDownLatch(untilStop));
  }
}
