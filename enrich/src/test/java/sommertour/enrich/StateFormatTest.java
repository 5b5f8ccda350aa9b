package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sommertour.contract.Json;

/**
 * What running applications have in their stores, changelogs and in the topic between the two
 * halves. It must still be read and mean the same, or they need a rebuild.
 */
class StateFormatTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        ArticleVersions.class,
        ContributeStep.Groups.class,
        Contribution.class,
        MergeStep.Emitted.class
      })
  void readsAndWritesTheFirstVersionOfEveryState(Class<?> type) throws IOException {
    byte[] json;
    try (InputStream file =
        StateFormatTest.class.getResourceAsStream(type.getSimpleName() + ".v1.json")) {
      json = file.readAllBytes();
    }

    Object state = Json.read(json, type);

    assertThat(Json.mapper().readTree(Json.bytes(state))).isEqualTo(Json.mapper().readTree(json));
  }
}
