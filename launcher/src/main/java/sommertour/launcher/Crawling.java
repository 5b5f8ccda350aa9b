package sommertour.launcher;

import java.nio.file.Path;
import java.util.Map;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.crawl.Source;
import sommertour.ingest.crawl.SourcesFile;

/** How to crawl, as the environment says. */
final class Crawling {
  private Crawling() {}

  /**
   * The options for the sources of the file. Who crawls others' sites says who it is.
   *
   * @throws UsageException if a variable or the file is wrong, or the contact is missing
   */
  static CrawlOptions options(Map<String, String> environment, Path sources) {
    CrawlOptions options = Services.settings(() -> CrawlOptions.of(environment));
    boolean others =
        !Services.settings(() -> SourcesFile.read(sources)).stream().allMatch(Source::local);
    if (others && !options.namesContact()) {
      throw new UsageException(
          "SOMMERTOUR_CONTACT is missing; name a web or mail address, so that those whose sites are"
              + " crawled know whom to write to");
    }
    return options;
  }
}
