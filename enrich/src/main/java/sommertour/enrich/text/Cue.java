package sommertour.enrich.text;

import java.util.regex.Pattern;

/**
 * A form of words by which the genre tells a stop; a row of {@code cues.tsv}, where roles and
 * tenses are explained.
 */
record Cue(String name, Role role, Tense tense, Pattern pattern) {
  enum Role {
    VISIT,
    RECEIVE,
    ACT,
    LIST
  }

  enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    NOUN
  }

  /** A cue where it stands in the text of the article. */
  record Found(Cue cue, int start, int end) {}
}
