package sommertour.enrich.text;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import sommertour.contract.Edtf;
import sommertour.contract.Span;
import sommertour.german.FoundDate;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * Decides what a text tells in the present tense though it has happened, as reportages, captions
 * and reviews do: "Am Donnerstag biegt die Limousine um die Ecke … Die Ministerin nickt." A bare
 * weekday lies behind there, unless words announce what comes.
 */
final class Narration {
  private enum Sign {
    SCENE,
    CAPTION,
    REVIEW
  }

  private record Row(Sign sign, Wording form) {}

  /** A preview, too, quotes what somebody asks; a scene has more than one side to it. */
  private static final int FEWEST_SCENES = 2;

  private static final int LONGEST_CAPTION = 600;

  private final StatusReader statuses;
  private final List<Row> rows =
      Table.rows(Narration.class, "narration.tsv").stream()
          .map(row -> new Row(Sign.valueOf(row[0]), Wording.of(row[1])))
          .toList();

  Narration(StatusReader statuses) {
    this.statuses = statuses;
  }

  /**
   * The sentences that tell what has happened, whatever their tense.
   *
   * @param plain the text with its quotations blanked out
   */
  List<Span> in(String plain, List<Span> sentences) {
    long scenes =
        rows.stream()
            .filter(row -> row.sign() == Sign.SCENE)
            .filter(row -> sentences.stream().anyMatch(at -> row.form().isIn(words(plain, at))))
            .count();
    return scenes >= FEWEST_SCENES || looksBack(plain) ? sentences : captions(plain, sentences);
  }

  /** The same dates, with the weekdays of those sentences before publication. */
  List<FoundDate> dated(
      List<FoundDate> dates, String plain, List<Span> told, Optional<Edtf> published) {
    NavigableMap<Integer, Span> byStart = new TreeMap<>();
    told.forEach(sentence -> byStart.put(sentence.start(), sentence));
    return dates.stream()
        .map(
            date ->
                Optional.ofNullable(byStart.floorEntry(date.span().start()))
                    .map(Map.Entry::getValue)
                    .filter(date.span()::overlaps)
                    .filter(sentence -> isOver(date, sentence, plain))
                    .map(sentence -> Weekdays.on(date, Cue.Tense.PAST, published))
                    .orElse(date))
        .toList();
  }

  private boolean isOver(FoundDate date, Span sentence, String plain) {
    String clause = Clauses.around(words(plain, sentence), date.span().start() - sentence.start());
    return !words(plain, date.span()).isBlank() && !statuses.announces(clause);
  }

  private boolean looksBack(String plain) {
    return plain.lines().limit(1).anyMatch(headline -> shows(Sign.REVIEW, headline));
  }

  /** The sentences of the lines that describe a picture. */
  private List<Span> captions(String plain, List<Span> sentences) {
    BitSet described = new BitSet();
    int start = 0;
    for (String line : plain.split("\n", -1)) {
      if (line.length() <= LONGEST_CAPTION && shows(Sign.CAPTION, line)) {
        described.set(start, start + line.length());
      }
      start += line.length() + 1;
    }
    return sentences.stream().filter(sentence -> described.get(sentence.start())).toList();
  }

  private boolean shows(Sign sign, String words) {
    return rows.stream().anyMatch(row -> row.sign() == sign && row.form().isIn(words));
  }

  private static String words(String plain, Span span) {
    return plain.substring(span.start(), span.end());
  }
}
