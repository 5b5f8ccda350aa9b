package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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
  void findsTheListPageOfAHomePageWithoutFeed() throws Exception {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String article =
        "<main><h1>Besuch</h1><p>Die Ministerin hat am Dienstag den neuen Hafen besucht und mit"
            + " den Fischern gesprochen.</p></main>";
    Map<String, String> pages =
        Map.of(
            "/", "<nav><a href=/rathaus>Rathaus</a><a href=/presse>Aktuelle Meldungen</a></nav>",
            "/presse",
                "<main><ul><li><a href=/m/1>Eins</a><li><a href=/m/2>Zwei</a><li><a href=/m/3>Drei"
                    + "</a></ul></main>",
            "/m/1", article,
            "/m/2", article,
            "/m/3", article);
    site.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = ("<html><body>" + page + "</body></html>").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : body.length);
          try (exchange) {
            if (page != null) {
              exchange.getResponseBody().write(body);
            }
          }
        });
    site.start();
    String home = "http://127.0.0.1:" + site.getAddress().getPort() + "/";
    try {
      Program.Ended ended = check("--local", "--delay", "PT0S", home);

      assertThat(ended.out())
          .contains("# list: " + home + "presse", "# 3 pages listed, 3 of 3 read")
          .contains("  start: [" + home + "presse]");
    } finally {
      site.stop(0);
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
