package sommertour.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What concerns single sources. */
@Command(
    name = "source",
    description = "Looks at single sources of the crawl.",
    subcommands = SourceCheckCommand.class,
    footer = "  ./sommertour source check https://www.example.org/presse")
final class SourceCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a verb is missing: check");
  }
}
