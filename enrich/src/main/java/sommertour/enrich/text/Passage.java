package sommertour.enrich.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sommertour.contract.Span;
import sommertour.german.FoundDate;

/**
 * One sentence, headline or row of an article, with what was found in it.
 *
 * @param span where it stands in the article's text
 * @param plain the sentence with its quotations blanked out, of the same length
 * @param isTitle whether it is the title line
 * @param isNarrated whether it tells what has happened, even in the present tense
 */
record Passage(
    Span span,
    String plain,
    boolean isTitle,
    boolean isNarrated,
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

  /** The same with other dates among its own, in the order of the text. */
  Passage with(List<FoundDate> more) {
    List<FoundDate> all =
        Stream.concat(dates.stream(), more.stream())
            .sorted(Comparator.comparingInt(date -> date.span().start()))
            .toList();
    return new Passage(span, plain, isTitle, isNarrated, persons, places, all);
  }

  /** The same with each date as it is told there. */
  Passage dated(UnaryOperator<FoundDate> told) {
    return new Passage(
        span, plain, isTitle, isNarrated, persons, places, dates.stream().map(told).toList());
  }

  /** The same without what stands in the span. */
  Passage without(Span words) {
    int from = words.start() - span.start();
    int to = words.end() - span.start();
    return new Passage(
        span,
        plain.substring(0, from) + " ".repeat(to - from) + plain.substring(to),
        isTitle,
        isNarrated,
        persons.stream().filter(one -> !one.span().overlaps(words)).toList(),
        places.stream().filter(one -> !one.span().overlaps(words)).toList(),
        dates.stream().filter(one -> !one.span().overlaps(words)).toList());
  }

  /** The part between two offsets of the article's text. */
  Passage within(int start, int end) {
    int from = start - span.start();
    int to = end - span.start();
    Span part = new Span(start, end, span.text().substring(from, to));
    return new Passage(
        part,
        plain.substring(from, to),
        isTitle,
        isNarrated,
        persons.stream().filter(one -> isIn(one.span(), part)).toList(),
        places.stream().filter(one -> isIn(one.span(), part)).toList(),
        dates.stream().filter(one -> isIn(one.span(), part)).toList());
  }

  private static boolean isIn(Span inner, Span outer) {
    return inner.start() >= outer.start() && inner.end() <= outer.end();
  }
}
