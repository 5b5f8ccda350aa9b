package sommertour.ingest.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed or a list page leads to.
 *
 * @param articles the pages, in its order, each once
 * @param next the next page of the list
 */
record Links(List<Link> articles, Optional<String> next) {

  /**
   * One page.
   *
   * @param url in the form of {@code CanonicalUrl.normalise}
   * @param updated when it is said to have changed last; may be absent
   */
  record Link(String url, Instant updated) {}
}
