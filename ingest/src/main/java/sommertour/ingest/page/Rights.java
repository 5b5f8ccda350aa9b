package sommertour.ingest.page;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What pages, headers and sites ask of machines: {@code X-Robots-Tag} and meta robots ({@code
 * noindex}, {@code nofollow}, {@code noarchive}, {@code nosnippet}; {@code none} is the first two),
 * and the reservation of text and data mining of the TDM Reservation Protocol.
 */
public final class Rights {
  /** Name that rules may address. */
  public static final String AGENT = "sommertour";

  /** The author reserves text and data mining (§ 44b UrhG). */
  public static final String TDM = "tdm-reservation";

  /** The page asks to be in no index. */
  public static final String NOINDEX = "noindex";

  /** The page asks that its links are not followed. */
  public static final String NOFOLLOW = "nofollow";

  private static final Set<String> KNOWN = Set.of(NOINDEX, NOFOLLOW, "noarchive", "nosnippet");
  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");
  private static final Pattern ADDRESSED = Pattern.compile("^\\s*([\\w-]+)\\s*:\\s*(.*)$");

  private Rights() {}

  /**
   * What the headers ask, sorted.
   *
   * @param robotsTags values of {@code X-Robots-Tag}, each in a line of its own; may be absent
   * @param tdm value of {@code tdm-reservation}; may be absent
   */
  public static Set<String> inHeaders(String robotsTags, String tdm) {
    Set<String> asked = new TreeSet<>();
    if (robotsTags != null) {
      robotsTags
          .lines()
          .forEach(
              value -> {
                Matcher addressed = ADDRESSED.matcher(value);
                if (!addressed.matches()) {
                  add(value, asked);
                } else if (addressed.group(1).equalsIgnoreCase(AGENT)) {
                  add(addressed.group(2), asked);
                }
              });
    }
    if (tdm != null && tdm.strip().equals("1")) {
      asked.add(TDM);
    }
    return asked;
  }

  /** What the page itself asks, sorted. */
  static Set<String> in(Document document) {
    Set<String> asked = new TreeSet<>();
    for (Element meta : document.getElementsByTag("meta")) {
      String name = meta.attr("name").toLowerCase(Locale.ROOT);
      if (name.equals("robots") || name.equals(AGENT)) {
        add(meta.attr("content"), asked);
      } else if (name.equals(TDM) && meta.attr("content").strip().equals("1")) {
        asked.add(TDM);
      }
    }
    return asked;
  }

  private static void add(String directives, Set<String> asked) {
    for (String directive : SEPARATORS.split(directives.toLowerCase(Locale.ROOT), -1)) {
      if (directive.equals("none")) {
        asked.add(NOINDEX);
        asked.add(NOFOLLOW);
      } else if (KNOWN.contains(directive)) {
        asked.add(directive);
      }
    }
  }
}
