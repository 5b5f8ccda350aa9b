package sommertour.enrich.text;

import java.util.List;
import sommertour.german.OfficeRank;
import sommertour.german.Token;

/** Decides which names are those of writers and photographers and not of the story. */
final class Credits {
  /** A credit names its people within so many tokens. */
  private static final int REACH = 6;

  /** A text has its byline within so many tokens of its beginning. */
  private static final int HEAD = 120;

  /** And lone names of authors within so many of its end. */
  private static final int TAIL = 60;

  private final NameWords words;

  Credits(NameWords words) {
    this.words = words;
  }

  /**
   * Whether the name is a credit: behind "Foto:" or "©", behind "von" where the line says nothing
   * else at the head of the text, or a line of its own at the end; never a member of a government.
   */
  boolean isCredit(List<Token> tokens, int first, int behind, int sentenceFirst, int sentenceEnd) {
    if (first > sentenceFirst && isOutside(tokens.get(first - 1))) {
      return false;
    }
    for (int i = first - 1; i >= sentenceFirst && i >= first - REACH; i--) {
      if (words.isCredit(tokens.get(i))) {
        return true;
      }
      if (tokens.get(i).text().length() > 2
          && Character.isLowerCase(tokens.get(i).text().charAt(0))) {
        break;
      }
    }
    boolean wholeLine = sentenceEnd - behind <= 1;
    if (wholeLine && first == sentenceFirst) {
      return behind - first > 1 && tokens.size() - behind < TAIL && first > HEAD / 2;
    }
    return wholeLine
        && first == sentenceFirst + 1
        && first < HEAD
        && words.isByline(tokens.get(sentenceFirst));
  }

  private boolean isOutside(Token token) {
    return words
        .offices()
        .word(token.text())
        .filter(office -> office.rank() == OfficeRank.OUTSIDE)
        .isPresent();
  }
}
