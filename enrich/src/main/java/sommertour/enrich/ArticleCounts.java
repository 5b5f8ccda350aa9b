package sommertour.enrich;

/**
 * What became of the records of {@code articles}; each is counted once.
 *
 * @param enriched versions that were read
 * @param rejected versions that could not be used
 * @param duplicates the newest content again
 * @param stale older versions that came late
 * @param removed removals on purpose, and versions from before one
 */
public record ArticleCounts(
    long enriched, long rejected, long duplicates, long stale, long removed) {
  static final ArticleCounts NONE = new ArticleCounts(0, 0, 0, 0, 0);
  static final ArticleCounts ENRICHED = new ArticleCounts(1, 0, 0, 0, 0);
  static final ArticleCounts REJECTED = new ArticleCounts(0, 1, 0, 0, 0);
  static final ArticleCounts DUPLICATE = new ArticleCounts(0, 0, 1, 0, 0);
  static final ArticleCounts STALE = new ArticleCounts(0, 0, 0, 1, 0);
  static final ArticleCounts REMOVED = new ArticleCounts(0, 0, 0, 0, 1);

  /** Records read. */
  public long total() {
    return enriched + rejected + duplicates + stale + removed;
  }

  ArticleCounts plus(ArticleCounts other) {
    return new ArticleCounts(
        enriched + other.enriched,
        rejected + other.rejected,
        duplicates + other.duplicates,
        stale + other.stale,
        removed + other.removed);
  }
}
