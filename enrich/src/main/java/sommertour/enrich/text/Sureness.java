package sommertour.enrich.text;

/**
 * The share of right names among those of which the model is as sure. Its own margins only rank:
 * measured by cross-validation on GermEval.
 */
final class Sureness {
  private static final double[][] MEASURED = {
    {0, 0.38},
    {2_100, 0.53},
    {3_800, 0.64},
    {5_600, 0.71},
    {7_500, 0.79},
    {9_800, 0.88},
    {12_100, 0.92},
    {14_600, 0.95},
    {17_600, 0.97},
    {22_000, 0.98},
    {30_000, 1}
  };

  private Sureness() {}

  /** Between the measured points on a straight line. */
  static double of(double margin) {
    int i = 1;
    while (i < MEASURED.length - 1 && margin > MEASURED[i][0]) {
      i++;
    }
    double[] low = MEASURED[i - 1];
    double[] high = MEASURED[i];
    double part = (margin - low[0]) / (high[0] - low[0]);
    return Math.max(low[1], Math.min(high[1], low[1] + part * (high[1] - low[1])));
  }
}
