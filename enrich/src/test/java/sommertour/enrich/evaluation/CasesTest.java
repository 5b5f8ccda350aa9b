package sommertour.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Articles of our own in the forms of the genre, each with what is to be found. What is still read
 * wrongly stands in {@code accuracy.md}; here are the floors below which no change may fall.
 */
class CasesTest {
  private static Figures figures;

  @BeforeAll
  static void read() throws IOException, URISyntaxException {
    figures =
        ReadCases.of(Path.of(CasesTest.class.getResource("/sommertour/enrich/cases").toURI()))
            .figures();
  }

  @Test
  void findsTheStopsOfMostCases() {
    assertThat(figures.of(Figures.Kind.STOP).f1()).as(figures.table()).isGreaterThan(0.865);
    assertThat(figures.of(Figures.Kind.STOP_STRICT).f1()).as(figures.table()).isGreaterThan(0.85);
  }

  @Test
  void datesMostOfThemRightly() {
    assertThat(figures.stopDate()).as(figures.table()).isGreaterThan(0.91);
  }

  @Test
  void findsNoStopWhereThereIsNone() {
    assertThat(figures.cleanNegatives()).as(figures.table()).isGreaterThan(0.93);
  }
}
