package sommertour.enrich.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * Whether an article tells of a tour, so that its lists of places are stations: by a name of the
 * tour, by several towns in the dateline, or by words for going from one place to the next.
 */
final class Touring {
  private enum Where {
    HEADLINE,
    SENTENCE,
    NEXT
  }

  private static final Map<Where, List<Wording>> ROUNDS =
      Table.rows(Touring.class, "rounds.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> Where.valueOf(row[0]),
                  Collectors.mapping(row -> Wording.of(row[1]), Collectors.toList())));

  private Touring() {}

  static boolean isTold(Reading reading, VisitorFinder visitors) {
    return reading.dateline().size() > 1
        || new TourNames().in(reading.article().text()).isPresent()
        || reading.passages().stream().anyMatch(told -> tells(told, visitors))
        || hasStart(reading.passages(), visitors);
  }

  /** "Ministerin Muster reist … Start ist am Montag in Ahlen": behind whoever travels. */
  private static boolean hasStart(List<Passage> passages, VisitorFinder visitors) {
    return IntStream.range(1, passages.size())
        .filter(i -> says(Where.NEXT, passages.get(i)))
        .anyMatch(i -> !visitors.in(passages.get(i - 1)).isEmpty());
  }

  private static boolean tells(Passage told, VisitorFinder visitors) {
    return (told.isTitle() && says(Where.HEADLINE, told))
        || (says(Where.SENTENCE, told) && !visitors.in(told).isEmpty());
  }

  private static boolean says(Where where, Passage told) {
    return ROUNDS.get(where).stream().anyMatch(form -> form.isIn(told.plain()));
  }
}
