package sommertour.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SinkSettingsTest {

  @Test
  void servesNoTextUnlessTold() {
    assertThat(SinkSettings.of(Map.of())).isEqualTo(SinkSettings.DEFAULT);
  }

  @Test
  void readsTheEnvironment() {
    assertThat(
            SinkSettings.of(
                Map.of("SOMMERTOUR_SERVE_TEXT", "true", "SOMMERTOUR_PATIENCE_SECONDS", "5")))
        .isEqualTo(new SinkSettings(true, Duration.ofSeconds(5), Optional.empty(), Set.of()));
  }

  @Test
  void namesTheVariableThatIsWrong() {
    assertThatThrownBy(() -> SinkSettings.of(Map.of("SOMMERTOUR_SERVE_TEXT", "ja")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SOMMERTOUR_SERVE_TEXT='ja' is neither true nor false; set it to one");
    assertThatThrownBy(() -> SinkSettings.of(Map.of("SOMMERTOUR_PATIENCE_SECONDS", "0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("SOMMERTOUR_PATIENCE_SECONDS='0' is no number from 1 to 99999");
  }
}
