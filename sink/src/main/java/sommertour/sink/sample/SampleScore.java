package sommertour.sink.sample;

/**
 * What a judged sample says of all stops: the share that is right, with its interval of 95 % by
 * Wilson's score (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, JASA 22, 1927). What nobody could judge counts neither way.
 */
public record SampleScore(int right, int wrong, int unclear) {
  /** 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * @throws IllegalArgumentException if nothing was judged right or wrong
   */
  public SampleScore {
    if (right < 0 || wrong < 0 || right + wrong == 0) {
      throw new IllegalArgumentException("no stop is judged right or wrong; judge some");
    }
  }

  /** Share of right ones among those that were judged. */
  public double precision() {
    return (double) right / judged();
  }

  /** Lower end of the interval. */
  public double low() {
    return Math.min(precision(), Math.max(0, middle() - margin()));
  }

  /** Upper end of the interval. */
  public double high() {
    return Math.max(precision(), Math.min(1, middle() + margin()));
  }

  private int judged() {
    return right + wrong;
  }

  private double middle() {
    double n = judged();
    return (precision() + Z * Z / (2 * n)) / (1 + Z * Z / n);
  }

  private double margin() {
    double n = judged();
    double p = precision();
    return Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
  }
}
