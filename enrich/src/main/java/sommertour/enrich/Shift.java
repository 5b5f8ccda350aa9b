package sommertour.enrich;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a distribution of late differs from what was usual before. Of late are the last so many
 * values; what leaves that window becomes usual, and the usual forgets by halves once it holds
 * twenty windows.
 */
final class Shift {
  private static final int USUAL_WINDOWS = 20;

  private final int window;
  private final Deque<String> order = new ArrayDeque<>();
  private final Map<String, Double> late = new TreeMap<>();
  private final Map<String, Double> usual = new TreeMap<>();
  private double allUsual;

  /**
   * @param window how many values are of late
   */
  Shift(int window) {
    this.window = window;
  }

  synchronized void add(String value) {
    order.addLast(value);
    late.merge(value, 1.0, Double::sum);
    if (order.size() > window) {
      String left = order.removeFirst();
      late.merge(left, -1.0, Double::sum);
      usual.merge(left, 1.0, Double::sum);
      allUsual++;
      if (allUsual > (double) USUAL_WINDOWS * window) {
        usual.replaceAll((key, count) -> count / 2);
        allUsual /= 2;
      }
    }
  }

  /**
   * The Jensen-Shannon divergence of the two in bits (Lin, Divergence measures based on the Shannon
   * entropy, IEEE Transactions on Information Theory 37, 1991): 0 where they are equal, 1 where
   * they share no value, and defined for values that one of them lacks. 0 also before a whole
   * window is usual: there is nothing to compare with.
   */
  synchronized double divergence() {
    if (allUsual < window) {
      return 0;
    }
    Set<String> values = new HashSet<>(late.keySet());
    values.addAll(usual.keySet());
    double divergence = 0;
    for (String value : values) {
      double p = late.getOrDefault(value, 0.0) / window;
      double q = usual.getOrDefault(value, 0.0) / allUsual;
      divergence += (part(p, q) + part(q, p)) / 2;
    }
    return Math.max(0, divergence);
  }

  /** Share of late; not a number before the first value. */
  synchronized double lateShare(String value) {
    return late.getOrDefault(value, 0.0) / order.size();
  }

  /** Share as a rule; not a number before a whole window is usual. */
  synchronized double usualShare(String value) {
    return allUsual < window ? Double.NaN : usual.getOrDefault(value, 0.0) / allUsual;
  }

  private static double part(double p, double q) {
    return p == 0 ? 0 : p * Math.log(2 * p / (p + q)) / Math.log(2);
  }
}
