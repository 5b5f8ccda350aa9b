package sommertour.ingest.page;

import java.util.List;
import sommertour.contract.Article;

/** What became of a page. */
public sealed interface Reading {

  /**
   * It is an article.
   *
   * @param remarks what a person should know about how it was read, each in one line
   */
  record Read(Article article, List<String> remarks) implements Reading {}

  /**
   * It is none, or can't be read.
   *
   * @param reason short and fixed, fit to count by: {@code empty}, {@code binary}, {@code charset},
   *     {@code no-text}, {@code too-long}, {@code no-id}, {@code soft-404}, {@code consent-wall},
   *     {@code paywall}, {@code link-page}, {@code pdf}, {@code reserved}, {@code noindex}
   * @param detail what is wrong and what to do, in one line without the page's name
   */
  record Unreadable(String reason, String detail) implements Reading {}
}
