package sommertour.german;

/**
 * The runs of two and three letters of a text, as bits, so that many {@link Wording}s can be ruled
 * out without searching it for each. Two runs may share a bit: what is ruled out is not in the
 * text, what is not may be.
 */
public final class Letters {
  /** A sentence sets some hundred of them. */
  private static final int BITS = 4096;

  private final String text;
  private final long[] runs = new long[BITS / Long.SIZE];

  /** Reads the runs of the text. */
  public Letters(String text) {
    this.text = text;
    for (int at = 1; at < text.length(); at++) {
      set(run(text.charAt(at - 1), text.charAt(at)));
      if (at > 1) {
        set(run(text.charAt(at - 2), text.charAt(at - 1), text.charAt(at)));
      }
    }
  }

  /** The text itself. */
  String text() {
    return text;
  }

  /** Whether the text may hold letters whose runs are given, as {@link #runs} gives them. */
  boolean mayHold(int[] wanted) {
    for (int run : wanted) {
      if ((runs[run >> 6] & 1L << run) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The bits of the runs of some letters; none of a single letter. */
  static int[] runs(String letters) {
    if (letters.length() == 2) {
      return new int[] {run(letters.charAt(0), letters.charAt(1))};
    }
    int[] runs = new int[Math.max(0, letters.length() - 2)];
    for (int at = 0; at < runs.length; at++) {
      runs[at] = run(letters.charAt(at), letters.charAt(at + 1), letters.charAt(at + 2));
    }
    return runs;
  }

  private void set(int run) {
    runs[run >> 6] |= 1L << run;
  }

  private static int run(char first, char second) {
    return bit(first * 31 + second);
  }

  private static int run(char first, char second, char third) {
    return bit((first * 31 + second) * 31 + third);
  }

  /** The first bits of the product with 2³² / φ: Knuth, TAOCP 3, 6.4. */
  private static int bit(int run) {
    return (run * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BITS));
  }
}
