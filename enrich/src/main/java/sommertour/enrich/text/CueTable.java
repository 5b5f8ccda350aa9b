package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.german.Table;

/** Finds the cues of a sentence; what they mean for whom is decided by {@link StopCoder}. */
final class CueTable {
  private final List<Cue> cues;

  private CueTable(List<Cue> cues) {
    this.cues = cues;
  }

  static CueTable load() {
    return new CueTable(
        Table.rows(CueTable.class, "cues.tsv").stream()
            .map(
                row ->
                    new Cue(
                        row[0],
                        Cue.Role.valueOf(row[1]),
                        Cue.Tense.valueOf(row[2]),
                        Pattern.compile(row[3], Pattern.UNICODE_CHARACTER_CLASS)))
            .toList());
  }

  /**
   * The cues of a passage in the order of the text, none overlapping a cue of an earlier row.
   *
   * @return offsets into the article's text
   */
  List<Cue.Found> find(Passage passage) {
    List<Cue.Found> found = new ArrayList<>();
    List<Cue.Found> further = new ArrayList<>();
    int offset = passage.span().start();
    for (Cue cue : cues) {
      Matcher matcher = cue.pattern().matcher(passage.plain());
      if (matcher.find()) {
        int start = offset + matcher.start();
        int end = offset + matcher.end();
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
