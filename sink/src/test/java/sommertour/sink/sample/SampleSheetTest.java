package sommertour.sink.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sommertour.sink.sample.SampleSheet.BadSheetException;

class SampleSheetTest {
  private static final String HEADER = "report_id,evidence,verdict\r\n";

  @Test
  void aSheetShowsNoConfidenceAndComesBackJudged() throws Exception {
    StringBuilder sheet = new StringBuilder();
    SampleSheet.write(List.of(stop("a#1", "=1+1"), stop("b#2", "zwei\n\"Zeilen\", Herne")), sheet);

    assertThat(sheet.toString()).doesNotContain("confidence").contains("'=1+1");
    String judged =
        sheet
            .toString()
            .replace("https://example.org/a#1,,", "https://example.org/a#1,right,")
            .replace("https://example.org/b#2,,", "https://example.org/b#2,WRONG,why");
    assertThat(read(judged)).isEqualTo(new SampleScore(1, 1, 0));
    assertThat(read("\uFEFF" + judged.replace(',', ';'))).isEqualTo(new SampleScore(1, 1, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          a,x,right/b,y,maybe       | s.csv, line 3, column verdict: 'maybe' is none of right, wrong and unclear
          a,x,right/b,y,            | s.csv, line 3, column verdict: it is empty; write right, wrong or unclear
          a,x,right/b               | s.csv, line 3, column verdict: it is empty; write right, wrong or unclear
          a,"x/y",right/a,y,wrong   | s.csv, line 4, column report_id: 'a' stands in line 2 already
          ,x,right                  | s.csv, line 2, column report_id: it is empty; give the sheet that 'sample' wrote
          a,x,unclear               | s.csv: no stop is judged right or wrong; judge some
          """)
  void aBadCellIsNamedByLineAndColumn(String rows, String message) {
    assertThatThrownBy(() -> read(HEADER + rows.replace("/", "\r\n")))
        .isInstanceOf(BadSheetException.class)
        .hasMessage(message);
  }

  @Test
  void whatIsNoSheetIsRefused() {
    assertThatThrownBy(() -> read("a,b\r\n1,2\r\n"))
        .hasMessage(
            "s.csv, line 1: there is no column 'report_id'; give the sheet that 'sample' wrote");
    assertThatThrownBy(() -> read(""))
        .hasMessage("s.csv is empty; give the sheet that 'sample' wrote");
    assertThatThrownBy(() -> read(HEADER + "a,\"x,right"))
        .isInstanceOf(BadSheetException.class)
        .hasMessageStartingWith("s.csv is no CSV: ");
    assertThatThrownBy(() -> SampleSheet.read("s.csv", new byte[] {'a', (byte) 0xe4}))
        .hasMessage("s.csv is not in UTF-8; save it as CSV UTF-8");
  }

  /** Figures computed apart from this code. */
  @ParameterizedTest
  @CsvSource({
    "45, 5, 0.7864, 0.9565",
    "50, 0, 0.9287, 1",
    "0, 10, 0, 0.2775",
    "1, 1, 0.0945, 0.9055"
  })
  void theIntervalIsWilsons(int right, int wrong, double low, double high) {
    SampleScore score = new SampleScore(right, wrong, 3);
    assertThat(score.low()).isCloseTo(low, within(0.0001));
    assertThat(score.high()).isCloseTo(high, within(0.0001));
  }

  private static SampleScore read(String sheet) throws BadSheetException {
    return SampleSheet.read("s.csv", sheet.getBytes(StandardCharsets.UTF_8));
  }

  private static DrawnStop stop(String report, String evidence) throws IOException {
    return new DrawnStop(
        report,
        "Ada Probst",
        "Ministerin",
        "Herne",
        "05916",
        null,
        "2017-08-03",
        "visited",
        null,
        evidence,
        evidence,
        "Titel",
        "https://example.org/" + report);
  }
}
