package sommertour.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A run of letters in a text, as names are looked for: {@code Müller-Lüdenscheidt} is two.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 * @param folded as {@link Folding} has it
 */
record Word(int start, int end, String folded) {
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

  /** The words of a text, in order; what folds to nothing is none. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher letters = LETTERS.matcher(text);
    while (letters.find()) {
      String folded = Folding.fold(letters.group());
      if (!folded.isEmpty()) {
        words.add(new Word(letters.start(), letters.end(), folded));
      }
    }
    return words;
  }

  /** What an objection knows of a name. */
  static String hash(List<Word> words) {
    return ContentHash.of(words.stream().map(Word::folded).collect(Collectors.joining("-")));
  }

  /** The same word without the s of a genitive, or itself. */
  Word withoutGenitive() {
    int length = folded.length();
    return length > 2 && folded.endsWith("s")
        ? new Word(start, end, folded.substring(0, length - 1))
        : this;
  }
}
