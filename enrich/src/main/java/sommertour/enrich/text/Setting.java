package sommertour.enrich.text;

import java.util.List;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * Tells whether a sentence without a town has a scene all the same: a venue, an occasion, or what
 * nobody does from afar. "Die Ministerin hat am Montag zugestimmt" has none, wherever it is read.
 */
final class Setting {
  private static final List<Wording> FORMS =
      Table.rows(Setting.class, "setting.tsv").stream().map(row -> Wording.of(row[0])).toList();

  private Setting() {}

  /** Whether the passage says where or at what it plays. */
  static boolean isIn(Passage passage) {
    return FORMS.stream().anyMatch(form -> form.isIn(passage.plain()));
  }
}
