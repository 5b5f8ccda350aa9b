package sommertour.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LagClockTest {
  private static final long SECOND = 1_000_000_000;

  private final LagClock clock = new LagClock();

  @Test
  void isZeroAtTheEnd() {
    assertThat(clock.seconds(0, 10, 10)).isZero();
    assertThat(clock.seconds(100 * SECOND, 20, 20)).isZero();
  }

  @Test
  void countsFromTheLookThatFirstSawTheRecordThatIsReadNext() {
    clock.seconds(0, 10, 10);
    clock.seconds(5 * SECOND, 20, 10);
    clock.seconds(10 * SECOND, 30, 10);

    assertThat(clock.seconds(60 * SECOND, 30, 19)).isEqualTo(55);
    assertThat(clock.seconds(60 * SECOND, 30, 20)).isEqualTo(50);
    assertThat(clock.seconds(60 * SECOND, 30, 30)).isZero();
  }

  @Test
  void growsWhileNothingIsRead() {
    clock.seconds(0, 10, 3);

    assertThat(clock.seconds(7 * SECOND, 10, 3)).isEqualTo(7);
    assertThat(clock.seconds(9 * SECOND, 11, 3)).isEqualTo(9);
  }

  @Test
  void staysSmallAndTrueWhileALongLagIsWorkedOff() {
    clock.seconds(0, 0, 0);
    for (int i = 1; i <= 20_000; i++) {
      clock.seconds(i * SECOND, i, 0);
    }

    assertThat(clock.seconds(20_000 * SECOND, 20_000, 0)).isEqualTo(19_999);
    assertThat(clock.seconds(20_000 * SECOND, 20_000, 15_000)).isBetween(4_900.0, 5_000.0);
  }
}
