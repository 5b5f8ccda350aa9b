package sommertour.contract;

import java.util.List;

/**
 * A person of an article.
 *
 * @param name given name and surname without titles, as far as the article gives them
 * @param role office or function in the article's words ("Landrat", "Leiterin des …")
 * @param party as given in brackets
 * @param key folded name, equal across articles
 * @param mentions where the text names the person, in order
 * @param confidence between 0 and 1
 */
public record Person(
    String name, String role, String party, String key, List<Span> mentions, double confidence) {
  public Person {
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }
}
