package sommertour.german;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of words, as a regular expression of the tables, that is tried only on texts with the
 * letters it can't do without: of some hundred forms, a sentence holds the letters of a dozen.
 * Which letters these are is read from the expression itself.
 */
public final class Wording {
  private final Pattern pattern;
  private final List<List<String>> needs;

  /** The needs as runs of letters. */
  private final int[][][] runs;

  private Wording(Pattern pattern, List<List<String>> needs) {
    this.pattern = pattern;
    this.needs = needs;
    runs =
        needs.stream()
            .map(choice -> choice.stream().map(Letters::runs).toArray(int[][]::new))
            .toArray(int[][][]::new);
  }

  /**
   * The form that an expression describes.
   *
   * @param regex of java.util.regex, where letters, words and their bounds are those of Unicode
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  public static Wording of(String regex) {
    Pattern written = Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    WordingReader.Found found = WordingReader.read(written.pattern());
    return new Wording(
        Pattern.compile(found.guarded(), Pattern.UNICODE_CHARACTER_CLASS), found.needs());
  }

  /** Whether the text has the form somewhere. */
  public boolean isIn(String text) {
    return mayBeIn(text) && pattern.matcher(text).find();
  }

  /** Where the text first has the form. */
  public Optional<Matcher> in(String text) {
    if (!mayBeIn(text)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  /** Where a text of which many forms are asked first has this one. */
  public Optional<Matcher> in(Letters letters) {
    return mayBeIn(letters) ? in(letters.text()) : Optional.empty();
  }

  private boolean mayBeIn(Letters letters) {
    for (int[][] choice : runs) {
      if (!hasOne(letters, choice)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOne(Letters letters, int[][] choice) {
    for (int[] wanted : choice) {
      if (letters.mayHold(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text holds, of each choice of letters that the form needs, one. */
  boolean mayBeIn(String text) {
    for (List<String> choice : needs) {
      if (!hasOne(text, choice)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOne(String text, List<String> choice) {
    for (String letters : choice) {
      if (text.contains(letters)) {
        return true;
      }
    }
    return false;
  }
}
