package sommertour.enrich.text;

/**
 * Blanks out what a text quotes: a minister's words about another town are no visit there. Names in
 * quotation marks ("Haus der Begegnung") are short and stay.
 */
final class Quotations {
  /** Names of houses, programmes and tours have seldom more words. */
  private static final int WORDS_OF_A_NAME = 5;

  private static final int LONGEST_SPEECH = 6000;

  private Quotations() {}

  /** The text with each longer quotation replaced by blanks, of the same length. */
  static String blanked(String text) {
    StringBuilder plain = new StringBuilder(text);
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open < 0) {
        if (c == '„' || c == '»' || (opensStraight(text, i) && (c == '"' || c == '“'))) {
          open = i;
        }
      } else if (c == '“' || c == '”' || c == '«' || c == '"') {
        blank(plain, text, open, i);
        open = -1;
      } else if (c == '\n'
          && i + 1 < text.length()
          && text.charAt(i + 1) == '\n'
          && !closesLater(text, i)) {
        // A quotation that is never closed ends with its paragraph.
        blank(plain, text, open, i - 1);
        open = -1;
      }
    }
    return plain.toString();
  }

  /** A speech of several paragraphs is quoted up to its end: the next mark closes. */
  private static boolean closesLater(String text, int from) {
    for (int i = from; i < Math.min(text.length(), from + LONGEST_SPEECH); i++) {
      char c = text.charAt(i);
      if (c == '„' || c == '»' || c == '"') {
        return false;
      }
      if (c == '“' || c == '”' || c == '«') {
        return i == 0 || !Character.isWhitespace(text.charAt(i - 1));
      }
    }
    return false;
  }

  private static boolean opensStraight(String text, int at) {
    return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && at + 1 < text.length()
        && !Character.isWhitespace(text.charAt(at + 1));
  }

  private static void blank(StringBuilder plain, String text, int open, int close) {
    String quoted = text.substring(open + 1, Math.max(open + 1, close));
    if (quoted.strip().split("\\s+").length > WORDS_OF_A_NAME || quoted.matches(".*[.!?,]\\s*")) {
      for (int i = open + 1; i < close; i++) {
        plain.setCharAt(i, ' ');
      }
    }
  }
}
