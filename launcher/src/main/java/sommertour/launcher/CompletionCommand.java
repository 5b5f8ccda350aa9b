package sommertour.launcher;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The shell's completion of verbs and options. */
@Command(
    name = "completion",
    description = "Prints a script that lets bash and zsh complete verbs and options.",
    footer = "  source <(./sommertour completion)")
final class CompletionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().print(AutoComplete.bash("sommertour", spec.root().commandLine()));
    spec.commandLine().getOut().flush();
  }
}
