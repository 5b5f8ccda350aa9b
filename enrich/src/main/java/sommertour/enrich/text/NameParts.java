package sommertour.enrich.text;

import java.util.List;
import sommertour.german.Token;

/** Decides how far a name reaches: given names, initials, particles, surname. */
final class NameParts {
  private final NameWords words;

  NameParts(NameWords words) {
    this.words = words;
  }

  boolean canBegin(Token token) {
    return words.canBeName(token) || words.isInitial(token);
  }

  /** Whether a surname is still to come behind the token. */
  boolean isOpen(Token token) {
    return words.isFirstName(token)
        || words.isInitial(token)
        || words.isParticle(token)
        || words.isFollower(token)
        || words.isNoble(token.text());
  }

  /** End of the longest name from the token on, at most the limit. */
  int end(List<Token> tokens, int first, int limit) {
    int behind = first + 1;
    while (behind < limit && continues(tokens, first, behind, limit, true)) {
      behind++;
    }
    return behind;
  }

  /** End of a name whose surname may have a second word: "Eva Schulze Föcking". */
  int doubled(List<Token> tokens, int first, int behind, int limit) {
    return behind - first > 1
            && behind < limit
            && words.isDouble(tokens.get(behind - 1))
            && words.isUnknown(tokens.get(behind))
        ? behind + 1
        : behind;
  }

  /**
   * Whether the token continues the name.
   *
   * @param first token of the name
   * @param index the token in question
   * @param open whether a capitalised word may follow
   */
  boolean continues(List<Token> tokens, int first, int index, int limit, boolean open) {
    Token token = tokens.get(index);
    Token before = tokens.get(index - 1);
    if (words.isParticle(token)) {
      // "Eva Meyer zu Wittlage", but not "Eva Meyer zu Besuch"
      if (token.is("zu") && words.isDouble(before)) {
        return index + 1 < limit && words.isUnknown(tokens.get(index + 1));
      }
      boolean given =
          index - first == 1
              ? words.isFirstName(before) || words.isUnknown(before)
              : isOpenGiven(before);
      return given && hasSurname(tokens, index, limit) && !isPurpose(tokens, first, index, limit);
    }
    if (words.isFollower(token)) {
      return (words.isParticle(before) || words.isFollower(before))
          && hasSurname(tokens, index, limit);
    }
    boolean surnameToo = words.isFirstName(before) && words.isSurnameToo(token);
    return open && (canBegin(token) || surnameToo);
  }

  /** "Eva Wolf zum Gespräch": a surname that is a first name, too, and no "Eva zum Winkel". */
  private boolean isPurpose(List<Token> tokens, int first, int index, int limit) {
    return words.isContracted(tokens.get(index))
        && index - first > 1
        && index + 1 < limit
        && !words.isUnknown(tokens.get(index + 1));
  }

  private boolean isOpenGiven(Token token) {
    return words.isCommonFirstName(token)
        || words.isInitial(token)
        || words.isParticle(token)
        || words.isNoble(token.text());
  }

  private boolean hasSurname(List<Token> tokens, int index, int limit) {
    int next = index + 1;
    while (next < limit && next < index + 3 && isLittle(tokens.get(next))) {
      next++;
    }
    return next < tokens.size() && words.canBeName(tokens.get(next));
  }

  /** Whether it is a particle, or a little word behind one. */
  boolean isLittle(Token token) {
    return words.isParticle(token) || words.isFollower(token);
  }
}
