package sommertour.enrich.evaluation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names mean the same person or place. */
final class Sameness {
  private static final Pattern TITLES =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])"
              + "(?:dr|prof|h\\.?c|dipl|ing|med|jur|phil|rer|nat|mdl|mdb|mdep|frau|herr)"
              + "(?![\\p{L}\\p{N}_])\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private Sameness() {}

  /** The name in lower case, without titles and signs; empty for no name. */
  static String norm(String name) {
    if (name == null) {
      return "";
    }
    String untitled =
        TITLES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ");
    return NO_WORD.matcher(untitled.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Equal names, or one is the other's surname: a text may never give the first name. */
  static boolean persons(String one, String other) {
    List<String> a = List.of(norm(one).split(" "));
    List<String> b = List.of(norm(other).split(" "));
    if (a.get(0).isEmpty() || b.get(0).isEmpty()) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = a.size() <= b.size() ? b : a;
    return shorter.size() == 1 && shorter.get(0).equals(longer.get(longer.size() - 1));
  }

  /** The AGS; that of a kreisfreie Stadt always with 5 digits. */
  static String key(String ags) {
    return ags != null && ags.length() == 8 && ags.endsWith("000") ? ags.substring(0, 5) : ags;
  }

  /** The same place; relaxed also a place within the other's district. */
  static boolean places(Where one, Where other, boolean relaxed) {
    String a = key(one.ags());
    String b = key(other.ags());
    if (isGiven(a) && isGiven(b)) {
      return a.equals(b)
          || (relaxed && head(a).equals(head(b)) && Math.min(a.length(), b.length()) == 5);
    }
    String first = norm(one.name());
    String second = norm(other.name());
    return !first.isEmpty()
        && !second.isEmpty()
        && (first.equals(second)
            || (relaxed && (first.contains(second) || second.contains(first))));
  }

  static boolean isGiven(String text) {
    return text != null && !text.isEmpty();
  }

  private static String head(String ags) {
    return ags.substring(0, Math.min(5, ags.length()));
  }

  /** A place by name and AGS. */
  record Where(String name, String ags) {}
}
