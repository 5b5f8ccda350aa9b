package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Edtf;
import sommertour.contract.Json;
import sommertour.contract.Report;
import sommertour.contract.Status;
import sommertour.contract.TourEvent;

/**
 * Articles of our own through the broker to the table and the file of events; what is told
 * meanwhile is a log of JSON.
 */
class RunIT {
  @TempDir Path folder;

  @Test
  void twoArticlesOfOneStopAreOneEventWithTwoReports() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(
        in.resolve("ministerium.txt"),
        """
        Wirtschaftsministerin Lindhoff besucht Bootswerft in Plön
        Kiel, 4. August 2021. Wirtschaftsministerin Petra Lindhoff hat am Dienstag, 3. August 2021, \
        die Bootswerft am Großen Plöner See in Plön besucht. Sie sprach dort mit den Lehrlingen.
        """);
    Files.writeString(
        in.resolve("stadt.txt"),
        """
        Besuch aus Kiel auf der Werft
        Plön, 5. August 2021. Ministerin Petra Lindhoff besuchte am 3. August 2021 die Stadt Plön. \
        Bürgermeister Jens Olk begrüßte sie auf dem Gelände der Werft.
        """);
    Files.writeString(in.resolve("leer.txt"), "");
    Files.writeString(
        in.resolve("english.txt"),
        """
        A visit to the yard
        The minister has seen the yard by the lake and talked with all of those who work there. They \
        have shown her how boats are built of wood, and told her that they are looking for young \
        people who would like to learn the trade.
        """);
    Path out = folder.resolve("events.jsonl");

    Program.Ended ended =
        Program.run(
            Map.of("SOMMERTOUR_LOG_FORMAT", "json"), "run", in.toString(), "--out", out.toString());

    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(1);
    TourEvent event = Json.mapper().readValue(lines.get(0), TourEvent.class);
    assertThat(event.visitor().name()).isEqualTo("Petra Lindhoff");
    assertThat(event.place().name()).isEqualTo("Plön");
    assertThat(event.date()).isEqualTo(Edtf.parse("2021-08-03"));
    assertThat(event.status()).isEqualTo(Status.VISITED);
    assertThat(event.reports())
        .extracting(Report::articleId)
        .containsExactlyInAnyOrder("ministerium", "stadt");
    assertThat(ended.out()).isEqualTo(TourTable.lines(List.of(event)));
    assertThat(LogLines.messages(ended.err()))
        .contains(
            "starting the broker ...",
            "3 articles sent, waiting for their events ...",
            "rejected: " + in.resolve("leer.txt") + ": it is empty; give a page with text",
            "3 articles read, 2 rejected, 1 events");
    assertThat(LogLines.of(ended.err()))
        .filteredOn(line -> line.path("article").asText().equals("english"))
        .singleElement()
        .satisfies(
            line -> assertThat(line.path("message").asText()).startsWith("rejected: english: "));
    assertThat(ended.status()).isEqualTo(1);
  }
}
