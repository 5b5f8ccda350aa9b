package sommertour.contract;

/**
 * A piece of an article's text.
 *
 * @param start offset of the first UTF-16 unit, 0-based
 * @param end offset behind the last one
 * @param text the piece itself, equal to {@code article.text().substring(start, end)}
 */
public record Span(int start, int end, String text) {

  /**
   * @throws IllegalArgumentException if the offsets do not fit each other or the length of the text
   */
  public Span {
    if (start < 0 || end < start || (text != null && text.length() != end - start)) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " does not fit its text '" + text + "'");
    }
  }

  /** Cuts {@code start} to {@code end} out of the text. */
  public static Span of(String text, int start, int end) {
    return new Span(start, end, text.substring(start, end));
  }

  /** Whether the other span lies within this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two spans share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public int length() {
    return end - start;
  }
}
