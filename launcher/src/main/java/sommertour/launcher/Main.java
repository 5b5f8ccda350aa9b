package sommertour.launcher;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.logging.Logging;
import sommertour.runtime.settings.SettingException;
import sommertour.runtime.settings.Settings;

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
  private static final Logger log = LoggerFactory.getLogger(Main.class);

  static final int REJECTED = 1;
  static final int USAGE = 2;
  static final int WORLD_FAILED = 3;

  /** 128 and the number of SIGINT, as the shell has it. */
  static final int INTERRUPTED = 130;

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
    return line().execute(arguments);
  }

  /** The command line with all its verbs. */
  static CommandLine line() {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    CommandSettings.addConfig(line.getCommandSpec());
    line.addSubcommand(CommandSettings.with(new UpCommand(), VerbSettings.UP));
    line.addSubcommand(CommandSettings.with(new RunCommand(), VerbSettings.RUN));
    line.addSubcommand(new ReadCommand());
    line.addSubcommand(new ExtractCommand());
    line.addSubcommand(new EvaluateCommand());
    line.addSubcommand(new TrainCommand());
    line.addSubcommand(CommandSettings.with(new IngestCommand(), VerbSettings.INGEST));
    line.addSubcommand(new SourceCommand());
    line.addSubcommand(CommandSettings.with(new EnrichCommand(), VerbSettings.ENRICH));
    line.addSubcommand(CommandSettings.with(new SinkCommand(), VerbSettings.SINK));
    line.addSubcommand(
        CommandSettings.with(new ExportCommand(), VerbSettings.DATABASE)
            .addSubcommand(CommandSettings.with(new ReleaseCommand(), VerbSettings.DATABASE)));
    line.addSubcommand(CommandSettings.withinEach(new DeadLettersCommand(), VerbSettings.TOPICS));
    line.addSubcommand(CommandSettings.with(new TraceCommand(), VerbSettings.STORES));
    line.addSubcommand(CommandSettings.with(new ForgetCommand(), VerbSettings.FORGET));
    line.addSubcommand(CommandSettings.with(new SampleCommand(), VerbSettings.DATABASE));
    line.addSubcommand(CommandSettings.withinEach(new ConfigCommand(), VerbSettings.ALL));
    line.addSubcommand(new CompletionCommand());
    line.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
    line.setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true));
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(Main::called)
        .setParameterExceptionHandler(Main::misused)
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                Failure.report(failure, command.getErr(), main.stacktrace));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a verb is missing");
  }

  /** Help needs no settings; whatever else is called logs as they say. */
  private static int called(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    CommandSpec root = parsed.commandSpec();
    try {
      Logging.start(CommandSettings.of(root, ProcessSettings.COMMON));
    } catch (SettingException e) {
      logAsAsked();
      throw new ExecutionException(root.commandLine(), e.getMessage(), e);
    }
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> log.error("the thread '{}' died", thread.getName(), e));
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int misused(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String verb = command.getCommandSpec().qualifiedName();
    logAsAsked();
    Words.fail(command.getErr(), words(e) + "; see " + verb + " --help");
    return USAGE;
  }

  /** A line that tells of wrong settings or usage has the format that the environment asks for. */
  private static void logAsAsked() {
    if ("json".equals(System.getenv(ProcessSettings.LOG_FORMAT.variable()))) {
      Logging.start(
          Settings.defaults(ProcessSettings.COMMON)
              .over("environment", Map.of(ProcessSettings.LOG_FORMAT.name(), "json")));
    }
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
