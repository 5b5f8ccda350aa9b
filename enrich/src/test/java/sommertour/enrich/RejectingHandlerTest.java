package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.logging.Logging;
import sommertour.runtime.settings.Settings;

/**
 * What no step has foreseen: told on the topic, in the figures and in the log. The driver drops
 * what is sent while a record is read; {@code DeadLettersIT} sees it on a real broker.
 */
class RejectingHandlerTest {
  private static final String CONTRIBUTIONS =
      StreamsSettings.contributionsTopic(DrivenTopology.KAFKA);

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final PrintStream usual = System.err;
  private final DrivenTopology stream = new DrivenTopology(Map.of());

  @BeforeEach
  void catchStandardError() {
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    Logging.start(Settings.defaults(ProcessSettings.COMMON));
  }

  @AfterEach
  void close() {
    System.setErr(usual);
    Logging.start(Settings.defaults(ProcessSettings.COMMON));
    stream.close();
  }

  @Test
  void aRecordThatCantBeReadIsCounted() {
    contribute("probst~05916", "no json");

    assertThat(count("not-json")).isEqualTo(1);
  }

  @Test
  void aRecordThatAStepFailsAtIsRejectedAndCounted() {
    contribute("probst~05916", null);

    assertThat(stream.rejections())
        .extracting(Rejection::stage, Rejection::reason, Rejection::key)
        .containsExactly(tuple("tour", "failed", "probst~05916"));
    assertThat(count("failed")).isEqualTo(1);
  }

  @Test
  void theLineInTheLogBearsArticleAndSource() {
    contribute(
        "probst~05916",
        """
        {"group": "probst~05916", "articleId": "a-1", "version": 1.5,
         "reports": [{"source": "herne", "stop": 7}]}
        """);

    assertThat(errors.toString(StandardCharsets.UTF_8).lines().findFirst())
        .get()
        .asString()
        .contains("the record " + CONTRIBUTIONS + "/0/0 is rejected at ")
        .endsWith(" [herne a-1]");
  }

  @Test
  void withoutTheListOfObjectionsTheThreadEndsAndNothingIsRejected() {
    stream.listFailure = Optional.of(new WorldFailedException("the list can't be read"));

    assertThatThrownBy(() -> stream.send("a", "text", "2017-08-07T10:00:00Z"))
        .hasRootCause(stream.listFailure.get());
    assertThat(stream.records(Topic.REJECTED)).isEmpty();
    assertThat(count("not-json")).isZero();
  }

  private void contribute(String group, String value) {
    stream
        .driver
        .createInputTopic(CONTRIBUTIONS, new StringSerializer(), new ByteArraySerializer())
        .pipeInput(
            group,
            value == null ? null : value.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2017-08-07T10:00:00Z"));
  }

  private double count(String reason) {
    return stream
        .figures
        .get(StepFigures.REJECTED)
        .tags("reason", reason, "stage", "tour")
        .counter()
        .count();
  }
}
