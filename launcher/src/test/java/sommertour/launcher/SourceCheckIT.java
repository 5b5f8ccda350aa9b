package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.ingest.crawl.Source;
import sommertour.ingest.crawl.SourcesFile;
import sommertour.launcher.demo.DemoPressSite;
import sommertour.launcher.demo.DemoSite;

/** A site is looked at, and what is printed can be crawled as it stands. */
class SourceCheckIT {
  @TempDir private Path folder;

  @Test
  void printsAnEntryThatTheFileOfSourcesTakes() throws Exception {
    try (DemoPressSite sites = DemoPressSite.start(0)) {
      String site = sites.baseUrl(DemoSite.MINISTERIUM);

      Program.Ended ended = check("--local", "--delay", "PT0S", site + "/");

      assertThat(ended.status()).isZero();
      assertThat(ended.out())
          .contains("# robots.txt: allowed")
          .anyMatch(line -> line.startsWith("# feed: " + site))
          .anyMatch(line -> line.matches("# text +\\d+ %"))
          .anyMatch(line -> line.startsWith("# refused: ") && line.contains("robots.txt"));
      Path file = Files.write(folder.resolve("sources.yaml"), ended.out());
      List<Source> sources = SourcesFile.read(file);
      assertThat(sources).hasSize(1);
      assertThat(sources.get(0).local()).isTrue();
      assertThat(sources.get(0).start()).allMatch(start -> start.startsWith(site));
    }
  }

  @Test
  void writesTheFirstPageAsAFixture() throws Exception {
    try (DemoPressSite sites = DemoPressSite.start(0)) {
      Path fixture = folder.resolve("fixture");

      check(
          "--local",
          "--delay",
          "PT0S",
          "--fixture",
          fixture.toString(),
          sites.baseUrl(DemoSite.KREIS) + "/");

      assertThat(fixture.resolve("page.html")).content().contains("<html");
      assertThat(fixture.resolve("expected.json")).content().contains("\"title\"", "\"text\"");
    }
  }

  @Test
  void asksForAContactBeforeItLooksAtASiteOfOthers() throws Exception {
    Program.Ended ended = check("https://www.example.org/presse");

    assertThat(ended.status()).isEqualTo(Main.USAGE);
    assertThat(ended.err()).singleElement().asString().contains("SOMMERTOUR_CONTACT is missing");
  }

  private static Program.Ended check(String... arguments) throws Exception {
    String[] all = new String[arguments.length + 2];
    all[0] = "source";
    all[1] = "check";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Program.run(Map.of(), all);
  }
}
