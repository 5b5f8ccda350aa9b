package sommertour.enrich.text;

import sommertour.german.Wording;

/**
 * A form of words by which the genre tells a stop; a row of {@code cues.tsv}, where roles and
 * tenses are explained.
 */
record Cue(String name, Role role, Tense tense, Wording words) {
  enum Role {
    VISIT,
    RECEIVE,
    ACT,
    BODY,
    LIST,
    ONWARD,
    CABINET,
    BESIDE,
    DATED,
    SCENE,
    LEAD,
    OCCASION,
    NEXT,
    STEP,
    SAME;

    /** Whether its words alone are no sign of a visit, so that it counts only behind the others. */
    boolean isLoose() {
      return switch (this) {
        case DATED, SCENE, LEAD, OCCASION, NEXT, STEP, SAME -> true;
        default -> false;
      };
    }

    /** Whether it tells a stop only with a place of its own in the sentence. */
    boolean needsPlace() {
      return switch (this) {
        case VISIT, RECEIVE, BODY, DATED, SCENE, OCCASION, BESIDE -> false;
        case ACT, LIST, ONWARD, CABINET, LEAD, NEXT, STEP, SAME -> true;
      };
    }
  }

  enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    ANNOUNCED,
    WANTED,
    NOUN;

    /** Whether the words themselves put it into the future. */
    boolean isAhead() {
      return this == FUTURE || this == ANNOUNCED;
    }
  }

  /** A cue where it stands in the text of the article. */
  record Found(Cue cue, int start, int end) {}
}
