package sommertour.launcher;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.runtime.KafkaClientSettings;
import sommertour.runtime.settings.Setting;
import sommertour.runtime.settings.Settings;

/** What is set, and where. */
@Command(
    name = "config",
    description = "Shows the settings; docs/settings.md explains each.",
    footer = {"  ./sommertour config show", "  ./sommertour config show sink --port 9000"})
final class ConfigCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "'show' is missing");
  }

  /** One line each, or the line of the first that is wrong. */
  @Command(
      name = "show",
      description = {
        "One line each: name, value and where it comes from; what is secret is masked.",
        "Takes the options of the verbs, and fails as they would if a setting is wrong.",
        "Of Kafka's own settings it shows those that somebody has set."
      },
      footer = "  ./sommertour config show enrich")
  int show(
      @Parameters(
              arity = "0..1",
              paramLabel = "MODULE",
              description = "ingest, enrich, sink, up or run; default: all settings.")
          String module) {
    List<Setting<?>> meant = module == null ? VerbSettings.ALL : VerbSettings.MODULES.get(module);
    if (meant == null) {
      throw new UsageException(
          "there is no module '"
              + module
              + "'; there are "
              + String.join(", ", VerbSettings.MODULES.keySet()));
    }
    Settings settings = CommandSettings.of(spec, meant);
    PrintWriter out = spec.commandLine().getOut();
    for (Setting<?> setting : meant) {
      Optional<String> value = settings.shown(setting);
      if (value.isPresent() || !KafkaClientSettings.ALL.contains(setting)) {
        out.printf("%s = %s  (%s)%n", setting.name(), value.orElse(""), settings.origin(setting));
      }
    }
    return 0;
  }
}
