package sommertour.sink.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sommertour.sink.sample.SampleSheet.BadSheetException;

/** Sheets put together from cells, separators and quotes in any order. */
class SampleSheetFuzzTest {
  private static final List<String> PIECES =
      List.of(
          "report_id",
          "verdict",
          "evidence",
          "a#1",
          "b#2",
          "right",
          "wrong",
          "unclear",
          "maybe",
          ",",
          ";",
          "\t",
          "\"",
          "\"\"",
          "\r\n",
          "\n",
          "\r",
          " ",
          "\uFEFF",
          "\0",
          "\u00e4",
          "'=1");

  @Property(seed = "20261126")
  void aSheetIsScoredOrRefusedInOneLineThatNamesIt(@ForAll("sheets") String sheet) {
    String text = sheet.startsWith("!") ? "report_id,verdict\r\n" + sheet.substring(1) : sheet;
    try {
      SampleScore score = SampleSheet.read("s.csv", text.getBytes(StandardCharsets.UTF_8));
      assertThat(score.low()).isBetween(0.0, score.precision());
      assertThat(score.high()).isBetween(score.precision(), 1.0);
    } catch (BadSheetException e) {
      assertThat(e.getMessage()).startsWith("s.csv").doesNotContain("\n");
    }
  }

  @Provide
  Arbitrary<String> sheets() {
    Arbitrary<String> rest =
        Arbitraries.of(PIECES).list().ofMaxSize(30).map(it -> String.join("", it));
    return Arbitraries.oneOf(rest, rest.map(it -> "!" + it));
  }
}
