package sommertour.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sommertour.runtime.settings.Settings;

class SinkSettingsTest {

  @Test
  void servesNoTextUnlessTold() {
    assertThat(SinkSettings.of(Settings.of(SinkSettings.SETTINGS, Map.of())))
        .isEqualTo(SinkSettings.DEFAULT);
  }

  @Test
  void readsTheEnvironment() {
    assertThat(
            SinkSettings.of(
                Settings.of(
                    SinkSettings.SETTINGS,
                    Map.of("SOMMERTOUR_SERVE_TEXT", "true", "SOMMERTOUR_PATIENCE_SECONDS", "5"))))
        .isEqualTo(
            new SinkSettings(
                true,
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                Optional.empty(),
                Set.of(),
                400));
  }

  @Test
  void namesTheVariableThatIsWrong() {
    assertThatThrownBy(
            () ->
                SinkSettings.of(
                    Settings.of(SinkSettings.SETTINGS, Map.of("SOMMERTOUR_SERVE_TEXT", "ja"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "SOMMERTOUR_SERVE_TEXT='ja' is not true or false; set it to one or leave it out");
    assertThatThrownBy(
            () ->
                SinkSettings.of(
                    Settings.of(SinkSettings.SETTINGS, Map.of("SOMMERTOUR_PATIENCE_SECONDS", "0"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("SOMMERTOUR_PATIENCE_SECONDS='0' is not a number from 1 to 99999");
  }
}
