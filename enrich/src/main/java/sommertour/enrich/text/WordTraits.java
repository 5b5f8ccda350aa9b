package sommertour.enrich.text;

import java.util.Locale;

/**
 * A token as the name model sees it.
 *
 * @param lower in lower case, digits as 0
 * @param shape its class: capitals, digits, signs
 * @param pattern its runs of kinds of characters: {@code Aa-Aa}
 * @param entries the dictionaries it stands in
 */
record WordTraits(String lower, String shape, String pattern, String entries) {
  static final WordTraits NONE = new WordTraits("-", "-", "-", "");

  static WordTraits of(String token, String entries) {
    return new WordTraits(lower(token), shape(token), pattern(token), entries);
  }

  String prefix(int length) {
    return lower.substring(0, Math.min(length, lower.length()));
  }

  String suffix(int length) {
    return lower.substring(Math.max(0, lower.length() - length));
  }

  private static String lower(String token) {
    StringBuilder lower = new StringBuilder(token.toLowerCase(Locale.ROOT));
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isDigit(lower.charAt(i))) {
        lower.setCharAt(i, '0');
      }
    }
    return lower.toString();
  }

  private static String shape(String token) {
    char first = token.charAt(0);
    if (Character.isDigit(first)) {
      return token.endsWith(".") ? "ord" : "num" + Math.min(token.length(), 4);
    }
    if (!Character.isLetter(first)) {
      return token.length() == 1 ? token : "sign";
    }
    int capitals = 0;
    for (int i = 0; i < token.length(); i++) {
      capitals += Character.isUpperCase(token.charAt(i)) ? 1 : 0;
    }
    if (capitals == 0) {
      return token.endsWith("-") ? "low-" : "low";
    }
    if (token.endsWith(".")) {
      return token.length() == 2 ? "ini" : "abb";
    }
    boolean hyphen = token.indexOf('-') > 0;
    if (capitals == token.length()) {
      return capitals == 1 ? "one" : "all";
    }
    if (!Character.isUpperCase(first)) {
      return "mixed";
    }
    return capitals == 1 ? (hyphen ? "cap-low" : "cap") : hyphen ? "cap-cap" : "camel";
  }

  private static String pattern(String token) {
    StringBuilder pattern = new StringBuilder();
    char last = 0;
    for (int i = 0; i < token.length() && pattern.length() < 12; i++) {
      char c = token.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'A'
              : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '0' : c;
      if (kind != last) {
        pattern.append(kind);
      }
      last = kind;
    }
    return pattern.toString();
  }
}
