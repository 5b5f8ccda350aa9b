package sommertour.german;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a run of digits or a single sign, finer than a token of {@link Tokenizer}: "3.8.2017" is
 * five of them.
 *
 * @param start offset of the first character in the text
 * @param end offset behind the last
 * @param lower the token in lower case
 * @param type word, number or sign
 * @param gap what stands before it
 */
record DateToken(int start, int end, String text, String lower, Type type, Gap gap) {

  enum Type {
    WORD,
    NUMBER,
    SIGN
  }

  enum Gap {
    NONE,
    SPACE,
    LINE
  }

  boolean is(String sign) {
    return lower.equals(sign);
  }

  boolean isNumber() {
    return type == Type.NUMBER;
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  boolean isCapitalised() {
    return type == Type.WORD && Character.isUpperCase(text.charAt(0));
  }

  /** Scans the whole text once. */
  static List<DateToken> scan(String text) {
    List<DateToken> tokens = new ArrayList<>(text.length() / 6 + 1);
    Gap gap = Gap.LINE;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        gap = c == '\n' || gap == Gap.LINE ? Gap.LINE : Gap.SPACE;
        at++;
        continue;
      }
      Type type = type(c);
      int end = at + 1;
      while (type != Type.SIGN && end < text.length() && type(text.charAt(end)) == type) {
        end++;
      }
      String piece = text.substring(at, end);
      tokens.add(new DateToken(at, end, piece, piece.toLowerCase(Locale.GERMAN), type, gap));
      gap = Gap.NONE;
      at = end;
    }
    return tokens;
  }

  private static Type type(char c) {
    if (c >= '0' && c <= '9') {
      return Type.NUMBER;
    }
    return Character.isLetter(c) ? Type.WORD : Type.SIGN;
  }
}
