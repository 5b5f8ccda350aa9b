package sommertour.german;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that end in a full stop without ending a sentence, and the words with which sentences
 * begin. Both from tables; case counts only where the table says so.
 */
final class Abbreviations {
  private enum Kind {
    /** Something of the same sentence always follows: "Dr.", "St.", "z.B.". */
    LEADS,
    /** A sentence may end with it: "usw.", "e.V.", "MdL.". */
    MAY_END
  }

  private static final int LONGEST_SUFFIX = 5;

  private final Map<String, Kind> words = new HashMap<>();
  private final Map<String, Kind> suffixes = new HashMap<>();
  private final Set<String> starters = new HashSet<>();

  private Abbreviations() {}

  static Abbreviations load() {
    Abbreviations table = new Abbreviations();
    for (String[] row : Table.rows(Abbreviations.class, "abbreviations.tsv")) {
      String form = row[0].toLowerCase(Locale.ROOT);
      Kind kind = Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
      if (form.startsWith("-")) {
        table.suffixes.put(form.substring(1), kind);
      } else {
        table.words.put(form, kind);
      }
    }
    for (String[] row : Table.rows(Abbreviations.class, "sentence-starters.tsv")) {
      table.starters.add(row[0]);
    }
    return table;
  }

  /** Whether the letters before a full stop make an abbreviation. */
  boolean contains(String letters) {
    return kind(letters.toLowerCase(Locale.ROOT)) != null;
  }

  /** Whether a sentence can end with this token, which carries its own full stop. */
  boolean mayEnd(String token) {
    Kind kind = kind(token.substring(0, token.length() - 1).toLowerCase(Locale.ROOT));
    return kind == Kind.MAY_END;
  }

  /** Whether the word opens a sentence more often than it follows a number or abbreviation. */
  boolean opensSentence(String word) {
    return starters.contains(word);
  }

  private Kind kind(String letters) {
    Kind kind = words.get(letters);
    for (int length = LONGEST_SUFFIX; kind == null && length > 1; length--) {
      if (letters.length() > length) {
        kind = suffixes.get(letters.substring(letters.length() - length));
      }
    }
    return kind;
  }
}
