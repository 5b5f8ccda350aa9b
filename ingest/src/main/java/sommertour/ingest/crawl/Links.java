package sommertour.ingest.crawl;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sommertour.ingest.page.ListPage;

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

  /**
   * What a page at a start address leads to: a feed if it is one, else a list.
   *
   * @throws IOException if it is a feed that can't be read; the message is one line
   */
  static Links in(Fetched.Body body) throws IOException {
    if (FeedReader.isFeed(body.bytes())) {
      return FeedReader.read(body.bytes(), body.contentType(), body.url());
    }
    ListPage list = ListPage.read(body.bytes(), body.contentType(), body.url());
    return new Links(
        list.articles().stream().map(url -> new Link(url, null)).toList(), list.next());
  }
}
