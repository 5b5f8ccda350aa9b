package sommertour.enrich.train;

/** Weights in training: a row of columns a feature, and what they sum up to over all sentences. */
final class Weights {
  private final int columns;
  private final float[] now;
  private final double[] drift;

  Weights(int features, int columns) {
    this.columns = columns;
    now = new float[Math.multiplyExact(features, columns)];
    drift = new double[now.length];
  }

  void sum(int[] features, float[] into) {
    for (int feature : features) {
      int row = feature * columns;
      for (int column = 0; column < columns; column++) {
        into[column] += now[row + column];
      }
    }
  }

  /** Moves a weight of each feature from the wrong column to the right one. */
  void move(int[] features, int wrong, int right, double moment) {
    for (int feature : features) {
      int row = feature * columns;
      now[row + right] += 1;
      drift[row + right] += moment;
      now[row + wrong] -= 1;
      drift[row + wrong] -= moment;
    }
  }

  /**
   * The weights of a feature averaged over all moments, scaled to integers; {@code null} where none
   * of them reaches the smallest that counts.
   */
  short[] averaged(int feature, double moments, double scale, double smallest) {
    short[] row = new short[columns];
    boolean any = false;
    for (int column = 0; column < columns; column++) {
      int at = feature * columns + column;
      double average = now[at] - drift[at] / moments;
      if (Math.abs(average) >= smallest) {
        long scaled = Math.round(average * scale);
        row[column] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, scaled));
        any = true;
      }
    }
    return any ? row : null;
  }
}
