package sommertour.enrich.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import sommertour.german.OfficeRank;
import sommertour.german.Offices;
import sommertour.german.Token;

/** Finds the office in what is put behind a name, between commas or dashes. */
final class Apposition {
  /** So far from the name its office can begin. */
  private static final int REACH = 14;

  /** Small words and adjectives before the office. */
  private static final int SMALL = 4;

  /** What begins an attribute between article and noun. */
  private static final Set<String> ATTRIBUTES =
      Set.of("für", "im", "in", "seit", "vom", "von", "erst");

  /** Tokens of ", seit dem 1. September 2016" and the office behind them. */
  private static final int SINCE = 7;

  private static final Pattern OF_LAND = Pattern.compile("\\p{Lu}\\p{Ll}+(?:ische[rnms]?|er)");

  private final Offices offices;

  Apposition(Offices offices) {
    this.offices = offices;
  }

  /** "Eva Beispiel – Ministerin für Verkehr – kam": between dashes as between commas. */
  static boolean opens(Token token) {
    return token.is(",") || token.is("–") || token.is("—");
  }

  /**
   * Where an office begins, behind "der für Sport zuständigen", "seit September" or adjectives;
   * else where none of these goes on.
   *
   * @param from behind the comma
   */
  int office(List<Token> tokens, int from, int sentenceEnd) {
    int at = behindAttribute(tokens, behindSince(tokens, from, sentenceEnd), sentenceEnd);
    for (int skipped = 0; skipped < SMALL && at < sentenceEnd; skipped++, at++) {
      if (isOffice(tokens, at)
          || !(Character.isLowerCase(tokens.get(at).text().charAt(0)) || isOfLand(tokens, at))) {
        break;
      }
    }
    return at;
  }

  /**
   * ", der für Sport und Ehrenamt zuständigen Staatssekretärin": the office, else where it began.
   */
  private int behindAttribute(List<Token> tokens, int at, int sentenceEnd) {
    boolean attribute =
        at + 2 < sentenceEnd
            && (tokens.get(at).is("der") || tokens.get(at).is("die") || tokens.get(at).is("dem"))
            && ATTRIBUTES.contains(tokens.get(at + 1).text());
    for (int i = at + 3; attribute && i < Math.min(sentenceEnd, at + REACH); i++) {
      if (tokens.get(i).is(",")) {
        break;
      }
      if (OfficeComplement.isAdjective(tokens.get(i - 1).text()) && isOffice(tokens, i)) {
        return i;
      }
    }
    return at;
  }

  /** ", seit September Regierungspräsident": the office, else where it began. */
  private int behindSince(List<Token> tokens, int at, int sentenceEnd) {
    for (int i = at + 1; i < Math.min(sentenceEnd, at + SINCE); i++) {
      if (!tokens.get(at).is("seit") || tokens.get(i).is(",")) {
        break;
      }
      if (isOffice(tokens, i)) {
        return i;
      }
    }
    return at;
  }

  /** ", Sächsischer Staatsminister": what an office belongs to, before it. */
  private boolean isOfLand(List<Token> tokens, int at) {
    String word = tokens.get(at).text();
    return at + 1 < tokens.size() && OF_LAND.matcher(word).matches() && isOffice(tokens, at + 1);
  }

  private boolean isOffice(List<Token> tokens, int index) {
    return offices
        .at(tokens, index)
        .filter(mention -> mention.office().rank() != OfficeRank.TITLE)
        .isPresent();
  }
}
