package sommertour.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir private Path folder;

  @Test
  void aNewRunReplacesItsOwnSectionAlone() throws IOException {
    Path file = folder.resolve("report.md");
    Report.put(file, section("b", "1"));
    Report.put(file, section("a", "2"));
    Report.put(file, section("b", "3"));

    assertThat(Files.readString(file))
        .endsWith(
            """
            ## a

            About a

            | figure |
            | --- |
            | 2 |

            Mind this.

            ## b

            About b

            | figure |
            | --- |
            | 3 |

            Mind this.
            """);
  }

  @Test
  void aRowThatDoesNotFitIsRefused() {
    assertThatThrownBy(
            () -> new Section("a", "About", List.of("x"), List.of(List.of("1", "2")), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 columns, but a row of 2");
  }

  private static String section(String name, String figure) {
    return new Section(
            name,
            "About " + name,
            List.of("figure"),
            List.of(List.of(figure)),
            List.of("Mind this."))
        .markdown();
  }
}
