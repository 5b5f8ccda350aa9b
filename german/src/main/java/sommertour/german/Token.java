package sommertour.german;

/**
 * A word, number or sign of a text.
 *
 * @param start offset of the first character, 0-based
 * @param end offset behind the last one
 * @param text the characters between them
 */
public record Token(int start, int end, String text) {

  /** Whether it begins with a letter. */
  public boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }

  /** Whether it begins with a capital letter. */
  public boolean isCapital() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether the text is exactly this. */
  public boolean is(String expected) {
    return text.equals(expected);
  }

  /** Whether nothing stands between this token and the next one. */
  public boolean touches(Token next) {
    return end == next.start;
  }
}
