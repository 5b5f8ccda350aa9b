package sommertour.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Page reading alone. */
@Command(
    name = "read",
    description = "Reads pages and texts as articles, one JSON a line on standard output.",
    footer = "  ./sommertour read pages/ > articles.jsonl")
final class ReadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = Descriptions.PATH)
  private List<Path> paths;

  @Override
  public Integer call() {
    Inputs inputs = new Inputs(paths, spec.commandLine().getErr());
    Output output = new Output(spec.commandLine().getOut());
    inputs.forEach(output::line);
    return inputs.status();
  }
}
