package sommertour.launcher;

import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: finds the verb and turns whatever happens into an exit status and a line. */
@Command(
    name = "sommertour",
    description = "A live, evidenced calendar of political tours, read from press articles.",
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./sommertour up                          everything, with a demo; then open the page",
      "  ./sommertour run articles/ --out events.jsonl",
      "  ./sommertour run --help                  more on one verb"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:done, but some inputs were rejected; each is named on standard error",
      "2:wrong usage",
      "3:the world failed: broker, database, disk, port"
    })
public final class Main implements Runnable {
  static final int REJECTED = 1;
  static final int USAGE = 2;
  static final int WORLD_FAILED = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean stacktrace;

  /** Runs one verb and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /**
   * Runs one verb.
   *
   * @return the exit status: 0 done, 1 some inputs rejected, 2 wrong usage, 3 the world failed
   */
  public static int execute(String... arguments) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    line.addSubcommand("completion", new GenerateCompletion());
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::misused)
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                Failure.report(failure, command.getErr(), main.stacktrace))
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a verb is missing");
  }

  private static int misused(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String verb = command.getCommandSpec().qualifiedName();
    command.getErr().println("sommertour: " + words(e) + "; see " + verb + " --help");
    return USAGE;
  }

  private static String words(ParameterException e) {
    String message = e.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
    List<String> similar =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    return similar.isEmpty()
        ? message
        : message + " (did you mean " + String.join(" or ", similar) + "?)";
  }
}
