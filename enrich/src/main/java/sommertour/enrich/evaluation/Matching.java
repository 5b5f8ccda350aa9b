package sommertour.enrich.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * One-to-one matching of gold and found, in order: enough where the keys are nearly unique within
 * an article.
 *
 * @param pairs what belongs together
 * @param missed gold that nothing found
 * @param left found that is not in the gold
 */
record Matching<G, F>(List<Pair<G, F>> pairs, List<G> missed, List<F> left) {

  record Pair<G, F>(G gold, F found) {}

  static <G, F> Matching<G, F> greedy(List<G> gold, List<F> found, BiPredicate<G, F> same) {
    List<F> left = new ArrayList<>(found);
    List<Pair<G, F>> pairs = new ArrayList<>();
    List<G> missed = new ArrayList<>();
    for (G expected : gold) {
      int hit = 0;
      while (hit < left.size() && !same.test(expected, left.get(hit))) {
        hit++;
      }
      if (hit < left.size()) {
        pairs.add(new Pair<>(expected, left.remove(hit)));
      } else {
        missed.add(expected);
      }
    }
    return new Matching<>(pairs, missed, left);
  }

  /** The same without what is optional: it counts neither way. */
  Matching<G, F> without(List<G> optional, BiPredicate<G, F> same) {
    return new Matching<>(pairs, missed, greedy(optional, left, same).left());
  }
}
