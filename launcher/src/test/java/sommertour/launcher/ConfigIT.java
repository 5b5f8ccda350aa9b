package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigIT {
  @TempDir Path folder;

  @Test
  void showsEachValueWithItsOriginAndNoSecret() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("mine.yaml"),
            "sink: {port: 9000, host: 127.0.0.2}\nkafka: {security.protocol: SSL}\n");

    Program.Ended ended =
        Program.run(
            Map.of(
                "SOMMERTOUR_TOKEN", "abcdefghijklmnop",
                "SOMMERTOUR_PORT", "9001",
                "DATABASE_URL", "postgresql://a:geheim@db/tours"),
            "config",
            "show",
            "sink",
            "--host",
            "127.0.0.1",
            "--config",
            file.toString());

    assertThat(ended.status()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains(
            "sink.port = 9001  (environment SOMMERTOUR_PORT)",
            "sink.host = 127.0.0.1  (option --host)",
            "sink.serve-text = false  (default)",
            "sink.token = ********  (environment SOMMERTOUR_TOKEN)",
            "kafka.security.protocol = SSL  (" + file + ")",
            "database.url = postgresql://********@db/tours  (environment DATABASE_URL)")
        .noneMatch(line -> line.startsWith("enrich.") || line.startsWith("kafka.linger"));
  }

  @Test
  void aWrongSettingStopsEveryVerbThatHasItWithOneLine() throws Exception {
    for (List<String> verb :
        List.of(
            List.of("sink"),
            List.of("enrich"),
            List.of("ingest", "x.txt"),
            List.of("up"),
            List.of("run", "x.txt"),
            List.of("dead-letters", "list"),
            List.of("config", "show"))) {
      assertThat(Program.run(Map.of("SOMMERTOUR_PARTITIONS", "many"), verb.toArray(String[]::new)))
          .isEqualTo(
              new Program.Ended(
                  2,
                  List.of(),
                  List.of(
                      "sommertour: SOMMERTOUR_PARTITIONS='many' is not a number from 1 to 9999;"
                          + " set it to one or leave it out")));
    }
  }

  @Test
  void anUnknownSettingStopsTheStartWithOneLine() throws Exception {
    assertThat(Program.run(Map.of("SOMMERTOUR_PRETFIX", "x"), "read", "x.txt"))
        .satisfies(
            ended -> {
              assertThat(ended.status()).isEqualTo(2);
              assertThat(ended.err())
                  .singleElement()
                  .asString()
                  .startsWith(
                      "sommertour: SOMMERTOUR_PRETFIX='x' in the environment is no setting; there"
                          + " are ")
                  .contains(" SOMMERTOUR_PREFIX,");
            });
  }
}
