package sommertour.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The one address of an article: what the page itself calls canonical, else the address it was
 * fetched from without what only tracks the reader.
 */
public final class CanonicalUrl {
  private static final Pattern TRACKING =
      Pattern.compile(
          "(utm_\\w+|fbclid|gclid|mc_[ce]id|pk_\\w+|mtm_\\w+|wt_?mc\\w*)=.*"
              + "|(phpsessid|jsessionid|sessionid|session|sid|s|cfid|cftoken|aspsessionid\\w*)=[\\w-]{16,}"
              + "|(print|druck|druckansicht|printview|drucken)=(1|true|yes|ja)?|(view|mode|layout)=(print|druck)"
              // TYPO3 and Joomla print by these.
              + "|type=98|tmpl=component",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH_SESSION =
      Pattern.compile(";(jsessionid|phpsessid)=[^/?#]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern PRINT_PATH =
      Pattern.compile(
          "/(print|druck(version|ansicht)?)(?=/|\\.html?$|$)", Pattern.CASE_INSENSITIVE);
  // A number at the edge of the last part names the page; the words beside it are for readers.
  // Years, days and post codes are no such numbers.
  private static final Pattern LEADING_ID =
      Pattern.compile("/((?!(?:19|20)\\d{2}[-_])\\d{4,})[-_,][^/?]*$");
  private static final Pattern TRAILING_ID =
      Pattern.compile("/[^/?]*[-_,]((?!20\\d{6}(?:\\D|$))\\d{6,})(?:\\.html?)?/?$");

  private CanonicalUrl() {}

  /**
   * What the id of an article is made from: one for http and https, for the print view, and for
   * slugs that share a number. The address with another port stays another.
   */
  static String identity(String url) {
    String secure =
        url.startsWith("http://") && URI.create(url).getPort() < 0
            ? "https://" + url.substring("http://".length())
            : url;
    String page = PRINT_PATH.matcher(secure).replaceFirst("");
    return TRAILING_ID.matcher(LEADING_ID.matcher(page).replaceFirst("/$1")).replaceFirst("/$1");
  }

  /** The canonical address of the page, or {@code null} if it has none at all. */
  static String of(Document document, Page page) {
    Optional<String> named =
        Optional.ofNullable(document.selectFirst("link[rel=canonical][href]"))
            .map(link -> link.attr("abs:href"))
            .or(() -> ogUrl(document, page))
            .flatMap(CanonicalUrl::normalise);
    if (page.url() == null) {
      return named.orElse(null);
    }
    Optional<String> fetched = normalise(page.url());
    return named
        .filter(
            url -> page.origin().local() || fetched.map(own -> sameSite(url, own)).orElse(false))
        // A whole site that calls its home page canonical would be one article.
        .filter(url -> !isHome(url) || fetched.map(CanonicalUrl::isHome).orElse(false))
        .or(() -> fetched)
        .orElse(page.url());
  }

  /**
   * The address in normal form: scheme and host in lower case, without default port, fragment,
   * session and tracking parameters; empty if it is no http address.
   */
  public static Optional<String> normalise(String url) {
    try {
      URI uri = new URI(escaped(url.strip())).normalize();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      int port = uri.getPort();
      boolean defaultPort =
          port < 0
              || (scheme.equals("http") && port == 80)
              || (scheme.equals("https") && port == 443);
      String path = uri.getRawPath() == null ? "" : uri.getRawPath();
      String query = query(uri.getRawQuery());
      return Optional.of(
          scheme
              + "://"
              + uri.getHost().toLowerCase(Locale.ROOT)
              + (defaultPort ? "" : ":" + port)
              + (path.isEmpty() ? "/" : PATH_SESSION.matcher(path).replaceAll(""))
              + (query.isEmpty() ? "" : "?" + query));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> ogUrl(Document document, Page page) {
    // Of a file nothing else is known; of a fetched page the address bar is better than a guess.
    return page.url() != null
        ? Optional.empty()
        : Optional.ofNullable(document.selectFirst("meta[property=og:url][content]"))
            .map((Element meta) -> meta.attr("content"));
  }

  private static String query(String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder();
    for (String parameter : raw.split("&", -1)) {
      if (!parameter.isEmpty() && !TRACKING.matcher(parameter).matches()) {
        kept.append(kept.isEmpty() ? "" : "&").append(parameter);
      }
    }
    return kept.toString();
  }

  private static String escaped(String url) {
    return url.replace(" ", "%20")
        .replace("|", "%7C")
        .replace("[", "%5B")
        .replace("]", "%5D")
        .replace("\"", "%22");
  }

  /** Whether both are on one host, with or without {@code www}. */
  static boolean sameSite(String one, String other) {
    return site(one).equals(site(other));
  }

  private static String site(String url) {
    // What a page calls its base can be anything.
    String host = normalise(url).map(known -> URI.create(known).getHost()).orElse("");
    return host.replaceFirst("^www\\.", "");
  }

  /** Whether it is the first page of a site. */
  public static boolean isHome(String url) {
    URI uri = URI.create(url);
    return uri.getRawQuery() == null
        && (uri.getRawPath() == null || uri.getRawPath().length() <= 1);
  }
}
