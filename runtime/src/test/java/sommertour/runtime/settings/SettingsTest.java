package sommertour.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.runtime.KafkaSettings;

class SettingsTest {
  private static final Setting<Integer> PORT =
      Setting.of("page.port", "SOMMERTOUR_PAGE_PORT", Kind.number(0, 99), "a port")
          .option("--port", "PORT")
          .otherwise(8);
  private static final Setting<Set<String>> SITES =
      Setting.of("page.sites", "SOMMERTOUR_SITES", Kind.list("[a-z]+", "names"), "sites");
  private static final Setting<String> TOKEN =
      Setting.of("page.token", "SOMMERTOUR_TOKEN", Kind.text("[a-z]{4}", "4 letters"), "a word")
          .asSecret();
  private static final Setting<String> URL =
      Setting.of("page.url", "SOMMERTOUR_URL", Kind.text(".+", "an address"), "an address");
  private static final List<Setting<?>> ALL = List.of(PORT, SITES, TOKEN, URL);

  @TempDir Path folder;

  @Test
  void aLaterPlaceWinsAndIsNamed() throws IOException {
    Settings settings = Settings.defaults(ALL);
    assertThat(settings.get(PORT)).isEqualTo(8);
    assertThat(settings.origin(PORT)).isEqualTo("default");

    Path file = file("page:\n  port: 9\n  sites: [a, b]\n");
    settings = settings.file(file);
    assertThat(settings.get(PORT)).isEqualTo(9);
    assertThat(settings.get(SITES)).containsExactlyInAnyOrder("a", "b");
    assertThat(settings.origin(PORT)).isEqualTo(file.toString());

    settings = settings.environment(Map.of("SOMMERTOUR_PAGE_PORT", "10", "PATH", "/bin"));
    assertThat(settings.get(PORT)).isEqualTo(10);
    assertThat(settings.origin(PORT)).isEqualTo("environment SOMMERTOUR_PAGE_PORT");

    settings = settings.options(Map.of(PORT.name(), "11"));
    assertThat(settings.get(PORT)).isEqualTo(11);
    assertThat(settings.origin(PORT)).isEqualTo("option --port");
    assertThat(settings.isOption(PORT)).isTrue();
    assertThat(settings.under("a hint", Map.of(PORT.name(), "12")).get(PORT)).isEqualTo(11);
  }

  @Test
  void anEmptyVariableIsNone() {
    assertThat(Settings.of(ALL, Map.of("SOMMERTOUR_PAGE_PORT", "")).get(PORT)).isEqualTo(8);
  }

  @Test
  void whatIsWrongIsToldWithItsPlaceAndWhatIsAllowed() throws IOException {
    assertThatThrownBy(() -> Settings.of(ALL, Map.of("SOMMERTOUR_PAGE_PORT", "100")).get(PORT))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "SOMMERTOUR_PAGE_PORT='100' is not a number from 0 to 99; set it to one or leave it"
                + " out");
    Path file = file("page:\n  port: x\n");
    assertThatThrownBy(() -> Settings.defaults(ALL).file(file).check(ALL))
        .hasMessage(
            "page.port='x' ("
                + file
                + ") is not a number from 0 to 99; set it to one or leave it"
                + " out");
  }

  @Test
  void whatIsUnknownIsToldWithWhatThereIs() throws IOException {
    assertThatThrownBy(() -> Settings.of(ALL, Map.of("SOMMERTOUR_PORT", "1")))
        .hasMessage(
            "SOMMERTOUR_PORT='1' in the environment is no setting; there are"
                + " SOMMERTOUR_PAGE_PORT, SOMMERTOUR_SITES, SOMMERTOUR_TOKEN, SOMMERTOUR_URL");
    Path file = file("page:\n  pott: 1\n");
    assertThatThrownBy(() -> Settings.defaults(ALL).file(file))
        .hasMessage(
            "page.pott='1' in "
                + file
                + " is no setting; there are page.port, page.sites,"
                + " page.token, page.url");
  }

  @Test
  void aFileThatIsNoYamlOrNotThereIsOneLine() throws IOException {
    for (String text : List.of("page: [", "- a\n- b\n", "just words", "a: 1\n b: 2", "\u0000")) {
      Path file = file(text);
      assertThatThrownBy(() -> Settings.defaults(ALL).file(file))
          .isInstanceOf(SettingException.class)
          .message()
          .contains(file.toString())
          .doesNotContain("\n");
    }
    assertThat(Settings.defaults(ALL).file(file("")).get(PORT)).isEqualTo(8);
    assertThatThrownBy(() -> Settings.defaults(ALL).file(folder.resolve("none.yaml")))
        .message()
        .startsWith("the settings " + folder.resolve("none.yaml") + " can't be read");
  }

  @Test
  void secretsAreNeitherShownNorTold() {
    Settings settings =
        Settings.of(
            ALL, Map.of("SOMMERTOUR_TOKEN", "geheim", "SOMMERTOUR_URL", "http://a:geheim@b/"));

    assertThat(settings.shown(TOKEN)).contains("********");
    assertThat(settings.shown(URL)).contains("http://********@b/");
    assertThatThrownBy(() -> settings.get(TOKEN)).message().doesNotContain("geheim");
    assertThatThrownBy(() -> Settings.of(ALL, Map.of("SOMMERTOUR_TOKEM", "geheim")))
        .message()
        .doesNotContain("geheim");
  }

  @Test
  void kafkasOwnSettingsAreHandedOnToThoseThatKnowThem() {
    KafkaSettings kafka =
        KafkaSettings.of(
            Settings.of(
                KafkaSettings.SETTINGS,
                Map.of(
                    "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                    "KAFKA_LINGER_MS", "7",
                    "KAFKA_MAX_POLL_RECORDS", "9",
                    "KAFKA_HEAP_OPTS", "-Xmx1g")));

    assertThat(kafka.producer())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("linger.ms", "7")
        .doesNotContainKey("max.poll.records");
    assertThat(kafka.consumer())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("max.poll.records", "9");
    assertThat(kafka.client())
        .containsEntry("security.protocol", "SASL_SSL")
        .doesNotContainKeys("linger.ms", "max.poll.records");
    assertThat(kafka.streams()).containsKeys("security.protocol", "linger.ms", "max.poll.records");
    assertThat(kafka.producer()).containsEntry("acks", "all");
  }

  @Test
  void whatCorrectnessRestsOnOrKafkaDoesNotKnowStopsTheStart() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("KAFKA_ACKS", "0"),
            Map.of("KAFKA_SECURTY_PROTOCOL", "SSL"),
            Map.of("KAFKA_SECURITY_PROTOCOL", "TLS"),
            Map.of("KAFKA_LINGER_MS", "soon"),
            Map.of("KAFKA_BOOTSTRAP_SERVERS", "broker"))) {
      assertThatThrownBy(() -> KafkaSettings.of(Settings.of(KafkaSettings.SETTINGS, wrong)))
          .isInstanceOf(SettingException.class)
          .message()
          .startsWith(wrong.keySet().iterator().next() + "='")
          .doesNotContain("\n");
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("sommertour.yaml"), text);
  }
}
