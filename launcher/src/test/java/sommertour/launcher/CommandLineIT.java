package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
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
  void whoeverAsksForALogOfJsonGetsEvenAMistakeSo() throws Exception {
    Map<String, String> json = Map.of("SOMMERTOUR_LOG_FORMAT", "json", "SOMMERTOUR_PORT", "many");

    assertThat(LogLines.messages(Program.run(json, "read", "--lenient", "x.txt").err()))
        .containsExactly("Unknown option: '--lenient'; see sommertour read --help");
    assertThat(LogLines.messages(Program.run(json, "sink", "--stacktrace").err()))
        .singleElement()
        .asString()
        .startsWith("SOMMERTOUR_PORT='many' is not a number from 0 to 65535");
  }

  @Test
  void theProgressOfTrainingIsPartOfTheLog() throws Exception {
    Path text =
        Files.writeString(folder.resolve("text.txt"), "Ahlers kam nach Herne .\n".repeat(3));
    String[] train = {
      "train", "--text", text.toString(), "--out", folder.resolve("clusters.tsv").toString()
    };

    assertThat(LogLines.messages(Program.run(Map.of("SOMMERTOUR_LOG_FORMAT", "json"), train).err()))
        .startsWith("5 different words, 5 of them at least 3 times");
    assertThat(Program.run(Map.of(), train).err())
        .startsWith("sommertour: 5 different words, 5 of them at least 3 times");
  }

  @Test
  void anUnknownVerbIsOneLineWithAHint() throws Exception {
    assertThat(Program.run(Map.of(), "raed", "x.txt"))
        .isEqualTo(
            new Program.Ended(
                2, List.of(), List.of("sommertour: unknown verb 'raed'; see sommertour --help")));
  }

  @Test
  void anUnknownStageIsRefusedBeforeTheBrokerIsAsked() throws Exception {
    Map<String, String> nobody = Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");

    assertThat(Program.run(nobody, "dead-letters", "list", "--stage", "enirch"))
        .isEqualTo(
            new Program.Ended(
                2,
                List.of(),
                List.of(
                    "sommertour: --stage='enirch' is no stage; take ingest, enrich, tour or"
                        + " sink")));
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

  @Test
  void aBrokerThatIsNotThereIsOneLine() throws Exception {
    assertThat(
            Program.run(
                Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "127.0.0.1:1",
                    "SOMMERTOUR_START_PATIENCE_SECONDS",
                    "2"),
                "ingest",
                folder.resolve("x.txt").toString(),
                "--data-dir",
                folder.toString()))
        .satisfies(
            ended -> {
              assertThat(ended.status()).isEqualTo(3);
              assertThat(ended.out()).isEmpty();
              assertThat(ended.err())
                  .anyMatch(it -> it.endsWith(" waiting up to 2 s for the broker 127.0.0.1:1"))
                  .last()
                  .asString()
                  .startsWith("sommertour: the broker 127.0.0.1:1 is not reachable or refuses: ")
                  .endsWith("; start it, or set KAFKA_BOOTSTRAP_SERVERS to its address");
            });
  }

  @Test
  void aDatabaseThatIsNotThereIsOneLine() throws Exception {
    assertThat(
            Program.run(
                Map.of(
                    "DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:1/x",
                    "SOMMERTOUR_START_PATIENCE_SECONDS",
                    "2"),
                "sink",
                "--port",
                "0",
                "--data-dir",
                folder.toString()))
        .satisfies(
            ended -> {
              assertThat(ended.status()).isEqualTo(3);
              assertThat(ended.err())
                  .anyMatch(it -> it.contains(" waiting up to 2 s for the database jdbc:"))
                  .last()
                  .asString()
                  .startsWith(
                      "sommertour: the database jdbc:postgresql://127.0.0.1:1/x is not reachable");
            });
  }
}
