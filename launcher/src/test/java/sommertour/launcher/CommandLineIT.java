package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineIT {
  @TempDir Path folder;

  @Test
  void anUnknownOptionIsOneLineWithAHint() throws Exception {
    assertThat(Program.run(Map.of(), "read", "--lenient", "x.txt"))
        .isEqualTo(
            new Program.Ended(
                2,
                List.of(),
                List.of("sommertour: Unknown option: '--lenient'; see sommertour read --help")));
  }

  @Test
  void anUnknownVerbIsOneLineWithAHint() throws Exception {
    assertThat(Program.run(Map.of(), "raed", "x.txt"))
        .isEqualTo(
            new Program.Ended(
                2, List.of(), List.of("sommertour: unknown verb 'raed'; see sommertour --help")));
  }

  @Test
  void everyVerbHelpsWithAnExampleAndTheExitStatuses() {
    for (CommandLine verb : Main.line().getSubcommands().values()) {
      assertThat(verb.getUsageMessage())
          .contains("Usage: sommertour " + verb.getCommandName())
          .contains("./sommertour", " " + verb.getCommandName())
          .contains("2   wrong usage");
    }
  }
}
