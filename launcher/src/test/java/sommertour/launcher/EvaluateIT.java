package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the reading is measured from the command line. */
class EvaluateIT {
  @TempDir private Path gold;

  @Test
  void figuresAndErrorsStandOnLinesOfTheirOwn() throws Exception {
    Path folder = Files.createDirectory(gold.resolve("beckum"));
    Files.writeString(
        folder.resolve("article.json"),
        """
        {"id": "beckum", "url": null, "source": "Probe", "title": "Besuch", "published": "2026-07-10",
         "language": "de",
         "text": "Besuch\\n\\nAm 8. Juli besuchte Ministerin Hanna Lindqvist das Rathaus in Beckum."}
        """);
    Files.writeString(
        folder.resolve("expected.json"),
        """
        {"id": "beckum", "text_origin": "own", "complete": false, "persons": [], "places": [], "dates": [],
         "stops": [{"visitor": "Hanna Lindqvist", "place": "Telgte", "ags": "05570044",
                    "date": "2026-07-08", "status": "visited"}]}
        """);

    Program.Ended ended = Program.run(Map.of(), "evaluate", gold.toString(), "--errors");

    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains(
            "stop dates right 1.000 of 0; negatives clean 1.000 of 0; missing documents 0",
            "beckum\tMISS\tstop\tHanna Lindqvist @ Telgte 05570044 2026-07-08 visited",
            "beckum\tFALSE\tstop\tHanna Lindqvist @ Beckum 05570008 2026-07-08 visited");
  }

  @Test
  void aFolderWithoutCasesAndNoFolderAreRefusedByName() throws Exception {
    Path nowhere = gold.resolve("nowhere");

    assertThat(Program.run(Map.of(), "evaluate", gold.toString()))
        .satisfies(ended -> assertThat(ended.status()).isEqualTo(2))
        .satisfies(
            ended ->
                assertThat(ended.err().toString())
                    .contains(gold + " holds no gold case")
                    .doesNotContain("mistake in the program"));
    assertThat(Program.run(Map.of(), "evaluate", nowhere.toString()))
        .isEqualTo(
            new Program.Ended(
                2, List.of(), List.of("sommertour: " + nowhere + " is no folder; check the path")));
  }
}
