package sommertour.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimexScoresTest {
  @ParameterizedTest
  @CsvSource({
    "2014-03-05, 2014-03-05",
    "2014-SU, 2014-22",
    "2014-WI, 2014-24",
    "2014-Q2, 2014-34",
    "2014-H1, 2014-40",
    "2014-W08, 2014-02-17/2014-02-23",
    "2014-W08-WE, 2014-02-22/2014-02-23",
    "2014-03-05TEV, 2014-03-05",
    "2014-03-05T20.30, 2014-03-05T20:30:00",
    "2014-03-05T20, 2014-03-05T20:00:00",
    "2014-03-05T20:30:00, 2014-03-05T20:30:00",
    "201, 201X",
    "19, 19XX"
  })
  void readsValuesOfTimex3AsEdtf(String timex, String edtf) {
    assertThat(TimexScores.edtf(timex)).isEqualTo(edtf);
  }

  @Test
  void countsSpansAndValues() {
    Map<String, List<TimexScores.Row>> gold =
        TimexScores.rows(
            List.of(
                "doc\tstart\tend\ttype\tvalue",
                "a\t0\t5\tDATE\t2014",
                "a\t10\t20\tDATE\t2014-Q1",
                "a\t30\t35\tDURATION\tP1D",
                "a\t40\t45\tDATE\t2015"));
    Map<String, List<TimexScores.Row>> found =
        TimexScores.rows(
            List.of(
                "a\t0\t5\tDATE\t2014",
                "a\t12\t20\tDATE\t2014-33",
                "a\t31\t35\tDATE\t2013",
                "a\t40\t45\tDATE\t2016",
                "b\t1\t2\tDATE\t2014",
                "b\t5\t6\tDATE\t"));
    TimexScores scores = TimexScores.of(gold, found);
    assertThat(scores).isEqualTo(new TimexScores(3, 4, 1, 2));
    assertThat(scores.strictF1()).isEqualTo(2.0 / 7);
    assertThat(scores.relaxedF1()).isEqualTo(4.0 / 7);
  }
}
