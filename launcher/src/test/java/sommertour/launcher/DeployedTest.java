package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the checks of the compose file and of ops/kubernetes can fail. */
class DeployedTest {
  private static final List<String> ENRICH =
      List.of("enrich", "--data-dir", "/var/lib/sommertour", "--monitor", "0.0.0.0:9464");

  @Test
  void nothingIsSaidAgainstWhatIsRight() {
    assertThat(objections(ENRICH, "SOMMERTOUR_STANDBY_REPLICAS", "1")).isEmpty();
    assertThat(objections(List.of("sink"), "SOMMERTOUR_TOKEN", "${SOMMERTOUR_TOKEN:?set it}"))
        .isEmpty();
    assertThat(objections(List.of("sink"), "DATABASE_PASSWORD", "secret sommertour password"))
        .isEmpty();
  }

  @Test
  void aMisspelledVariableIsFound() {
    assertThat(objections(ENRICH, "SOMMERTOUR_STANDBY_REPLICA", "1"))
        .contains("SOMMERTOUR_STANDBY_REPLICA is no setting of enrich")
        .anyMatch(words -> words.contains("in the environment is no setting"));
    assertThat(objections(ENRICH, "SOMERTOUR_THREADS", "1"))
        .containsExactly("SOMERTOUR_THREADS is no setting of enrich");
  }

  @Test
  void aVariableOfAnotherPartIsFound() {
    assertThat(objections(ENRICH, "SOMMERTOUR_PORT", "8080"))
        .containsExactly("SOMMERTOUR_PORT is no setting of enrich");
  }

  @Test
  void aValueThatIsNotAllowedIsFoundInVariablesAndOptions() {
    assertThat(objections(ENRICH, "SOMMERTOUR_STANDBY_REPLICAS", "one"))
        .singleElement()
        .asString()
        .startsWith("SOMMERTOUR_STANDBY_REPLICAS='one' is not a number from 0 to 9");
    assertThat(
            objections(
                List.of("sink", "--monitor", "0.0.0.0:94640"), "DATABASE_USER", "sommertour"))
        .singleElement()
        .asString()
        .startsWith("--monitor='0.0.0.0:94640' is not an address");
  }

  private static List<String> objections(List<String> command, String variable, String value) {
    return new Deployed(command, Map.of(variable, value)).objections();
  }
}
