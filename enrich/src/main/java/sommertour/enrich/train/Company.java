package sommertour.enrich.train;

import java.util.Arrays;
import java.util.List;

/**
 * What stands beside the words of a text, as sparse vectors of length 1: how often each class of
 * words stands before and behind, as a square root, and less for classes that stand beside all.
 */
final class Company {
  private static final int KEY_BITS = 20;

  /** Where the vector of each word begins. */
  final int[] starts;

  final int[] dimensions;
  final float[] values;

  /** Number of dimensions: two a class. */
  final int width;

  /**
   * @param words how many words get a vector
   * @param classes class of each word, from 0
   * @param count how many classes there are; one more stands for the end of a line
   */
  Company(List<int[]> lines, int words, int[] classes, int count) {
    int sides = count + 1;
    width = 2 * sides;
    long[] pairs = pairs(lines, words, classes, count);
    Arrays.sort(pairs);
    starts = new int[words + 1];
    dimensions = new int[pairs.length];
    values = new float[pairs.length];
    int size = 0;
    for (int i = 0; i < pairs.length; ) {
      int same = i;
      while (same < pairs.length && pairs[same] == pairs[i]) {
        same++;
      }
      dimensions[size] = (int) (pairs[i] & ((1 << KEY_BITS) - 1));
      values[size++] = (float) Math.sqrt(same - i);
      starts[(int) (pairs[i] >> KEY_BITS) + 1] = size;
      i = same;
    }
    for (int word = 1; word <= words; word++) {
      starts[word] = Math.max(starts[word], starts[word - 1]);
    }
    weigh(words, size);
  }

  private static long[] pairs(List<int[]> lines, int words, int[] classes, int count) {
    int size = 0;
    for (int[] line : lines) {
      for (int word : line) {
        size += word < words ? 2 : 0;
      }
    }
    long[] pairs = new long[size];
    int next = 0;
    for (int[] line : lines) {
      for (int i = 0; i < line.length; i++) {
        if (line[i] < words) {
          int before = i > 0 ? classes[line[i - 1]] : count;
          int after = i + 1 < line.length ? classes[line[i + 1]] : count;
          pairs[next++] = ((long) line[i] << KEY_BITS) | before;
          pairs[next++] = ((long) line[i] << KEY_BITS) | (count + 1L + after);
        }
      }
    }
    return pairs;
  }

  private void weigh(int words, int size) {
    double[] totals = new double[width];
    for (int i = 0; i < size; i++) {
      totals[dimensions[i]] += values[i] * values[i];
    }
    for (int word = 0; word < words; word++) {
      double length = 0;
      for (int i = starts[word]; i < starts[word + 1]; i++) {
        values[i] /= (float) Math.pow(totals[dimensions[i]], 0.25);
        length += values[i] * values[i];
      }
      for (int i = starts[word]; i < starts[word + 1]; i++) {
        values[i] /= (float) Math.sqrt(length);
      }
    }
  }
}
