package sommertour.ingest.page;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a page and its headers ask of machines: {@code X-Robots-Tag} and meta robots ({@code
 * noindex}, {@code nofollow}, {@code noarchive}, {@code nosnippet}, {@code none}), and the
 * reservation of text and data mining of the TDM Reservation Protocol.
 */
public final class Rights {
  /** The author reserves text and data mining (§ 44b UrhG). */
  public static final String TDM = "tdm-reservation";

  private static final Set<String> KNOWN =
      Set.of("noindex", "nofollow", "noarchive", "nosnippet", "none");
  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");
  private static final Pattern ADDRESSED = Pattern.compile("^\\s*([\\w-]+)\\s*:\\s*(.*)$");

  private Rights() {}

  /**
   * What is asked, sorted.
   *
   * @param agent the name rules may address
   * @param robotsTag value of the header, or {@code null}
   * @param tdmHeader value of the header {@code tdm-reservation}, or {@code null}
   */
  public static Set<String> of(
      String agent, String robotsTag, String tdmHeader, byte[] bytes, String contentType) {
    Set<String> asked = new TreeSet<>();
    if (robotsTag != null) {
      var addressed = ADDRESSED.matcher(robotsTag);
      boolean other = addressed.matches() && !addressed.group(1).equalsIgnoreCase(agent);
      if (!other) {
        add(addressed.matches() ? addressed.group(2) : robotsTag, asked);
      }
    }
    boolean reserved = "1".equals(tdmHeader == null ? null : tdmHeader.strip());
    if (contentType == null || contentType.toLowerCase(Locale.ROOT).contains("html")) {
      Document head = Jsoup.parse(head(bytes, contentType));
      head.select("meta[name~=(?i)^(robots|" + Pattern.quote(agent) + ")$]")
          .forEach(meta -> add(meta.attr("content"), asked));
      reserved |= head.selectFirst("meta[name=tdm-reservation][content=1]") != null;
    }
    if (reserved) {
      asked.add(TDM);
    }
    return asked;
  }

  private static String head(byte[] bytes, String contentType) {
    String text = Decoded.of(bytes, contentType).map(Decoded::text).orElse("");
    int body = text.toLowerCase(Locale.ROOT).indexOf("<body");
    return body < 0 ? text : text.substring(0, body);
  }

  private static void add(String directives, Set<String> asked) {
    for (String directive : SEPARATORS.split(directives.toLowerCase(Locale.ROOT), -1)) {
      if (KNOWN.contains(directive)) {
        asked.add(directive);
      }
    }
  }
}
