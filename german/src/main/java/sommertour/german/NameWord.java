package sommertour.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word of a place name, or of a text as the matching of place names sees it: a run of letters or
 * digits. Hyphen compounds fall into their parts, with the hyphen kept as {@link #glue}, so that
 * "Duisburg-Marxloh" shows its town.
 *
 * @param start offset of the first character
 * @param end offset behind the last one
 * @param text the word as written
 * @param key the word as names are compared: small, ß as ss, "Sankt" as "st", the little words
 *     within names ("an der", "a. d.") as their first letter
 * @param glue what stands between the word before and this one
 */
public record NameWord(int start, int end, String text, String key, String glue) {
  private static final Set<String> LITTLE =
      Set.of(
          "a", "am", "an", "auf", "b", "bei", "d", "dem", "den", "der", "i", "im", "in", "o", "ob",
          "u", "unter", "v", "vor");

  /** "Sächs. Schw." */
  private static final int LONGEST_ABBREVIATION = 5;

  /** All words of a text, in order. */
  public static List<NameWord> of(String text) {
    List<NameWord> words = new ArrayList<>(text.length() / 6);
    int behind = 0;
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      String word = text.substring(start, at);
      words.add(new NameWord(start, at, word, key(word), text.substring(behind, start)));
      behind = at;
    }
    return words;
  }

  /** Whether it begins with a capital letter. */
  public boolean isCapital() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether this word can continue a name that the word before belongs to. */
  boolean continues(NameWord before) {
    return switch (glue) {
      case " ", "-", "/", " (", "/ ", " / ", ") / ", ")/", "\n", "" -> true;
      case ".", ". ", ". / " -> before.text.length() <= LONGEST_ABBREVIATION;
      default -> false;
    };
  }

  /** How names are joined to keys: a hyphen stays, all else is a blank. */
  char joint() {
    return glue.equals("-") ? '-' : ' ';
  }

  private static String key(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    if (LITTLE.contains(word) || (shouted && LITTLE.contains(small))) {
      return small.substring(0, 1);
    }
    if (small.indexOf('ß') >= 0) {
      return small.replace("ß", "ss");
    }
    return small.equals("sankt") ? "st" : small;
  }
}
