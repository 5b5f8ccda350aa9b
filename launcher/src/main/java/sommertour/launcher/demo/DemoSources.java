package sommertour.launcher.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import sommertour.ingest.crawl.Source;

/** The demo press sites as sources of the crawl. */
public final class DemoSources {
  // Short enough to see the correction while one looks on; an unchanged page costs a 304.
  private static final Duration INTERVAL = Duration.ofSeconds(20);
  private static final Duration DELAY = Duration.ofMillis(50);

  private DemoSources() {}

  /** One source for each site, starting at its feed or list on the port it is served on. */
  public static List<Source> of(DemoPressSite sites) {
    return Arrays.stream(DemoSite.values()).map(site -> source(site, sites)).toList();
  }

  private static Source source(DemoSite site, DemoPressSite sites) {
    return new Source(
        "demo-" + site.folder(),
        site.title(),
        site.ags(),
        List.of(sites.baseUrl(site) + site.indexPath()),
        true,
        INTERVAL,
        DELAY);
  }
}
