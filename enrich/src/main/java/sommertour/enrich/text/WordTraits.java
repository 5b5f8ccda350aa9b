package sommertour.enrich.text;

import java.util.Locale;

/** A word as the name model sees it, reckoned once for all places where it stands. */
final class WordTraits {
  /** What stands before the first word and behind the last. */
  static final WordTraits NONE = new WordTraits("-", "-", "-", "", new short[] {-1, -1, -1});

  private static final int LONGEST_ENDING = 6;
  private static final int LONGEST_BEGINNING = 5;

  /** Hashes of the word in lower case with digits as 0, of its class, pattern and tables. */
  final long lower;

  final long shape;
  final long pattern;
  final long entries;
  final boolean listed;

  /** Hashes of its first and last letters, by their number less one. */
  final long[] beginnings = new long[LONGEST_BEGINNING];

  final long[] endings = new long[LONGEST_ENDING];

  /** Hashes of what stands before its first hyphen and behind its last; 0 without a hyphen. */
  final long head;

  final long tail;

  /** Its cluster in each grain, or -1. */
  final short[] clusters;

  /**
   * @param entries letters for the dictionaries it stands in
   */
  static WordTraits of(String word, String entries, short[] clusters) {
    return new WordTraits(lower(word), shape(word), pattern(word), entries, clusters);
  }

  private WordTraits(String lower, String shape, String pattern, String entries, short[] clusters) {
    this.lower = FeatureHash.of(lower);
    this.shape = FeatureHash.of(shape);
    this.pattern = FeatureHash.of(pattern);
    this.entries = FeatureHash.of(entries);
    this.listed = !entries.isEmpty();
    this.clusters = clusters;
    int length = lower.length();
    for (int n = 1; n <= LONGEST_ENDING; n++) {
      endings[n - 1] = FeatureHash.of(lower, Math.max(0, length - n), length);
    }
    for (int n = 1; n <= LONGEST_BEGINNING; n++) {
      beginnings[n - 1] = FeatureHash.of(lower, 0, Math.min(n, length));
    }
    int first = lower.indexOf('-');
    boolean compound = first > 0 && length > 1;
    head = compound ? FeatureHash.of(lower, 0, first) : 0;
    tail = compound ? FeatureHash.of(lower, lower.lastIndexOf('-') + 1, length) : 0;
  }

  private static String lower(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int digit = 0;
    while (digit < lower.length() && !Character.isDigit(lower.charAt(digit))) {
      digit++;
    }
    if (digit == lower.length()) {
      return lower;
    }
    StringBuilder zeros = new StringBuilder(lower);
    for (int i = digit; i < zeros.length(); i++) {
      if (Character.isDigit(zeros.charAt(i))) {
        zeros.setCharAt(i, '0');
      }
    }
    return zeros.toString();
  }

  /** Its class: capitals, digits, signs. */
  private static String shape(String word) {
    char first = word.charAt(0);
    if (Character.isDigit(first)) {
      return word.endsWith(".") ? "ord" : "num" + Math.min(word.length(), 4);
    }
    if (!Character.isLetter(first)) {
      return word.length() == 1 ? word : "sign";
    }
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    if (capitals == 0) {
      return word.endsWith("-") ? "low-" : "low";
    }
    if (word.endsWith(".")) {
      return word.length() == 2 ? "ini" : "abb";
    }
    boolean hyphen = word.indexOf('-') > 0;
    if (capitals == word.length()) {
      return capitals == 1 ? "one" : "all";
    }
    if (!Character.isUpperCase(first)) {
      return "mixed";
    }
    return capitals == 1 ? (hyphen ? "cap-low" : "cap") : hyphen ? "cap-cap" : "camel";
  }

  /** Its runs of kinds of characters: {@code Aa-Aa}. */
  private static String pattern(String word) {
    StringBuilder pattern = new StringBuilder();
    char last = 0;
    for (int i = 0; i < word.length() && pattern.length() < 12; i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'A'
              : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '0' : c;
      if (kind != last) {
        pattern.append(kind);
      }
      last = kind;
    }
    return pattern.toString();
  }
}
