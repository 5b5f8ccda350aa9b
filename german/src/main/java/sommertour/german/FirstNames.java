package sommertour.german;

import java.util.HashMap;
import java.util.Map;

/** First names with how often and for whom they are given. */
public final class FirstNames {
  private final Map<String, Bearers> names = new HashMap<>(1 << 15);

  private record Bearers(int feminine, int masculine) {
    int all() {
      return feminine + masculine;
    }
  }

  /** Nobody has a longer one; bounds the work on words without end. */
  private static final int LONGEST = 60;

  private FirstNames() {}

  /** Reads the table of the class path: about 20,000 names. */
  public static FirstNames load() {
    FirstNames table = new FirstNames();
    for (String[] row : Table.rows(FirstNames.class, "first-names.tsv")) {
      table.names.put(row[0], new Bearers(Integer.parseInt(row[1]), Integer.parseInt(row[2])));
    }
    return table;
  }

  /** Number of bearers in the table; of "Karl-Heinz" that of its rarest part if it has none. */
  public int bearers(String name) {
    Bearers whole = names.get(name);
    if (whole != null) {
      return whole.all();
    }
    int hyphen = name.indexOf('-');
    if (hyphen <= 0 || hyphen == name.length() - 1 || name.length() > LONGEST) {
      return 0;
    }
    return Math.min(bearers(name.substring(0, hyphen)), bearers(name.substring(hyphen + 1)));
  }

  /** The gender of most of its bearers; unknown where neither has three in four. */
  public Office.Gender gender(String name) {
    int hyphen = name.indexOf('-');
    Bearers whole = names.get(name);
    if (whole == null && hyphen > 0) {
      whole = names.get(name.substring(0, hyphen));
    }
    if (whole == null) {
      return Office.Gender.UNKNOWN;
    }
    if (whole.feminine() * 4 >= whole.all() * 3) {
      return Office.Gender.FEMININE;
    }
    return whole.masculine() * 4 >= whole.all() * 3
        ? Office.Gender.MASCULINE
        : Office.Gender.UNKNOWN;
  }
}
