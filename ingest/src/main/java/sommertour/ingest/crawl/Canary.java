package sommertour.ingest.crawl;

import java.util.ArrayList;
import java.util.List;
import sommertour.contract.Article;

/**
 * A page of a source whose reading is known: if it is read differently, the site or the reader has
 * changed.
 *
 * @param url its address
 * @param title what its title is; absent: not looked at, as each of the others
 * @param published its day of publication
 * @param contains a piece of its text
 */
public record Canary(String url, String title, String published, String contains) {

  /**
   * @throws IllegalArgumentException if it has no address or expects nothing; the message is one
   *     line
   */
  public Canary {
    if (url == null || (title == null && published == null && contains == null)) {
      throw new IllegalArgumentException(
          "a canary needs a url and one of title, published and contains; add them");
    }
  }

  /** What differs, each in a few words; empty if it sings. */
  List<String> differences(Article article) {
    List<String> differences = new ArrayList<>();
    if (title != null && !title.equals(article.title())) {
      differences.add("title is '" + article.title() + "', expected '" + title + "'");
    }
    String day = article.published() == null ? null : article.published().toString();
    if (published != null && !published.equals(day)) {
      differences.add("published is " + day + ", expected " + published);
    }
    if (contains != null && !article.text().contains(contains)) {
      differences.add("text lacks '" + contains + "'");
    }
    return differences;
  }
}
