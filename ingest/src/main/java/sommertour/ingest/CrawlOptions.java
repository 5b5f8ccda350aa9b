package sommertour.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How to crawl.
 *
 * @param userAgent what the crawler calls itself; should name a contact
 * @param hosts how many hosts are visited at the same time
 * @param deadline for one request with its body
 * @param once whether to end when nothing is due any more, instead of waiting for the next visit
 * @param obeysReservations whether pages whose text and data mining is reserved are left alone
 * @param warc folder for everything that is fetched; absent: it is not kept
 */
public record CrawlOptions(
    String userAgent,
    int hosts,
    Duration deadline,
    boolean once,
    boolean obeysReservations,
    Path warc) {
  private static final String NAME = "Sommertour/0.1";

  /** Runs until closed. */
  public static CrawlOptions standard() {
    return new CrawlOptions(NAME, 8, Duration.ofSeconds(30), false, false, null);
  }

  /**
   * Reads {@code SOMMERTOUR_CONTACT} (a web or mail address for people who run the sites), {@code
   * SOMMERTOUR_OBEY_TDM} ({@code false}) and {@code SOMMERTOUR_WARC} (a folder; none).
   *
   * @throws IllegalArgumentException if one is wrong; the message names the variable
   */
  public static CrawlOptions of(Map<String, String> environment) {
    String contact = environment.get("SOMMERTOUR_CONTACT");
    if (contact != null && !contact.matches("https?://\\S+|[^\\s@()]+@[^\\s@()]+")) {
      throw new IllegalArgumentException(
          "SOMMERTOUR_CONTACT is '" + contact + "'; write a web or a mail address");
    }
    String obey = environment.getOrDefault("SOMMERTOUR_OBEY_TDM", "false");
    if (!obey.matches("true|false")) {
      throw new IllegalArgumentException(
          "SOMMERTOUR_OBEY_TDM is '" + obey + "'; write true or false");
    }
    String warc = environment.get("SOMMERTOUR_WARC");
    CrawlOptions standard = standard();
    return new CrawlOptions(
        contact == null ? NAME : NAME + " (+" + contact + ")",
        standard.hosts(),
        standard.deadline(),
        standard.once(),
        obey.equals("true"),
        warc == null || warc.isBlank() ? null : Path.of(warc));
  }

  /** Whether the name tells whom to write to. */
  public boolean namesContact() {
    return userAgent.contains("(+");
  }

  /** The same with another name. */
  public CrawlOptions withUserAgent(String name) {
    return new CrawlOptions(name, hosts, deadline, once, obeysReservations, warc);
  }

  /** The same, ending when nothing is due any more. */
  public CrawlOptions untilIdle() {
    return new CrawlOptions(userAgent, hosts, deadline, true, obeysReservations, warc);
  }
}
