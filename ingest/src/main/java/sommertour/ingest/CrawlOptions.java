package sommertour.ingest;

import java.time.Duration;

/**
 * How to crawl.
 *
 * @param userAgent what the crawler calls itself; should name a contact
 * @param hosts how many hosts are visited at the same time
 * @param deadline for one request with its body
 * @param once whether to end when nothing is due any more, instead of waiting for the next visit
 */
public record CrawlOptions(String userAgent, int hosts, Duration deadline, boolean once) {
  /** Runs until closed. */
  public static CrawlOptions standard() {
    return new CrawlOptions("Sommertour/0.1", 8, Duration.ofSeconds(30), false);
  }

  /** The same with another name. */
  public CrawlOptions withUserAgent(String name) {
    return new CrawlOptions(name, hosts, deadline, once);
  }

  /** The same, ending when nothing is due any more. */
  public CrawlOptions untilIdle() {
    return new CrawlOptions(userAgent, hosts, deadline, true);
  }
}
