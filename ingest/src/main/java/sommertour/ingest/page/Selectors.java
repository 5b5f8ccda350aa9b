package sommertour.ingest.page;

import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * Where a site keeps the parts of its articles, in CSS, for sites that the general rules read
 * badly. A site that changes gets further ones, each with its dates.
 *
 * @param from first day of fetching they hold for; absent: since ever
 * @param until last day; absent: for ever
 * @param title of the headline; absent: found by the general rules, as each of the others
 * @param text of the elements that hold the text
 * @param date of the date of publication
 */
public record Selectors(LocalDate from, LocalDate until, String title, String text, String date) {

  /**
   * @throws IllegalArgumentException if one is no CSS, or the days are in the wrong order; the
   *     message is one line
   */
  public Selectors {
    for (String css : new String[] {title, text, date}) {
      try {
        if (css != null) {
          QueryParser.parse(css);
        }
      } catch (Selector.SelectorParseException | IllegalArgumentException e) {
        throw new IllegalArgumentException("'" + css + "' is no CSS selector; mend it", e);
      }
    }
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "selectors end on " + until + " before they begin on " + from);
    }
  }

  /** Whether they hold for a page fetched on that day. */
  public boolean isValid(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  Optional<Element> find(Document document, String css) {
    return css == null ? Optional.empty() : Optional.ofNullable(document.selectFirst(css));
  }
}
