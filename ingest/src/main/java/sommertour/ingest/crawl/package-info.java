/**
 * Crawls press sites: which page to look at when, politely fetched, read, and told to the topics.
 *
 * <pre>
 * Frontier ──hosts of this instance──▶ Schedule
 * Schedule ──due──▶ PageVisitor: Robots, Fetcher
 *                     ├─▶ ListVisit: SitemapReader, FeedReader, ListPage ──▶ Schedule (new pages)
 *                     └─▶ ArticleVisit: Rights, ArticleReader ──▶ articles, rejected
 *                   then Findings ──▶ crawl-state, observations
 * </pre>
 */
package sommertour.ingest.crawl;
