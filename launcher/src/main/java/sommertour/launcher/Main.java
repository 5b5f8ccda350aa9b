package sommertour.launcher;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
      "  ./sommertour up",
      "  ./sommertour run articles/ --out events.jsonl",
      "  ./sommertour run --help"
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

  /** 128 and the number of SIGINT, as the shell has it. */
  static final int INTERRUPTED = 130;

  private static final String LIBRARY_LOG_LEVEL = "SOMMERTOUR_LIBRARY_LOG_LEVEL";

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
    // Before the first logger: the embedded servers warn of much that is as it should be.
    if (System.getenv(LIBRARY_LOG_LEVEL) == null) {
      System.setProperty(LIBRARY_LOG_LEVEL, "ERROR");
    }
    return line().execute(arguments);
  }

  /** The command line with all its verbs. */
  static CommandLine line() {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    line.addSubcommand(new UpCommand());
    line.addSubcommand(new RunCommand());
    line.addSubcommand(new ReadCommand());
    line.addSubcommand(new ExtractCommand());
    line.addSubcommand(new EvaluateCommand());
    line.addSubcommand(new TrainCommand());
    line.addSubcommand(new IngestCommand());
    line.addSubcommand(new SourceCommand());
    line.addSubcommand(new EnrichCommand());
    line.addSubcommand(new SinkCommand());
    line.addSubcommand(new CommandLine(new ExportCommand()).addSubcommand(new ReleaseCommand()));
    line.addSubcommand(new DeadLettersCommand());
    line.addSubcommand(new TraceCommand());
    line.addSubcommand(new ForgetCommand());
    line.addSubcommand(new SampleCommand());
    line.addSubcommand(new CompletionCommand());
    line.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
    line.setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true));
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::misused)
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                Failure.report(failure, command.getErr(), main.stacktrace));
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
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && e.getCommandLine().getParent() == null) {
      return "unknown verb '" + unmatched.getUnmatched().get(0) + "'";
    }
    return e.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
