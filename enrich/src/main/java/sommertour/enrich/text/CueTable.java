package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import sommertour.german.Letters;
import sommertour.german.Table;
import sommertour.german.Wording;

/** Finds the cues of a sentence; what they mean for whom is decided by {@link StopCoder}. */
final class CueTable {
  private final List<Cue> cues;

  private CueTable(List<Cue> cues) {
    this.cues = cues;
  }

  static CueTable load() {
    return new CueTable(
        Table.rows(CueTable.class, "cues.tsv").stream().flatMap(CueTable::cues).toList());
  }

  /** One for each role of the row. */
  private static Stream<Cue> cues(String[] row) {
    Cue.Tense tense = Cue.Tense.valueOf(row[2]);
    Wording words = Wording.of(row[3]);
    return Arrays.stream(row[1].split(",", -1))
        .map(role -> new Cue(row[0], Cue.Role.valueOf(role), tense, words));
  }

  /**
   * The cues of a passage in the order of the text, none overlapping a cue of an earlier row.
   *
   * @param company whether a visit was told before which somebody else can join
   * @return offsets into the article's text
   */
  List<Cue.Found> find(Passage passage, boolean company) {
    List<Cue.Found> found = new ArrayList<>();
    List<Cue.Found> further = new ArrayList<>();
    Letters letters = new Letters(passage.plain());
    int offset = passage.span().start();
    for (Cue cue : cues) {
      if (cue.role() == Cue.Role.BESIDE && !company) {
        continue;
      }
      Optional<Matcher> match = cue.words().in(letters);
      if (match.isPresent()) {
        int start = offset + match.get().start();
        int end = offset + match.get().end();
        if (cue.role().isLoose()) {
          further.add(new Cue.Found(cue, start, end));
        } else if (found.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
          found.add(new Cue.Found(cue, start, end));
        }
      }
    }
    found.sort(Comparator.comparingInt(Cue.Found::start));
    found.addAll(further);
    return found;
  }
}
