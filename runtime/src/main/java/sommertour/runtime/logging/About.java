package sommertour.runtime.logging;

import java.util.function.Supplier;
import org.slf4j.MDC;

/** What the lines are about that some work logs: an article and its source. */
public final class About {
  /** Names of the fields, in JSON too. */
  static final String ARTICLE = "article";

  static final String SOURCE = "source";

  private About() {}

  /**
   * Does work about an article on this thread.
   *
   * @param id or null if it is not known
   * @param source or null if it is not known
   */
  public static void article(String id, String source, Runnable work) {
    answer(
        id,
        source,
        () -> {
          work.run();
          return null;
        });
  }

  /** The same with an answer. */
  public static <T> T answer(String id, String source, Supplier<T> work) {
    String formerArticle = MDC.get(ARTICLE);
    String formerSource = MDC.get(SOURCE);
    set(ARTICLE, id);
    set(SOURCE, source);
    try {
      return work.get();
    } finally {
      set(ARTICLE, formerArticle);
      set(SOURCE, formerSource);
    }
  }

  private static void set(String field, String value) {
    if (value == null) {
      MDC.remove(field);
    } else {
      MDC.put(field, value);
    }
  }
}
