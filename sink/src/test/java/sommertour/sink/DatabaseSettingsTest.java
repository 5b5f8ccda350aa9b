package sommertour.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sommertour.runtime.settings.Settings;

class DatabaseSettingsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/database-urls.tsv", delimiter = '\t', numLinesToSkip = 1)
  void readsTheAddress(String given, String url, String user, String password) {
    assertThat(
            DatabaseSettings.of(
                Settings.of(DatabaseSettings.SETTINGS, Map.of("DATABASE_URL", given))))
        .isEqualTo(new DatabaseSettings(url, user, password));
  }

  @Test
  void letsUserAndPasswordOfTheirOwnVariablesWin() {
    assertThat(
            DatabaseSettings.of(
                Settings.of(
                    DatabaseSettings.SETTINGS,
                    Map.of(
                        "DATABASE_URL", "postgresql://a:b@db/tours",
                        "DATABASE_USER", "c",
                        "DATABASE_PASSWORD", "d"))))
        .isEqualTo(new DatabaseSettings("jdbc:postgresql://db/tours", "c", "d"));
  }

  @Test
  void saysThatItIsMissing() {
    assertThatThrownBy(() -> DatabaseSettings.of(Settings.of(DatabaseSettings.SETTINGS, Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("DATABASE_URL is not set; set it to");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/no-database-urls.tsv", delimiter = '\t', numLinesToSkip = 1)
  void refusesWithoutShowingThePassword(String given) {
    assertThatThrownBy(
            () ->
                DatabaseSettings.of(
                    Settings.of(DatabaseSettings.SETTINGS, Map.of("DATABASE_URL", given))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("DATABASE_URL is no address of a PostgreSQL")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void showsNoPassword() {
    DatabaseSettings settings =
        DatabaseSettings.of(
            Settings.of(
                DatabaseSettings.SETTINGS,
                Map.of("DATABASE_URL", "jdbc:postgresql://db:5433/tours?user=a&password=geheim")));

    assertThat(settings.display()).isEqualTo("jdbc:postgresql://db:5433/tours");
    assertThat(settings).asString().doesNotContain("geheim");
  }
}
