package sommertour.contract;

import java.text.Normalizer;

/**
 * The one normal form of every text: Unicode NFC, soft hyphens and zero-width characters removed,
 * no-break spaces made spaces, line ends LF, characters beyond the Basic Multilingual Plane
 * dropped. So an offset means the same in Java, Python, R, SQL and JavaScript.
 */
public final class NormalForm {
  private NormalForm() {}

  /** The text in normal form; the normal form of a normal form is itself. */
  public static String of(String text) {
    return isSurelyNormal(text) ? text : normalized(text);
  }

  private static boolean isSurelyNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSurelyNormal(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String normalized(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u00AD',
            '\u200B',
            '\u200C',
            '\u200D',
            '\u200E',
            '\u200F',
            '\u2060',
            '\uFEFF',
            '\0' -> {}
        case '\u00A0', '\u2007', '\u202F' -> kept.append(' ');
        case '\u0085', '\u2028', '\u2029' -> kept.append('\n');
        case '\r' -> {
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            kept.append('\n');
          }
        }
        default -> {
          if (!Character.isSurrogate(c) && !leavesBasicPlane(c)) {
            kept.append(c);
          }
        }
      }
    }
    return Normalizer.isNormalized(kept, Normalizer.Form.NFC)
        ? kept.toString()
        : Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /** Below U+0300, and in general punctuation, NFC changes nothing. */
  private static boolean isSurelyNormal(char c) {
    return switch (c) {
      case '\0', '\r', '\u0085', '\u00A0', '\u00AD' -> false;
      default -> c < '\u0300' || (c >= '\u2010' && c <= '\u2027');
    };
  }

  /** Some compatibility ideographs are composed to characters beyond the Basic Plane by NFC. */
  private static boolean leavesBasicPlane(char c) {
    return c >= '\uF900'
        && c <= '\uFAFF'
        && Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFC).length() > 1;
  }
}
