package sommertour.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.crawl.SourceCheck;
import sommertour.ingest.crawl.SourceEntry;
import sommertour.runtime.WorldFailedException;

/** Dry run of a source. */
@Command(
    name = "check",
    description = {
      "Looks at a site without sending anything: robots.txt, feeds, sitemaps, list, and how well 20"
          + " of its pages are read. Prints an entry for the file of sources.",
      "Settings: SOMMERTOUR_CONTACT, required for sites of others."
    },
    footer = {
      "  SOMMERTOUR_CONTACT=me@example.org ./sommertour source check https://www.example.org/presse",
      "  ./sommertour source check --local --delay PT0S http://127.0.0.1:8081/"
    })
final class SourceCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "Home page, list or feed of the site.")
  private String url;

  @Option(names = "--local", description = "The site may be on a loopback or private address.")
  private boolean local;

  @Option(
      names = "--delay",
      paramLabel = "DURATION",
      defaultValue = "PT2S",
      description = "Between two requests; default: ${DEFAULT-VALUE}.")
  private Duration delay;

  @Option(
      names = "--fixture",
      paramLabel = "DIR",
      description = "Write the first page and its reading there: page.html, expected.json.")
  private Path fixture;

  @Override
  public Integer call() {
    if (!url.matches("https?://[^/\\s]+\\S*")) {
      throw new UsageException("'" + url + "' is no http address; write it with https://");
    }
    CrawlOptions options = CrawlOptions.of(CommandSettings.of(spec, CrawlOptions.SETTINGS));
    if (!local && !options.namesContact()) {
      throw new UsageException(
          "SOMMERTOUR_CONTACT is missing; name a web or mail address, so that those whose site is"
              + " looked at know whom to write to");
    }
    try (Fetcher fetcher =
        new Fetcher(options.userAgent(), options.deadline(), InstantSource.system())) {
      SourceCheck.Report report =
          new SourceCheck(fetcher, InstantSource.system(), delay).check(url, local);
      print(report);
      if (fixture != null && report.sample() != null) {
        write(report.sample());
      }
      return report.read() == 0 ? Main.REJECTED : 0;
    } catch (IOException e) {
      throw new WorldFailedException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted", e);
    }
  }

  private void print(SourceCheck.Report report) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("# robots.txt: " + report.robots());
    list(out, "feed", report.feeds());
    list(out, "sitemap", report.sitemaps());
    list(out, "list", report.lists());
    out.printf(
        "# %d pages listed%s, %d of %d read%n",
        report.listed(), report.paged() ? " on the first page" : "", report.read(), report.tried());
    report.filled().forEach((part, share) -> out.printf("# %-9s %3.0f %%%n", part, 100 * share));
    list(out, "refused", report.refused());
    out.print(SourceEntry.of(report, local));
    out.flush();
  }

  private static void list(PrintWriter out, String what, List<String> all) {
    all.forEach(each -> out.println("# " + what + ": " + each));
  }

  private void write(SourceCheck.Sample sample) throws IOException {
    Files.createDirectories(fixture);
    Files.write(fixture.resolve("page.html"), sample.bytes());
    Files.writeString(fixture.resolve("expected.json"), SourceEntry.expected(sample));
  }
}
