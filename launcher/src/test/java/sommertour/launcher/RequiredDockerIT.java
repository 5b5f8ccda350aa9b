package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.testcontainers.DockerClientFactory;

/** {@code REQUIRE_DOCKER=1} turns the skipping of container tests into a failure. */
class RequiredDockerIT {
  @Test
  @EnabledIfEnvironmentVariable(named = "REQUIRE_DOCKER", matches = "1")
  void dockerIsThere() {
    assertThat(DockerClientFactory.instance().isDockerAvailable()).isTrue();
  }
}
