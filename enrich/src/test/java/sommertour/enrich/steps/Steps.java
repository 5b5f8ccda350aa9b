package sommertour.enrich.steps;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the steps of classes that a {@link SteppingLoader} has loaded: calls and jumps, letters
 * that the engine of regular expressions looks at, and letters that methods of strings look at or
 * copy. One thread at a time.
 */
public final class Steps {
  private static long count;

  private Steps() {}

  /** How many steps the work takes. */
  static long of(Runnable work) {
    long before = count;
    work.run();
    return count - before;
  }

  /** A call or a jump. */
  public static void one() {
    count++;
  }

  /** Reads the text letter by letter, each a step. */
  public static Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(new Letters(text));
  }

  public static boolean matches(String text, String regex) {
    return matcher(Pattern.compile(regex), text).matches();
  }

  public static boolean contains(String text, CharSequence part) {
    return indexOf(text, part.toString()) >= 0;
  }

  public static int indexOf(String text, String part) {
    return indexOf(text, part, 0);
  }

  public static int indexOf(String text, int letter) {
    return indexOf(text, letter, 0);
  }

  public static int indexOf(String text, String part, int from) {
    return found(text, text.indexOf(part, from), from);
  }

  public static int indexOf(String text, int letter, int from) {
    return found(text, text.indexOf(letter, from), from);
  }

  public static int lastIndexOf(String text, int letter) {
    int at = text.lastIndexOf(letter);
    count += text.length() - at;
    return at;
  }

  public static String substring(String text, int start) {
    return copied(text.substring(start));
  }

  public static String substring(String text, int start, int end) {
    return copied(text.substring(start, end));
  }

  public static String toLowerCase(String text, Locale locale) {
    return copied(text.toLowerCase(locale));
  }

  public static String toUpperCase(String text, Locale locale) {
    return copied(text.toUpperCase(locale));
  }

  public static String strip(String text) {
    count += text.length();
    return text.strip();
  }

  public static boolean isBlank(String text) {
    count += text.length();
    return text.isBlank();
  }

  public static String replace(String text, CharSequence part, CharSequence other) {
    count += text.length();
    return text.replace(part, other);
  }

  public static String replaceAll(String text, String regex, String other) {
    return matcher(Pattern.compile(regex), text).replaceAll(other);
  }

  public static String[] split(String text, String regex) {
    count += text.length();
    return text.split(regex);
  }

  public static String[] split(String text, String regex, int limit) {
    count += text.length();
    return text.split(regex, limit);
  }

  private static int found(String text, int at, int from) {
    count += Math.max(0, (at < 0 ? text.length() : at) - from) + 1;
    return at;
  }

  private static String copied(String copy) {
    count += copy.length();
    return copy;
  }

  private record Letters(CharSequence text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      count++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      count += end - start;
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      count += text.length();
      return text.toString();
    }
  }
}
