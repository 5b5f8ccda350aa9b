package sommertour.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Json;

class EvaluationTest {
  private static final String PERFECT =
      """
      {"id":"musterau",
       "persons":[{"name":"Ada Probst"},{"name":"Dr. Kurz"}],
       "places":[{"name":"Musterau","ags":"05999004"},{"name":"Hintertal"}],
       "dates":[{"value":"2017-08-03"},{"value":"2015"}],
       "stops":[{"visitor":{"name":"Probst"},"place":{"name":"Musterau","ags":"05999004"},"date":"2017-08-03","status":"visited"},
                {"visitor":{"name":"Ada Probst"},"place":{"name":"Neustadt","ags":"05997000"},"date":"2017-09","status":"planned"}]}
      """;

  @Test
  void givesFullMarksForWhatTheGoldTells() throws Exception {
    Figures figures = Evaluation.score(gold(), List.of(article(PERFECT), empty("neustadt")));

    assertThat(figures.tallies())
        .isEqualTo(
            Map.of(
                Figures.Kind.PERSON, new Tally(2, 2, 2),
                Figures.Kind.PLACE, new Tally(2, 3, 2),
                Figures.Kind.DATE, new Tally(2, 2, 2),
                Figures.Kind.STOP_STRICT, new Tally(2, 2, 2),
                Figures.Kind.STOP, new Tally(2, 2, 2)));
    assertThat(figures.stopDate()).isEqualTo(1);
    assertThat(figures.cleanNegatives()).isEqualTo(1);
    assertThat(figures.missing()).isEqualTo(1);
    assertThat(figures.errors()).containsExactly("leer\tMISS\tplace\tLeer 03457013");
  }

  @Test
  void whatIsOptionalCountsNeitherWayNorDoesALandThatTheGoldLeavesOut() throws Exception {
    Figures figures =
        musterau(
            """
            {"id":"musterau",
             "persons":[{"name":"Foto Graf"},{"name":"Xaver Fremd"}],
             "places":[{"name":"Nebenort","ags":"05998012"},{"name":"Nordrhein-Westfalen","ags":"05"},{"name":"Fern","ags":"09999"}],
             "stops":[{"visitor":{"name":"Ada Probst"},"place":{"name":"Hintertal"},"status":"visited"}]}
            """);

    assertThat(figures.of(Figures.Kind.PERSON)).isEqualTo(new Tally(0, 2, 1));
    assertThat(figures.of(Figures.Kind.PLACE)).isEqualTo(new Tally(0, 2, 1));
    assertThat(figures.of(Figures.Kind.STOP)).isEqualTo(new Tally(0, 2, 0));
  }

  @Test
  void aTownForItsKreisIsRightOnlyWhereRelaxed() throws Exception {
    Figures figures =
        musterau(
            """
            {"id":"musterau","stops":[{"visitor":{"name":"Ada Probst"},"place":{"name":"Kreis Musterau","ags":"05999"},"status":"visited"}]}
            """);

    assertThat(figures.of(Figures.Kind.STOP)).isEqualTo(new Tally(1, 2, 1));
    assertThat(figures.of(Figures.Kind.STOP_STRICT)).isEqualTo(new Tally(0, 2, 1));
  }

  @Test
  void otherRightAnswersAreRight() throws Exception {
    Figures figures =
        musterau(
            """
            {"id":"musterau","stops":[
              {"visitor":{"name":"Ina Frei"},"place":{"name":"Oberstadt","ags":"05996"},"date":"2001","status":"cancelled"},
              {"visitor":{"name":"Ada Probst"},"place":{"name":"Musterau","ags":"05999004"},"status":"visited"}]}
            """);

    assertThat(figures.of(Figures.Kind.STOP_STRICT)).isEqualTo(new Tally(2, 2, 2));
    assertThat(figures.stopDates()).isEqualTo(2);
    assertThat(figures.stopDatesRight()).isEqualTo(1);
  }

  @Test
  void twoVenuesOfOneDayAreOneStop() throws Exception {
    String stop =
        """
        {"visitor":{"name":"Ada Probst"},"place":{"name":"Musterau","ags":"05999004"},"venue":"%s","date":"2017-08-03","status":"visited"}
        """;
    Figures figures =
        musterau(
            "{\"id\":\"musterau\",\"stops\":[%s,%s]}"
                .formatted(stop.formatted("Rathaus"), stop.formatted("Schule")));

    assertThat(figures.of(Figures.Kind.STOP)).isEqualTo(new Tally(1, 2, 1));
  }

  @Test
  void aStopWhereThereIsNoneSpoilsANegative() throws Exception {
    Figures figures =
        Evaluation.score(
            gold(),
            List.of(
                article(
                    """
                    {"id":"neustadt","stops":[{"visitor":{"name":"A"},"place":{"name":"B"},"status":"visited"}]}
                    """)));

    assertThat(figures.negatives()).isEqualTo(2);
    assertThat(figures.cleanNegatives()).isEqualTo(0.5);
  }

  @Test
  void printsATable() throws Exception {
    assertThat(Evaluation.score(gold(), List.of(article(PERFECT))).table())
        .isEqualTo(
            """
                              P      R     F1   gold   pred   3 documents
            person        1.000  1.000  1.000      2      2
            place         1.000  0.667  0.800      3      2
            date          1.000  1.000  1.000      2      2
            stop_strict   1.000  1.000  1.000      2      2
            stop          1.000  1.000  1.000      2      2
            stop dates right 1.000 of 2; negatives clean 1.000 of 2; missing documents 2""");
  }

  @Test
  void namesTheBrokenCaseAndTheEmptyFolder(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> GoldCase.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(folder + " holds no gold case");

    Path broken = Files.createDirectory(folder.resolve("one")).resolve("expected.json");
    Files.writeString(broken, "{\"id\":");

    assertThatThrownBy(() -> GoldCase.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(broken + " is no gold case: ");
  }

  private static Figures musterau(String article) throws Exception {
    return Evaluation.score(
        gold().stream().filter(gold -> gold.textOrigin().equals("seed")).toList(),
        List.of(article(article)));
  }

  private static List<GoldCase> gold() throws IOException, URISyntaxException {
    return GoldCase.read(Path.of(EvaluationTest.class.getResource("gold").toURI()));
  }

  private static EnrichedArticle article(String json) throws IOException {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
  }

  private static EnrichedArticle empty(String id) throws IOException {
    return article("{\"id\":\"" + id + "\"}");
  }
}
