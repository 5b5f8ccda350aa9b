package sommertour.sink.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sommertour.contract.DateMention;
import sommertour.contract.Person;
import sommertour.contract.Place;
import sommertour.contract.Span;
import sommertour.contract.Stop;

/**
 * A piece of an article that may be quoted: what proves a stop, with a few words around it.
 *
 * @param start offset in the article's text
 * @param text the piece
 */
public record Snippet(int start, String text) {
  private static final int AROUND = 30;

  /** Mentions stop to be quoted when so much of the article is: proof, not a copy. */
  private static final double SHARE = 0.3;

  private static final int ALWAYS = 300;

  /** The pieces in order, none touching another. */
  static List<Snippet> of(
      String text,
      List<Person> persons,
      List<Place> places,
      List<DateMention> dates,
      List<Stop> stops) {
    List<int[]> pieces = new ArrayList<>();
    nullSafe(stops).map(Stop::evidence).forEach(span -> add(pieces, text, span, 0));
    double most = Math.max(ALWAYS, text.length() * SHARE);
    Stream.of(
            nullSafe(persons).flatMap(person -> person.mentions().stream()),
            nullSafe(places).flatMap(place -> place.mentions().stream()),
            nullSafe(dates).flatMap(date -> date.mentions().stream()))
        .flatMap(spans -> spans)
        .sorted(Comparator.comparingInt(Span::start))
        .takeWhile(span -> length(pieces) < most)
        .forEach(span -> add(pieces, text, span, AROUND));
    return joined(pieces).stream()
        .map(piece -> new Snippet(piece[0], text.substring(piece[0], piece[1])))
        .toList();
  }

  private static <T> Stream<T> nullSafe(List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }

  private static int length(List<int[]> pieces) {
    return joined(pieces).stream().mapToInt(piece -> piece[1] - piece[0]).sum();
  }

  private static void add(List<int[]> pieces, String text, Span span, int around) {
    if (span != null && span.start() >= 0 && span.end() <= text.length()) {
      pieces.add(
          new int[] {
            wordStart(text, Math.max(0, span.start() - around), span.start()),
            wordEnd(text, Math.min(text.length(), span.end() + around), span.end())
          });
    }
  }

  private static int wordStart(String text, int from, int latest) {
    int at = from;
    while (at > 0 && at < latest && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from, int earliest) {
    int at = from;
    while (at < text.length() && at > earliest && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  private static List<int[]> joined(List<int[]> pieces) {
    List<int[]> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingInt(piece -> piece[0]));
    List<int[]> joined = new ArrayList<>();
    for (int[] piece : sorted) {
      int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && piece[0] <= last[1] + 1) {
        last[1] = Math.max(last[1], piece[1]);
      } else {
        joined.add(piece.clone());
      }
    }
    return joined;
  }
}
