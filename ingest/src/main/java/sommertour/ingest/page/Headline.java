package sommertour.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import sommertour.contract.NormalForm;

/** Chooses the headline among what a page offers as one. */
final class Headline {
  private static final Pattern SITE_NAME = Pattern.compile("\\s+[|–—·»›-]\\s+|\\s*[|»›]\\s*|::");
  private static final int MIN_CHARACTERS = 3;

  private Headline() {}

  /** The headline, or {@code null} if the page has none. */
  static String of(Document document, Metadata metadata) {
    String pageTitle = fold(document.title());
    String told = fold(metadata.title().orElse(""));
    List<String> headings = headings(document, pageTitle);
    for (String heading : headings) {
      if (contains(told.isEmpty() ? pageTitle : told, heading)) {
        return heading;
      }
    }
    if (!told.isEmpty()) {
      return withoutSiteName(told);
    }
    if (headings.size() == 1) {
      return headings.get(0);
    }
    String title = withoutSiteName(pageTitle);
    return title.isEmpty() ? null : title;
  }

  /** Headings in the order of the page, but for the name of the site, the first ones first. */
  private static List<String> headings(Document document, String pageTitle) {
    Element named = document.selectFirst("meta[property=og:site_name]");
    String siteName = named == null ? "" : fold(named.attr("content"));
    String[] parts = SITE_NAME.split(pageTitle, -1);
    String last = parts.length > 1 ? parts[parts.length - 1].strip() : "";
    List<String> headings = new ArrayList<>();
    for (Element heading : document.select("h1, h2[itemprop=headline], h2.entry-title")) {
      String text = fold(heading.text());
      if (text.length() >= MIN_CHARACTERS
          && !text.equalsIgnoreCase(siteName)
          && !text.equalsIgnoreCase(last)) {
        headings.add(text);
      }
    }
    return headings;
  }

  /** The longest part of a page title, which names the site before or behind the headline. */
  private static String withoutSiteName(String title) {
    String longest = "";
    for (String part : SITE_NAME.split(fold(title), -1)) {
      longest = part.length() > longest.length() ? part : longest;
    }
    return longest.strip();
  }

  private static boolean contains(String whole, String part) {
    return whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String fold(String text) {
    return NormalForm.of(text).replaceAll("\\s+", " ").strip();
  }
}
