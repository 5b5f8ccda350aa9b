package sommertour.ingest.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A press site, or the part of one that a publisher owns.
 *
 * @param id short, fixed, of lower-case letters, digits and hyphens
 * @param name of the publisher, for people
 * @param ags AGS of the publisher; may be absent
 * @param start addresses of its feeds and list pages
 * @param local whether it may be on a loopback or private address
 * @param interval between two looks at a start page, and before a page is looked at again
 * @param delay between two requests to one host
 */
public record Source(
    String id,
    String name,
    String ags,
    List<String> start,
    boolean local,
    Duration interval,
    Duration delay) {
  static final Duration INTERVAL = Duration.ofHours(1);
  static final Duration DELAY = Duration.ofSeconds(2);

  /**
   * @throws IllegalArgumentException if a field is absent or out of its range; the message is one
   *     line
   */
  public Source {
    if (id == null || !id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "id '" + id + "' is none; use lower-case letters, digits and hyphens");
    }
    if (start == null || start.isEmpty()) {
      throw new IllegalArgumentException("source '" + id + "' has no start; name its feed or list");
    }
    for (String url : start) {
      if (!isWeb(url)) {
        throw new IllegalArgumentException(
            "source '" + id + "' starts at '" + url + "', which is no http address; mend it");
      }
    }
    if (ags != null && !ags.matches("\\d{2}|\\d{3}|\\d{5}|\\d{8}")) {
      throw new IllegalArgumentException(
          "source '" + id + "' has the ags '" + ags + "'; write 2, 3, 5 or 8 digits in quotes");
    }
    interval = interval == null ? INTERVAL : interval;
    delay = delay == null ? DELAY : delay;
    if (interval.isNegative() || interval.isZero() || delay.isNegative()) {
      throw new IllegalArgumentException(
          "source '" + id + "' has an interval or delay that is not positive; mend it");
    }
    start = List.copyOf(start);
  }

  /**
   * The name under which the state of a page is kept. It is the address, but for pages of a local
   * source, whose port may differ at each start: there the source stands for host and port.
   */
  String key(String url) {
    URI uri = URI.create(url);
    return local && uri.getAuthority().equals(authority())
        ? "http://"
            + alias()
            + url.substring(url.indexOf(uri.getAuthority()) + uri.getAuthority().length())
        : url;
  }

  /** The address of the page kept under the name. */
  String address(String key) {
    String prefix = "http://" + alias() + "/";
    if (!local || !key.startsWith(prefix)) {
      return key;
    }
    URI first = URI.create(start.get(0));
    return first.getScheme() + "://" + authority() + "/" + key.substring(prefix.length());
  }

  private String alias() {
    return id + ".local";
  }

  private String authority() {
    return URI.create(start.get(0)).getAuthority();
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() != null && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?");
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }
}
