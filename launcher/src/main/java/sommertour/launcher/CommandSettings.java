package sommertour.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.settings.Setting;
import sommertour.runtime.settings.Settings;

/** Makes options of settings, and settings of what was given: file, environment, options. */
final class CommandSettings {
  private static final Path USUAL_FILE = Path.of("sommertour.yaml");

  private CommandSettings() {}

  /** The verb with an option for each of the settings that has one. */
  static CommandLine with(Object verb, Collection<Setting<?>> settings) {
    CommandLine line = new CommandLine(verb);
    addOptions(line.getCommandSpec(), settings);
    return line;
  }

  /** The verb, each of whose own verbs has the options. */
  static CommandLine withinEach(Object verb, Collection<Setting<?>> settings) {
    CommandLine line = new CommandLine(verb);
    line.getSubcommands().values().forEach(it -> addOptions(it.getCommandSpec(), settings));
    return line;
  }

  /** Adds an option for each of the settings that has one. */
  static void addOptions(CommandSpec spec, Collection<Setting<?>> settings) {
    settings.stream()
        .filter(it -> it.option() != null && !it.equals(ProcessSettings.CONFIG))
        .forEach(it -> spec.addOption(option(it).build()));
  }

  /** Adds the option that names the file of settings, for all verbs. */
  static void addConfig(CommandSpec spec) {
    spec.addOption(option(ProcessSettings.CONFIG).scopeType(ScopeType.INHERIT).build());
  }

  /**
   * What is set for the verb that was called.
   *
   * @param meant all that the verb can be told; each has an allowed value
   * @throws sommertour.runtime.settings.SettingException if the file can't be read, or something is
   *     set that is unknown or wrong
   */
  static Settings of(CommandSpec spec, Collection<Setting<?>> meant) {
    Map<String, String> options = options(spec.root().commandLine().getParseResult());
    Settings named = Settings.of(VerbSettings.ALL, System.getenv()).options(options);
    Settings settings = Settings.defaults(VerbSettings.ALL);
    Path file = named.find(ProcessSettings.CONFIG).orElse(USUAL_FILE);
    if (named.has(ProcessSettings.CONFIG) || Files.exists(file)) {
      settings = settings.file(file);
    }
    settings = settings.environment(System.getenv()).options(options);
    settings.check(meant);
    return settings;
  }

  private static OptionSpec.Builder option(Setting<?> setting) {
    return OptionSpec.builder(setting.option())
        .paramLabel(setting.label())
        .type(String.class)
        .description(
            "%s%s; default: %s (%s)."
                .formatted(
                    setting.meaning().substring(0, 1).toUpperCase(Locale.ROOT),
                    setting.meaning().substring(1),
                    setting.otherwise() == null ? "none" : setting.otherwise(),
                    setting.variable()));
  }

  /** The verbs that were called lead from one to the next. */
  private static Map<String, String> options(ParseResult first) {
    Map<String, String> given = new HashMap<>();
    for (ParseResult called = first; called != null; called = called.subcommand()) {
      for (Setting<?> setting : VerbSettings.ALL) {
        if (setting.option() != null && called.hasMatchedOption(setting.option())) {
          String value = called.matchedOptionValue(setting.option(), "");
          given.put(setting.name(), value);
        }
      }
    }
    return given;
  }
}
