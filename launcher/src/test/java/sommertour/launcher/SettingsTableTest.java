package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sommertour.runtime.settings.Setting;

/** {@code -Dsettings.write=true} writes the tables instead of comparing them. */
class SettingsTableTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "settings.md");

  @Test
  void theDocumentHasEachSettingAsItIs() throws IOException {
    String document = Files.readString(DOCUMENT);
    String current =
        between(
            between(document, "settings", SettingsTable.ours()), "kafka", SettingsTable.handedOn());
    if (Boolean.getBoolean("settings.write")) {
      Files.writeString(DOCUMENT, current);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
  }

  @Test
  void noTwoSettingsHaveANameInCommon() {
    List<Function<Setting<?>, String>> names =
        List.of(Setting::name, Setting::variable, Setting::option);
    for (Function<Setting<?>, String> name : names) {
      List<String> all = VerbSettings.ALL.stream().map(name).filter(it -> it != null).toList();
      assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }
  }

  @Test
  void everyDefaultIsAllowed() {
    for (Setting<?> setting : VerbSettings.ALL) {
      if (setting.otherwise() != null) {
        assertThat(setting.kind().convert(setting.otherwise())).isNotNull();
      }
    }
  }

  private static String between(String document, String name, String table) {
    return Pattern.compile("(?s)(<!-- " + name + " -->\n).*?(?=<!-- end -->)")
        .matcher(document)
        .replaceFirst("$1" + Matcher.quoteReplacement(table));
  }
}
