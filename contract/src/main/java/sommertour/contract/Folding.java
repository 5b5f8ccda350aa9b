package sommertour.contract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as keys: lower case, German letters spelt out, no accents, words joined by hyphens. */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  /** {@code Güler} gives {@code gueler}, {@code von der Leyen} gives {@code von-der-leyen}. */
  public static String fold(String name) {
    return hyphenated(spelt(name));
  }

  private static String spelt(String name) {
    if (isAscii(name)) {
      return name.toLowerCase(Locale.GERMAN);
    }
    String spelt =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.GERMAN)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    return isAscii(spelt)
        ? spelt
        : MARKS.matcher(Normalizer.normalize(spelt, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  /** Letters and digits, and one hyphen for whatever stands between them. */
  private static String hyphenated(String spelt) {
    StringBuilder folded = new StringBuilder(spelt.length());
    boolean gap = false;
    for (int i = 0; i < spelt.length(); i++) {
      char letter = spelt.charAt(i);
      if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
        if (gap && !folded.isEmpty()) {
          folded.append('-');
        }
        folded.append(letter);
        gap = false;
      } else {
        gap = true;
      }
    }
    return folded.toString();
  }
}
