package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShiftTest {
  private final Shift shift = new Shift(100);

  @Test
  void saysNothingBeforeItKnowsTheUsual() {
    add(100, "visited");
    add(99, "planned");

    assertThat(shift.divergence()).isZero();
    assertThat(shift.usualShare("planned")).isNaN();
  }

  @Test
  void isZeroWhileNothingChanges() {
    for (int i = 0; i < 500; i++) {
      add(1, "visited");
      add(1, "planned");
    }

    assertThat(shift.divergence()).isCloseTo(0, within(1e-6));
    assertThat(shift.lateShare("visited")).isEqualTo(0.5);
    assertThat(shift.usualShare("visited")).isCloseTo(0.5, within(0.01));
  }

  @Test
  void isOneWhereNothingIsAlike() {
    add(1_000, "visited");
    add(100, "planned");

    assertThat(shift.divergence()).isCloseTo(1, within(1e-9));
  }

  @Test
  void isAsFarAsPartOfItHasChanged() {
    add(1_000, "visited");
    add(50, "visited");
    add(50, "planned");

    // Half of p is new: H((3/4, 1/4)) - H((1/2, 1/2)) / 2 bits.
    assertThat(shift.divergence()).isCloseTo(0.3113, within(1e-4));
    assertThat(shift.lateShare("planned")).isEqualTo(0.5);
  }

  @Test
  void becomesTheUsualInTime() {
    add(5_000, "visited");
    add(100, "planned");
    double sudden = shift.divergence();
    add(20_000, "planned");

    assertThat(sudden).isGreaterThan(0.9);
    assertThat(shift.divergence()).isLessThan(0.05);
  }

  private void add(int times, String value) {
    for (int i = 0; i < times; i++) {
      shift.add(value);
    }
  }
}
