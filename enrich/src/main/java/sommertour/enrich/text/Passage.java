package sommertour.enrich.text;

import java.util.List;
import sommertour.contract.Span;
import sommertour.german.FoundDate;

/**
 * One sentence, headline or row of an article, with what was found in it.
 *
 * @param span where it stands in the article's text
 * @param plain the sentence with its quotations blanked out, of the same length
 * @param isTitle whether it is the title line
 */
record Passage(
    Span span,
    String plain,
    boolean isTitle,
    List<PersonMention> persons,
    List<PlaceMention> places,
    List<FoundDate> dates) {

  /** Where it stands tells it from others; its persons bring along all places where they stand. */
  @Override
  public int hashCode() {
    return span.hashCode();
  }

  /** The words of the plain sentence between two offsets of the article's text. */
  String between(int start, int end) {
    int from = Math.max(0, start - span.start());
    int to = Math.min(plain.length(), end - span.start());
    return from >= to ? "" : plain.substring(from, to);
  }

  /** The words of the plain sentence before an offset of the article's text. */
  String before(int offset) {
    return between(span.start(), offset);
  }

  /** Whether the span lies outside the quotations. */
  boolean tells(Span mention) {
    int from = mention.start() - span.start();
    int to = mention.end() - span.start();
    return from >= 0 && to <= plain.length() && !plain.substring(from, to).isBlank();
  }
}
