package sommertour.enrich.text;

import sommertour.contract.EnrichedArticle;

/** What became of one article: it was read, or there is a reason why not. */
public sealed interface Enrichment {
  /** What was found in it; it may be nothing. */
  record Enriched(EnrichedArticle article) implements Enrichment {}

  /**
   * Not an article to read.
   *
   * @param reason short and fixed, fit to count by ({@code language})
   * @param detail one line for a person: what, why, what to do
   */
  record Rejected(String reason, String detail) implements Enrichment {}
}
