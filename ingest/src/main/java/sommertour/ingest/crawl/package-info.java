/**
 * Crawls press sites: which page to look at when, politely fetched, read, and told to the topics.
 *
 * <pre>
 * Schedule ──due──▶ Robots, Fetcher ──▶ FeedReader, ListPage ──▶ Schedule (new pages)
 *                                   └─▶ ArticleReader ──▶ articles, rejected
 *                                       then crawl-state, observations
 * </pre>
 */
package sommertour.ingest.crawl;
