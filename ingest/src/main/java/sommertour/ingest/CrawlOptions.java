package sommertour.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sommertour.ingest.page.Rights;

/**
 * How to crawl.
 *
 * @param userAgent what the crawler calls itself; should name a contact
 * @param hosts how many hosts are visited at the same time
 * @param deadline for one request with its body
 * @param once whether to end when nothing is due any more, instead of waiting for the next visit
 * @param obeyed for which {@link Rights} pages and lists are left alone
 * @param warc folder for everything that is fetched; absent: it is not kept
 */
public record CrawlOptions(
    String userAgent, int hosts, Duration deadline, boolean once, Set<String> obeyed, Path warc) {
  private static final String NAME = "Sommertour/0.1";

  /** Runs until closed. */
  public static CrawlOptions standard() {
    return new CrawlOptions(NAME, 8, Duration.ofSeconds(30), false, Set.of(), null);
  }

  /**
   * Reads {@code SOMMERTOUR_CONTACT} (a web or mail address for people who run the sites), {@code
   * SOMMERTOUR_OBEY_TDM} and {@code SOMMERTOUR_OBEY_ROBOTS_TAGS} ({@code false}), and {@code
   * SOMMERTOUR_WARC} (a folder; none).
   *
   * @throws IllegalArgumentException if one is wrong; the message names the variable
   */
  public static CrawlOptions of(Map<String, String> environment) {
    String contact = environment.get("SOMMERTOUR_CONTACT");
    if (contact != null && !contact.matches("https?://\\S+|[^\\s@()]+@[^\\s@()]+")) {
      throw new IllegalArgumentException(
          "SOMMERTOUR_CONTACT is '" + contact + "'; write a web or a mail address");
    }
    Set<String> obeyed = new TreeSet<>();
    if (flag(environment, "SOMMERTOUR_OBEY_TDM")) {
      obeyed.add(Rights.TDM);
    }
    if (flag(environment, "SOMMERTOUR_OBEY_ROBOTS_TAGS")) {
      obeyed.addAll(List.of(Rights.NOINDEX, Rights.NOFOLLOW));
    }
    String warc = environment.get("SOMMERTOUR_WARC");
    CrawlOptions standard = standard();
    return new CrawlOptions(
        contact == null ? NAME : NAME + " (+" + contact + ")",
        standard.hosts(),
        standard.deadline(),
        standard.once(),
        Set.copyOf(obeyed),
        warc == null || warc.isBlank() ? null : Path.of(warc));
  }

  private static boolean flag(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "false");
    if (!value.matches("true|false")) {
      throw new IllegalArgumentException(name + " is '" + value + "'; write true or false");
    }
    return value.equals("true");
  }

  /** Whether the name tells whom to write to. */
  public boolean namesContact() {
    return userAgent.contains("(+");
  }

  /** The same with another name. */
  public CrawlOptions withUserAgent(String name) {
    return new CrawlOptions(name, hosts, deadline, once, obeyed, warc);
  }

  /** The same, ending when nothing is due any more. */
  public CrawlOptions untilIdle() {
    return new CrawlOptions(userAgent, hosts, deadline, true, obeyed, warc);
  }
}
