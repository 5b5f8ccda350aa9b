package sommertour.ingest.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sommertour.ingest.page.Origin;
import sommertour.ingest.page.Selectors;

/**
 * A press site, or the part of one that a publisher owns.
 *
 * @param id short, fixed, of lower-case letters, digits and hyphens
 * @param name of the publisher, for people
 * @param ags AGS of the publisher; may be absent
 * @param start addresses of its feeds, sitemaps and list pages, or its home page
 * @param scope what addresses of its pages begin with; empty: the sites of the start addresses
 * @param local whether it may be on a loopback or private address
 * @param interval between two looks at a start page, and before a page is looked at again
 * @param delay between two requests to one host
 * @param selectors where it keeps the parts of its articles, the newest first; may be empty
 * @param canaries pages whose reading is known
 */
public record Source(
    String id,
    String name,
    String ags,
    List<String> start,
    List<String> scope,
    boolean local,
    Duration interval,
    Duration delay,
    List<Selectors> selectors,
    List<Canary> canaries) {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Duration INTERVAL = Duration.ofHours(1);
  static final Duration DELAY = Duration.ofSeconds(2);

  /**
   * @throws IllegalArgumentException if a field is absent or out of its range; the message is one
   *     line
   */
  public Source {
    if (id == null || !id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new FieldFault(
          id == null ? null : "id",
          "id '" + id + "' is none; use lower-case letters, digits and hyphens");
    }
    if (start == null || start.isEmpty()) {
      throw new FieldFault(
          start == null ? null : "start",
          "source '" + id + "' has no start; name its feed or list");
    }
    scope = scope == null ? List.of() : List.copyOf(scope);
    selectors = selectors == null ? List.of() : List.copyOf(selectors);
    canaries = canaries == null ? List.of() : List.copyOf(canaries);
    for (String url : start) {
      check("start", id, "starts at", url);
    }
    for (String url : scope) {
      check("scope", id, "has in its scope", url);
    }
    if (ags != null && !ags.matches("\\d{2}|\\d{3}|\\d{5}|\\d{8}")) {
      throw new FieldFault(
          "ags",
          "source '" + id + "' has the ags '" + ags + "'; write 2, 3, 5 or 8 digits in quotes");
    }
    interval = interval == null ? INTERVAL : interval;
    delay = delay == null ? DELAY : delay;
    if (interval.isNegative() || interval.isZero() || delay.isNegative()) {
      throw new FieldFault(
          delay.isNegative() ? "delay" : "interval",
          "source '" + id + "' has an interval or delay that is not positive; mend it");
    }
    start = List.copyOf(start);
  }

  /** A source without scope, selectors and canaries. */
  public Source(
      String id,
      String name,
      String ags,
      List<String> start,
      boolean local,
      Duration interval,
      Duration delay) {
    this(id, name, ags, start, List.of(), local, interval, delay, List.of(), List.of());
  }

  /** Whether a page at the address may belong to it. */
  boolean owns(String url) {
    return scope.isEmpty()
        ? start.stream().anyMatch(first -> site(first).equals(site(url)))
        : scope.stream().anyMatch(url::startsWith);
  }

  /** The selectors that hold for a page fetched on that day; {@code null} if none do. */
  Selectors selectors(LocalDate day) {
    return selectors.stream().filter(each -> each.isValid(day)).findFirst().orElse(null);
  }

  /**
   * What is known of pages that are fetched then.
   *
   * @param obeyed for which {@code Rights} they are left alone
   */
  Origin origin(Instant at, Set<String> obeyed) {
    return new Origin(id, ags, local, selectors(at.atZone(BERLIN).toLocalDate()), obeyed);
  }

  /** The canary at the address. */
  Optional<Canary> canary(String url) {
    return canaries.stream().filter(canary -> canary.url().equals(url)).findFirst();
  }

  /**
   * The name under which the state of a page is kept. It is the address, but for pages of a local
   * source, whose port may differ at each start: there the source stands for host and port.
   */
  String key(String url) {
    URI uri = URI.create(url);
    return local && authority().equals(uri.getAuthority())
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

  /** The host with its port, without {@code www}. */
  private static String site(String url) {
    String authority = URI.create(url).getAuthority();
    return authority == null ? "" : authority.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static void check(String field, String id, String what, String url) {
    if (!isWeb(url)) {
      throw new FieldFault(
          field,
          "source '" + id + "' " + what + " '" + url + "', which is no http address; mend it");
    }
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
