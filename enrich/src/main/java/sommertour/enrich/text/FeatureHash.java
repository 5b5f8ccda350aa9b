package sommertour.enrich.text;

/**
 * Numbers that stand for features. A feature is a template and its parts; only its hash is kept, in
 * training and in use. Among some hundred thousand features of a model, one of 2^32 numbers is
 * taken by two in a few cases, which costs nothing that can be measured.
 */
final class FeatureHash {
  private FeatureHash() {}

  /** Of a string (FNV-1a, then spread). */
  static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** Of a part of a string. */
  static long of(CharSequence text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return spread(hash);
  }

  /**
   * Of a pair whose order counts; the factor (2^64 by the golden ratio) keeps pairs of small
   * numbers apart.
   */
  static long of(long first, long second) {
    return spread(first * 0x9e3779b97f4a7c15L + second);
  }

  /** 32 bits of a hash; never 0, which marks a free slot. */
  static int folded(long hash) {
    int folded = (int) (hash ^ (hash >>> 32));
    return folded == 0 ? 1 : folded;
  }

  /** The finalizer of MurmurHash3 (public domain, Austin Appleby). */
  private static long spread(long value) {
    long hash = value;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
