package sommertour.enrich.text;

import java.util.List;
import sommertour.enrich.text.PersonSpans.Range;
import sommertour.german.Token;

/** Completes a name of which the model or the office beside it found a part only. */
final class NameWidening {
  private final NameWords words;
  private final NameParts parts;

  NameWidening(NameWords words, NameParts parts) {
    this.words = words;
    this.parts = parts;
  }

  /** With the first name before a lone surname, and the surname behind lone first names. */
  Range of(List<Token> tokens, Range range, Sentences sentences, ModelView model) {
    int first = range.first();
    int behind = range.behind();
    if (first > sentences.first(first)
        && behind - first == 1
        && words.isCommonFirstName(tokens.get(first - 1))
        && words.canBeName(tokens.get(first - 1))
        && !model.isElsewhere(first - 1)) {
      first--;
    }
    int limit = sentences.end(first);
    if (behind - first == 1
        && words.isFirstName(tokens.get(first))
        && (behind >= limit || !model.isElsewhere(behind))) {
      behind = behindGiven(tokens, first, limit);
    }
    if (isOpen(tokens, first, behind) && behind < limit && words.canBeName(tokens.get(behind))) {
      behind++;
    }
    return new Range(first, parts.doubled(tokens, first, behind, limit), range.confidence());
  }

  private int behindGiven(List<Token> tokens, int first, int limit) {
    int behind = first + 1;
    boolean open = true;
    while (behind < limit && parts.continues(tokens, first, behind, limit, open)) {
      open = parts.isOpen(tokens.get(behind)) && behind - first < 2;
      behind++;
    }
    boolean afterGiven =
        behind == first + 1
            && behind < limit
            && words.isNameAfterGiven(tokens.get(behind))
            && isSetOff(tokens, first, behind + 1, limit);
    return afterGiven ? behind + 1 : behind;
  }

  /** "…, Karin Winter, …": a name by its commas, whatever its words are. */
  private static boolean isSetOff(List<Token> tokens, int first, int behind, int limit) {
    return (first > 0 && tokens.get(first - 1).is(","))
        || (behind < limit && (tokens.get(behind).is(",") || tokens.get(behind).is("(")));
  }

  /** "Eva von der": no name ends with a particle, or with a rank behind a first name. */
  private boolean isOpen(List<Token> tokens, int first, int behind) {
    Token last = tokens.get(behind - 1);
    return behind - first > 1 && (parts.isLittle(last) || words.isNoble(last.text()));
  }
}
