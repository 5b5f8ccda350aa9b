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
  /** More choices than these are kept apart from what follows them. */
  private static final int MOST_CHOICES = 48;

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

  /**
   * A part of the expression.
   *
   * @param exact all that it matches, or null if that is not known
   * @param needs as in {@link Found}, if {@code exact} is null
   * @param first the inside of a character class with all that it can begin with; null if unknown,
   *     blank if it takes up no room
   * @param skips whether it can match without taking up room
   * @param bound where it stands if it is a bound of a word, else -1
   */
  private record Part(
      Set<String> exact, List<Set<String>> needs, String first, boolean skips, int bound) {
    static Part unknown(String first, boolean skips) {
      return new Part(null, List.of(), first, skips, -1);
    }

    static Part letters(String letters, String first) {
      return new Part(Set.of(letters), List.of(), first, false, -1);
    }

    static Part roomless(int bound) {
      return new Part(Set.of(""), List.of(), "", true, bound);
    }

    List<Set<String>> allNeeds() {
      return exact == null ? needs : exact.contains("") ? List.of() : List.of(exact);
    }
  }

  static Found read(String regex) {
    WordingReader reader = new WordingReader(regex);
    Part whole = reader.alternatives();
    List<List<String>> needs =
        whole.allNeeds().stream()
            .sorted(Comparator.comparingInt(WordingReader::shortest).reversed())
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

  private Part alternatives() {
    List<Part> parts = new ArrayList<>();
    parts.add(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : oneOf(parts);
  }

  private static Part oneOf(List<Part> parts) {
    boolean skips = parts.stream().anyMatch(Part::skips);
    boolean known = parts.stream().allMatch(part -> part.first() != null);
    StringBuilder first = new StringBuilder();
    Set<String> exact = new LinkedHashSet<>();
    Set<String> need = new LinkedHashSet<>();
    boolean allExact = true;
    boolean allNeed = true;
    for (Part part : parts) {
      first.append(part.first());
      if (part.exact() == null) {
        allExact = false;
      } else {
        exact.addAll(part.exact());
      }
      List<Set<String>> needs = part.allNeeds();
      if (needs.isEmpty()) {
        allNeed = false;
      } else {
        need.addAll(
            needs.stream().max(Comparator.comparingInt(WordingReader::shortest)).orElseThrow());
      }
    }
    return new Part(
        allExact ? exact : null,
        allExact || !allNeed ? List.of() : List.of(need),
        known ? first.toString() : null,
        skips,
        -1);
  }

  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
      parts.add(repeated(atom()));
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).bound() >= 0 && looksBack == 0) {
        Part behind = first(parts.subList(i + 1, parts.size()));
        if (behind.first() != null && !behind.skips()) {
          guards.put(parts.get(i).bound(), behind.first());
        }
      }
    }
    return joined(parts);
  }

  /** What a row of parts can begin with. */
  private static Part first(List<Part> parts) {
    StringBuilder first = new StringBuilder();
    for (Part part : parts) {
      if (part.first() == null) {
        return Part.unknown(null, false);
      }
      first.append(part.first());
      if (!part.skips()) {
        return Part.unknown(first.toString(), false);
      }
    }
    return Part.unknown(first.toString(), true);
  }

  private static Part joined(List<Part> parts) {
    List<Set<String>> needs = new ArrayList<>();
    Set<String> open = Set.of("");
    boolean exact = true;
    for (Part part : parts) {
      if (part.exact() != null && open.size() * part.exact().size() <= MOST_CHOICES) {
        open = product(open, part.exact());
        continue;
      }
      exact = false;
      if (!open.contains("")) {
        needs.add(open);
      }
      needs.addAll(part.needs());
      open = part.exact() == null ? Set.of("") : part.exact();
    }
    if (!exact && !open.contains("")) {
      needs.add(open);
    }
    Part first = first(parts);
    return new Part(
        exact ? open : null, exact ? List.of() : needs, first.first(), first.skips(), -1);
  }

  private static Set<String> product(Set<String> heads, Set<String> tails) {
    Set<String> product = new LinkedHashSet<>();
    for (String head : heads) {
      for (String tail : tails) {
        product.add(head + tail);
      }
    }
    return product;
  }

  private Part repeated(Part part) {
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
    Set<String> exact = null;
    if (!many && part.exact() != null) {
      exact = new LinkedHashSet<>(part.exact());
      exact.add("");
    }
    return new Part(
        exact, optional ? List.of() : part.allNeeds(), part.first(), optional || part.skips(), -1);
  }

  private Part atom() {
    int start = at;
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characters(start);
      case '\\' -> escaped(start);
      case '^', '$' -> Part.roomless(-1);
      case '.' -> Part.unknown(null, false);
      default -> Part.letters(String.valueOf(c), quoted(c));
    };
  }

  private Part group() {
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
      return Part.roomless(-1);
    }
    if (!regex.startsWith("?i:", at)) {
      throw new IllegalArgumentException("this kind of group has no place in a wording: " + regex);
    }
    at += 3;
    closed(alternatives());
    // What it matches is more than what is written.
    return Part.unknown(null, true);
  }

  private Part closed(Part part) {
    at++;
    return part;
  }

  private Part escaped(int start) {
    char c = regex.charAt(at++);
    if (c == 'b') {
      return Part.roomless(start);
    }
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      String letters = regex.substring(at, end);
      at = end + 2;
      return Part.letters(letters, quoted(letters.charAt(0)));
    }
    if (c == 'p' || c == 'P') {
      at = regex.indexOf('}', at) + 1;
    }
    if (!Character.isLetterOrDigit(c)) {
      return Part.letters(String.valueOf(c), quoted(c));
    }
    if (UNTOLD.indexOf(c) >= 0) {
      throw new IllegalArgumentException("\\" + c + " has no place in a wording: " + regex);
    }
    return Part.unknown(regex.substring(start, at), false);
  }

  private Part characters(int start) {
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
        ? new Part(exact, List.of(), regex.substring(start + 1, at - 1), false, -1)
        : Part.unknown(regex.substring(start, at), false);
  }

  private static String quoted(char c) {
    return Character.isLetterOrDigit(c) || c == ' ' ? String.valueOf(c) : "\\" + c;
  }

  private static int shortest(Set<String> choice) {
    return choice.stream().mapToInt(String::length).min().orElse(0);
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
