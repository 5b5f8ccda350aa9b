package sommertour.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import sommertour.german.Table;

/** Finds the links of a page that by their names lead to lists of press releases. */
public final class ListNames {
  private static final Pattern NAME =
      Pattern.compile(
          Table.rows(ListNames.class, "list-names.tsv").stream()
              .map(row -> "\\Q" + row[0].replace("*", "\\E\\p{L}*\\Q") + "\\E")
              .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
  // "Presse und Öffentlichkeitsarbeit", but no headline.
  private static final int MAX_CHARACTERS = 40;

  private ListNames() {}

  /** Their addresses on the page's own site, in its order. */
  public static List<String> in(byte[] bytes, String contentType, String url) {
    String html = Decoded.of(bytes, contentType).map(Decoded::text).orElse("");
    return Jsoup.parse(html, url).select("a[href]").stream()
        .filter(link -> link.text().length() <= MAX_CHARACTERS)
        .filter(link -> NAME.matcher(link.text().toLowerCase(Locale.GERMAN)).find())
        .flatMap(link -> CanonicalUrl.normalise(link.attr("abs:href")).stream())
        .filter(found -> CanonicalUrl.sameSite(found, url) && !CanonicalUrl.isHome(found))
        .filter(found -> !ListPage.isFile(found))
        .distinct()
        .toList();
  }
}
