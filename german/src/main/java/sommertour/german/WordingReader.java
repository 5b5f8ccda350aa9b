package sommertour.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads from a regular expression which letters each of its matches holds, and guards each word
 * bound by a look at the first letter behind it, which costs a tenth of the bound. Where an
 * expression uses what this reader does not know, that part needs nothing and is not guarded.
 *
 * <p>The way of thinking is that of Russ Cox, "Regular Expression Matching with a Trigram Index"
 * (2012), with whole strings instead of trigrams.
 */
final class WordingReader {
  /** Anchors, references and escapes that our tables do not use. */
  private static final String UNTOLD = "0123456789AaBcefGkNRuXxZz";

  private final String regex;
  private final Map<Integer, String> guards = new TreeMap<>();
  private int at;
  private int looksBack;

  private WordingReader(String regex) {
    this.regex = regex;
  }

  /**
   * What was read.
   *
   * @param needs of each choice a match holds one; the most telling choice first
   * @param guarded an expression with the same matches
   */
  record Found(List<List<String>> needs, String guarded) {}

  static Found read(String regex) {
    WordingReader reader = new WordingReader(regex);
    WordingPart whole = reader.alternatives();
    List<List<String>> needs =
        whole.allNeeds().stream()
            .sorted(Comparator.comparingInt(WordingPart::shortest).reversed())
            .map(WordingReader::withoutLonger)
            .toList();
    return new Found(needs, reader.guarded());
  }

  private String guarded() {
    StringBuilder guarded = new StringBuilder();
    int from = 0;
    for (Map.Entry<Integer, String> guard : guards.entrySet()) {
      guarded.append(regex, from, guard.getKey()).append("(?=[").append(guard.getValue());
      guarded.append("])");
      from = guard.getKey();
    }
    return guarded.append(regex.substring(from)).toString();
  }

  private WordingPart alternatives() {
    List<WordingPart> parts = new ArrayList<>();
    parts.add(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : WordingPart.oneOf(parts);
  }

  private WordingPart sequence() {
    List<WordingPart> parts = new ArrayList<>();
    while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
      parts.add(repeated(atom()));
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).bound() >= 0 && looksBack == 0) {
        WordingPart behind = WordingPart.firstOf(parts.subList(i + 1, parts.size()));
        if (behind.first() != null && !behind.skips()) {
          guards.put(parts.get(i).bound(), behind.first());
        }
      }
    }
    return WordingPart.joined(parts);
  }

  private WordingPart repeated(WordingPart part) {
    if (at == regex.length()) {
      return part;
    }
    char c = regex.charAt(at);
    boolean optional = c == '?' || c == '*';
    boolean many = c == '*' || c == '+' || c == '{';
    if (c == '{') {
      optional = regex.startsWith("{0", at);
      at = regex.indexOf('}', at);
    }
    if (!optional && !many) {
      return part;
    }
    at++;
    if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
      at++;
    }
    return part.repeated(optional, many);
  }

  private WordingPart atom() {
    int start = at;
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characters(start);
      case '\\' -> escaped(start);
      case '^', '$' -> WordingPart.roomless(-1);
      case '.' -> WordingPart.unknown(null, false);
      default -> WordingPart.letters(String.valueOf(c), quoted(c));
    };
  }

  private WordingPart group() {
    if (!regex.startsWith("?", at)) {
      return closed(alternatives());
    }
    if (regex.startsWith("?:", at)) {
      at += 2;
      return closed(alternatives());
    }
    boolean back = regex.startsWith("?<=", at) || regex.startsWith("?<!", at);
    if (back || regex.startsWith("?=", at) || regex.startsWith("?!", at)) {
      at += back ? 3 : 2;
      looksBack += back ? 1 : 0;
      closed(alternatives());
      looksBack -= back ? 1 : 0;
      return WordingPart.roomless(-1);
    }
    if (!regex.startsWith("?i:", at)) {
      throw new IllegalArgumentException("this kind of group has no place in a wording: " + regex);
    }
    at += 3;
    closed(alternatives());
    // What it matches is more than what is written.
    return WordingPart.unknown(null, true);
  }

  private WordingPart closed(WordingPart part) {
    at++;
    return part;
  }

  private WordingPart escaped(int start) {
    char c = regex.charAt(at++);
    if (c == 'b') {
      return WordingPart.roomless(start);
    }
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      String letters = regex.substring(at, end);
      at = end + 2;
      return WordingPart.letters(letters, quoted(letters.charAt(0)));
    }
    if (c == 'p' || c == 'P') {
      at = regex.indexOf('}', at) + 1;
    }
    if (!Character.isLetterOrDigit(c)) {
      return WordingPart.letters(String.valueOf(c), quoted(c));
    }
    if (UNTOLD.indexOf(c) >= 0) {
      throw new IllegalArgumentException("\\" + c + " has no place in a wording: " + regex);
    }
    return WordingPart.unknown(regex.substring(start, at), false);
  }

  private WordingPart characters(int start) {
    int depth = 1;
    boolean plain = regex.charAt(at) != '^';
    Set<String> exact = new LinkedHashSet<>();
    while (depth > 0) {
      char c = regex.charAt(at++);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      plain &= Character.isLetterOrDigit(c) || depth == 0;
      if (c == '\\') {
        at++;
      }
      if (depth > 0) {
        exact.add(String.valueOf(c));
      }
    }
    return plain
        ? new WordingPart(exact, List.of(), regex.substring(start + 1, at - 1), false, -1)
        : WordingPart.unknown(regex.substring(start, at), false);
  }

  private static String quoted(char c) {
    return Character.isLetterOrDigit(c) || c == ' ' ? String.valueOf(c) : "\\" + c;
  }

  /** Where a text lacks "Besuch" it lacks "Besuche", too. */
  private static List<String> withoutLonger(Set<String> choice) {
    return choice.stream()
        .filter(
            letters ->
                choice.stream()
                    .noneMatch(other -> !other.equals(letters) && letters.contains(other)))
        .toList();
  }
}
