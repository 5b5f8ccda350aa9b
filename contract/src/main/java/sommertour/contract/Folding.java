package sommertour.contract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as keys: lower case, German letters spelt out, no accents, words joined by hyphens. */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  private Folding() {}

  /** {@code Güler} gives {@code gueler}, {@code von der Leyen} gives {@code von-der-leyen}. */
  public static String fold(String name) {
    String spelt =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.GERMAN)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    String plain = MARKS.matcher(Normalizer.normalize(spelt, Normalizer.Form.NFD)).replaceAll("");
    return EDGES.matcher(GAPS.matcher(plain).replaceAll("-")).replaceAll("");
  }
}
