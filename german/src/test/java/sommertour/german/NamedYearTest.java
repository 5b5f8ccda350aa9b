package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sommertour.contract.Edtf;

class NamedYearTest {
  @Test
  void readsTheYearOfTheAddressOrOfTheEvent() {
    assertThat(NamedYear.of("Hoher Besuch", "https://www.musterfest2017.example/presse"))
        .contains(Edtf.year(2017));
    assertThat(NamedYear.of("Die Sommertour 2024 beginnt am 10. Juli.", null))
        .contains(Edtf.year(2024));
  }

  @Test
  void takesNoneOfSeveralAndNoneOfHistory() {
    assertThat(NamedYear.of("Nach der Sommertour 2023 kommt die Sommertour 2024.", null)).isEmpty();
    assertThat(NamedYear.of("Im Jahr 2012 gegründet, seit Juli 2015 in Betrieb.", null)).isEmpty();
    assertThat(NamedYear.of("Besuch", "https://example.org/article120170803.html")).isEmpty();
  }
}
