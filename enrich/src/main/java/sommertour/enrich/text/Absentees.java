package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import sommertour.contract.Span;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * Finds who was announced where somebody else came and is told to have stayed away: "Minister
 * Muster, der ebenfalls erwartet worden war, blieb in Kiel", "statt des erkrankten Ministers
 * Muster". Who only sent apologies had perhaps never been announced.
 */
final class Absentees {
  private enum Side {
    BEFORE,
    BEHIND,
    AROUND
  }

  private record Row(Side side, Wording form) {}

  /** Somebody who did not come, and the words that tell it. */
  record Missed(PersonMention who, Span words) {}

  /** Stands for the name between the words before and behind it. */
  private static final String NAME = "@";

  private static final List<Row> ROWS =
      Table.rows(Absentees.class, "absentees.tsv").stream()
          .map(row -> new Row(Side.valueOf(row[0]), Wording.of(row[1])))
          .toList();

  private final VisitorFinder visitors;

  Absentees(VisitorFinder visitors) {
    this.visitors = visitors;
  }

  /** The office holders from outside of whom the passage tells that they did not come. */
  List<Missed> in(Passage passage) {
    return passage.persons().stream()
        .filter(who -> visitors.isOutside(who.person()) && passage.tells(who.span()))
        .flatMap(who -> missed(passage, who).stream())
        .toList();
  }

  private Optional<Missed> missed(Passage passage, PersonMention who) {
    int start = passage.span().start();
    int name = who.span().start() - start;
    int end = who.span().end() - start;
    String before = passage.plain().substring(0, name);
    String behind = passage.plain().substring(end);
    for (Row row : ROWS) {
      Optional<Matcher> words =
          row.form()
              .in(
                  switch (row.side()) {
                    case BEFORE -> before;
                    case BEHIND -> behind;
                    case AROUND -> before + NAME + behind;
                  })
              .filter(
                  found ->
                      row.side() != Side.AROUND || (found.start() <= name && name < found.end()));
      if (words.isPresent()) {
        int from = row.side() == Side.BEHIND ? name : Math.min(name, words.get().start());
        int to =
            switch (row.side()) {
              case BEFORE -> end;
              case BEHIND -> end + words.get().end();
              case AROUND -> end - name - NAME.length() + words.get().end();
            };
        return Optional.of(
            new Missed(
                who,
                new Span(start + from, start + to, passage.span().text().substring(from, to))));
      }
    }
    return Optional.empty();
  }
}
