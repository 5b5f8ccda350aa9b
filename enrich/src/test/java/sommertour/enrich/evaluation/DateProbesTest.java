package sommertour.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DateProbesTest {
  private static final Path PROBES =
      Path.of("").toAbsolutePath().resolve("../../shared/data/dates/probes.tsv").normalize();

  @Test
  void readsTheProbesAndLeavesTheTrapsAlone() throws IOException {
    assumeTrue(Files.exists(PROBES), "no probes at " + PROBES + ", so nothing was measured");
    DateProbes probes = DateProbes.read(PROBES);

    assertThat(probes.wrong()).hasSizeLessThanOrEqualTo(2);
    assertThat(probes.caught()).isEmpty();
  }
}
