package sommertour.ingest.crawl;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sommertour.ingest.page.ListPage;

/**
 * What a feed, a sitemap or a list page leads to.
 *
 * @param articles the pages, in its order, each once
 * @param next the next page of the list
 * @param sitemaps further sitemaps
 * @param feeds addresses of feeds that the page names
 * @param rights what headers and page ask of machines, as {@code Rights} tells
 */
record Links(
    List<Link> articles,
    Optional<String> next,
    List<Link> sitemaps,
    List<String> feeds,
    Set<String> rights) {

  /** What headers ask is not known. */
  Links(List<Link> articles, Optional<String> next, List<Link> sitemaps, List<String> feeds) {
    this(articles, next, sitemaps, feeds, Set.of());
  }

  /**
   * One page.
   *
   * @param url in the form of {@code CanonicalUrl.normalise}
   * @param updated when it is said to have changed last; may be absent
   */
  record Link(String url, Instant updated) {}

  /**
   * What a page at a start address leads to: a sitemap or a feed if it is one, else a list. Feeds
   * and sitemaps lead to pages of the source only; a list page to its own site, too.
   *
   * @throws IOException if it is a feed or a sitemap that can't be read; the message is one line
   */
  static Links in(Fetched.Body body, Source source) throws IOException {
    if (SitemapReader.isSitemap(body.bytes())) {
      return SitemapReader.read(body.bytes(), body.url()).within(source);
    }
    if (FeedReader.isFeed(body.bytes())) {
      return FeedReader.read(body.bytes(), body.contentType(), body.url()).within(source);
    }
    ListPage list = ListPage.read(body.bytes(), body.contentType(), body.url());
    return new Links(
        list.articles().stream().map(url -> new Link(url, null)).toList(),
        list.next(),
        List.of(),
        list.feeds(),
        Stream.concat(list.rights().stream(), body.rights().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private Links within(Source source) {
    return new Links(
        articles.stream().filter(link -> source.owns(link.url())).toList(), next, sitemaps, feeds);
  }
}
