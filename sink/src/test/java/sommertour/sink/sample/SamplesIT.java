package sommertour.sink.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sommertour.sink.Examples;
import sommertour.sink.Served;
import sommertour.sink.SinkSettings;

class SamplesIT {
  @Test
  void stopsAreDrawnWithTheirEvidenceAndAScoreIsPublishedOnce() throws Exception {
    try (Served served = Served.with(SinkSettings.DEFAULT, it -> it, Examples.event())) {
      Samples samples = new Samples(served.database().connections());

      List<DrawnStop> drawn = samples.draw(50, 0);
      assertThat(drawn).hasSize(Examples.event().reports().size());
      assertThat(drawn).extracting(DrawnStop::evidence).containsOnly(Examples.SENTENCE);
      assertThat(drawn)
          .extracting(DrawnStop::visitor)
          .containsOnly(Examples.event().visitor().name());
      assertThat(samples.draw(1, 0)).hasSize(1);

      samples.publish("a.csv", "00ff", new SampleScore(9, 1, 2));
      samples.publish("b.csv", "00ff", new SampleScore(9, 1, 2));
      assertThat(
              served
                  .database()
                  .query(
                      "SELECT concat_ws(' ', sheet, right_stops, wrong_stops, unclear_stops, precision,"
                          + " round(low::numeric, 4), round(high::numeric, 4)) FROM sample_score"))
          .containsExactly("b.csv 9 1 2 0.9 0.5958 0.9821");
    }
  }
}
