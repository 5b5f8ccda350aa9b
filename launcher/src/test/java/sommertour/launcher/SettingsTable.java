package sommertour.launcher;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sommertour.runtime.KafkaClientSettings;
import sommertour.runtime.settings.Setting;

/** The settings as tables of Markdown. */
final class SettingsTable {
  private SettingsTable() {}

  /** All settings of our own. */
  static String ours() {
    return VerbSettings.ALL.stream()
        .filter(setting -> !KafkaClientSettings.ALL.contains(setting))
        .map(SettingsTable::row)
        .collect(
            Collectors.joining(
                "\n",
                """
                | in the file | environment | option | default | allowed | means | of |
                |---|---|---|---|---|---|---|
                """,
                "\n"));
  }

  /** What is handed on to Kafka's clients. */
  static String handedOn() {
    return KafkaClientSettings.ALL.stream()
        .map(
            setting ->
                "| `%s` | `%s` | %s |"
                    .formatted(
                        setting.name(), setting.variable(), setting.secret() ? "masked" : ""))
        .collect(
            Collectors.joining(
                "\n",
                """
                | in the file | environment | shown |
                |---|---|---|
                """,
                "\n"));
  }

  private static String row(Setting<?> setting) {
    List<String> verbs =
        VerbSettings.MODULES.entrySet().stream()
            .filter(entry -> entry.getValue().contains(setting))
            .map(Map.Entry::getKey)
            .toList();
    return "| `%s` | `%s` | %s | %s | %s | %s%s | %s |"
        .formatted(
            setting.name(),
            setting.variable(),
            setting.option() == null ? "" : "`" + setting.option() + "`",
            setting.otherwise() == null ? "" : "`" + setting.otherwise() + "`",
            setting.kind().allowed().replace("|", "\\|"),
            setting.meaning().replace("|", "\\|"),
            setting.secret() ? "; secret, never shown" : "",
            verbs.containsAll(VerbSettings.MODULES.keySet()) ? "all" : String.join(", ", verbs));
  }
}
