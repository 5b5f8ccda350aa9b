package sommertour.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.benchmarks.overheads.Overheads;
import sommertour.benchmarks.stream.StreamCost;
import sommertour.benchmarks.stream.StreamInstances;
import sommertour.benchmarks.stream.StreamLatency;
import sommertour.benchmarks.stream.StreamState;

/** Runs benchmarks, prints their tables and puts them into the report. */
@Command(
    name = "benchmarks/run",
    description = "Measures and writes the report. Without a name it lists the benchmarks.",
    mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
  private static final Map<String, Benchmark> BENCHMARKS =
      Stream.<Benchmark>of(
              new Crawling(),
              new Overheads(),
              new PageReading(),
              new ReadingSpeed(),
              new Serving(),
              new SinkThroughput(),
              new Sizing(),
              new StreamCost(),
              new StreamInstances(),
              new StreamLatency(),
              new StreamState(100_000, "100k"),
              new StreamState(1_000_000, "1m"))
          .collect(
              Collectors.toMap(Benchmark::name, Function.identity(), (a, b) -> a, TreeMap::new));

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Which benchmarks to run.")
  private List<String> names = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of corpora, pages and articles (default: ../shared).")
  private Path data = Path.of("../shared");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "The report (default: benchmarks/report.md).")
  private Path report = Path.of("benchmarks/report.md");

  /** Runs and ends the process: 0 done, 1 a benchmark failed, 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (names.isEmpty()) {
      BENCHMARKS.values().forEach(b -> print(b.name() + ": " + b.about()));
      return 0;
    }
    for (String name : names) {
      if (!BENCHMARKS.containsKey(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no benchmark '" + name + "'; there are " + BENCHMARKS.keySet());
      }
    }
    for (String name : names) {
      try {
        String section = BENCHMARKS.get(name).run(data).markdown() + "\n" + machine() + "\n";
        print(section);
        Report.put(report, section);
      } catch (MissingDataException e) {
        spec.commandLine().getErr().println("benchmarks: " + name + ": " + e.getMessage());
        return 1;
      }
    }
    return 0;
  }

  private void print(String text) {
    spec.commandLine().getOut().println(text);
  }

  private static String machine() {
    return "Measured "
        + LocalDate.now(ZoneOffset.UTC)
        + " on "
        + Runtime.getRuntime().availableProcessors()
        + " cores, Java "
        + Runtime.version().feature()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ".";
  }
}
