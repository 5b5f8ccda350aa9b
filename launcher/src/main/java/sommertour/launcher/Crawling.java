package sommertour.launcher;

import java.nio.file.Path;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.crawl.Source;
import sommertour.ingest.crawl.SourcesFile;
import sommertour.runtime.settings.Settings;

/** How to crawl, as the settings say. */
final class Crawling {
  private Crawling() {}

  /**
   * The options for the sources of the file. Who crawls others' sites says who it is.
   *
   * @throws IllegalArgumentException if a setting or the file is wrong
   * @throws UsageException if the contact is missing
   */
  static CrawlOptions options(Settings settings, Path sources) {
    CrawlOptions options = CrawlOptions.of(settings);
    boolean others = !SourcesFile.read(sources).stream().allMatch(Source::local);
    if (others && !options.namesContact()) {
      throw new UsageException(
          "SOMMERTOUR_CONTACT is missing; name a web or mail address, so that those whose sites are"
              + " crawled know whom to write to");
    }
    return options;
  }
}
