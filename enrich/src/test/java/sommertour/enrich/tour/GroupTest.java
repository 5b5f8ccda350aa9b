package sommertour.enrich.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GroupTest {

  @Test
  void isSurnameAndKreis() {
    assertThat(Group.of(Told.by("a").in(Told.BUENDE).stop()).key()).isEqualTo("gueler~05758");
    assertThat(Group.of(Told.by("a").in(Told.NRW).stop()).key()).isEqualTo("gueler~05");
  }

  @Test
  void isSurnameAndNameOfAPlaceWithoutAgs() {
    assertThat(Group.of(Told.by("a").in(Told.place("Ruhr-Gebiet", "", null)).stop()).key())
        .isEqualTo("gueler~~ruhr-gebiet");
  }

  @Test
  void isTheBeginningOfAnEventId() {
    assertThat(Group.ofEventId("gueler~05916~2017-08-03~05916").key()).isEqualTo("gueler~05916");
    assertThat(Group.ofEventId("gueler~~ruhr-gebiet~anna~x~y#5").key())
        .isEqualTo("gueler~~ruhr-gebiet");
    assertThat(Group.ofEventId("mueller~05916~~2024-07-10").key()).isEqualTo("mueller~05916");
  }

  @Test
  void refusesWhatIsNoEventId() {
    assertThatThrownBy(() -> Group.ofEventId("gueler"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'gueler' is no event id");
  }
}
