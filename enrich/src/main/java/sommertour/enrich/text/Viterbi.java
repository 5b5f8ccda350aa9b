package sommertour.enrich.text;

import java.util.Arrays;

/**
 * The best labels of a sentence: the way through it with the highest sum of scores of tokens and
 * steps (Viterbi 1967). Linear in the number of tokens.
 */
public final class Viterbi {
  private static final int LABELS = NameLabels.COUNT;

  /** Worse than any way, yet far from the end of the range. */
  private static final float NEVER = -1e12f;

  private static final boolean[] FOLLOWS = new boolean[LABELS * LABELS];

  static {
    for (int before = 0; before < LABELS; before++) {
      for (int label = 0; label < LABELS; label++) {
        FOLLOWS[before * LABELS + label] = NameLabels.follows(before, label);
      }
    }
  }

  private final float[][] tokens;
  private final float[][] steps;
  private final float[][] upTo;

  /**
   * @param tokens for each token the score of each label
   * @param steps for each token the score of each pair of the label before and its own; not used of
   *     the first token
   */
  public Viterbi(float[][] tokens, float[][] steps) {
    this.tokens = tokens;
    this.steps = steps;
    this.upTo = new float[tokens.length][LABELS];
    for (int i = 0; i < tokens.length; i++) {
      for (int label = 0; label < LABELS; label++) {
        upTo[i][label] = tokens[i][label] + (i == 0 ? start(label) : into(i, label, null));
      }
    }
  }

  /** The best labels. */
  public int[] best() {
    int[] labels = new int[tokens.length];
    int[] from = new int[1];
    for (int i = tokens.length - 1; i >= 0; i--) {
      if (i == tokens.length - 1) {
        labels[i] = highest(upTo[i]);
      }
      if (i > 0) {
        into(i, labels[i], from);
        labels[i - 1] = from[0];
      }
    }
    return labels;
  }

  /**
   * For each token by how much the best way is better than the best one that gives the token
   * another label.
   */
  float[] margins(int[] best) {
    float[] margins = new float[tokens.length];
    float[] onward = new float[LABELS];
    float[] next = new float[LABELS];
    for (int i = tokens.length - 1; i >= 0; i--) {
      float other = NEVER;
      for (int label = 0; label < LABELS; label++) {
        if (label != best[i]) {
          other = Math.max(other, upTo[i][label] + onward[label]);
        }
      }
      margins[i] = upTo[i][best[i]] + onward[best[i]] - other;
      if (i > 0) {
        Arrays.fill(next, NEVER);
        for (int before = 0; before < LABELS; before++) {
          for (int label = 0; label < LABELS; label++) {
            int step = before * LABELS + label;
            if (FOLLOWS[step]) {
              float way = onward[label] + tokens[i][label] + steps[i][step];
              next[before] = Math.max(next[before], way);
            }
          }
        }
        System.arraycopy(next, 0, onward, 0, LABELS);
      }
    }
    return margins;
  }

  private static float start(int label) {
    return FOLLOWS[label] ? 0 : NEVER;
  }

  /** The best way into the label, and where it comes from. */
  private float into(int i, int label, int[] from) {
    float best = NEVER;
    for (int before = 0; before < LABELS; before++) {
      int step = before * LABELS + label;
      if (FOLLOWS[step]) {
        float way = upTo[i - 1][before] + steps[i][step];
        if (way > best) {
          best = way;
          if (from != null) {
            from[0] = before;
          }
        }
      }
    }
    return best;
  }

  private static int highest(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
