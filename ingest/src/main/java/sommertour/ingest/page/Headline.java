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
    List<String> headings = headings(document);
    for (String heading : headings) {
      if (contains(pageTitle, heading) || contains(metadata.title().orElse(""), heading)) {
        return heading;
      }
    }
    if (metadata.title().isPresent()) {
      return withoutSiteName(metadata.title().get());
    }
    if (headings.size() == 1) {
      return headings.get(0);
    }
    String title = withoutSiteName(pageTitle);
    return title.isEmpty() ? null : title;
  }

  private static List<String> headings(Document document) {
    List<String> headings = new ArrayList<>();
    for (Element heading : document.select("h1, h2[itemprop=headline], h2.entry-title")) {
      String text = fold(heading.text());
      if (text.length() >= MIN_CHARACTERS) {
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
