package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeastsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2017-04-16",
        "2026-04-05"
      })
  void knowsEasterOfEarlyAndLateYears(LocalDate easter) {
    assertThat(Feasts.easter(easter.getYear())).isEqualTo(easter);
  }

  @Property
  void easterIsASundayFrom22MarchTo25April(@ForAll @IntRange(min = 1583, max = 4000) int year) {
    LocalDate easter = Feasts.easter(year);

    assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
  }
}
