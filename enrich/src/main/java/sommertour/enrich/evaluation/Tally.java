package sommertour.enrich.evaluation;

/**
 * Counts over all articles.
 *
 * @param right found and in the gold
 * @param gold all in the gold
 * @param found all found, without what is optional
 */
public record Tally(int right, int gold, int found) {
  static final Tally ZERO = new Tally(0, 0, 0);

  Tally plus(Matching<?, ?> matching) {
    int hits = matching.pairs().size();
    return new Tally(
        right + hits,
        gold + hits + matching.missed().size(),
        found + hits + matching.left().size());
  }

  /** Share of the found that is right; 1 if nothing was found and nothing was to be found. */
  public double precision() {
    return found == 0 ? (gold == 0 ? 1 : 0) : (double) right / found;
  }

  /** Share of the gold that was found; 1 if nothing was to be found. */
  public double recall() {
    return gold == 0 ? 1 : (double) right / gold;
  }

  /** Harmonic mean of both. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
