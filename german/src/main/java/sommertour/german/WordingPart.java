package sommertour.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a part of a regular expression matches, and what that of several parts together is.
 *
 * @param exact all that it matches, or null if that is not known
 * @param needs of each choice a match holds one, if {@code exact} is null
 * @param first the inside of a character class with all that it can begin with; null if unknown,
 *     blank if it takes up no room
 * @param skips whether it can match without taking up room
 * @param bound where it stands if it is a bound of a word, else -1
 */
record WordingPart(
    Set<String> exact, List<Set<String>> needs, String first, boolean skips, int bound) {
  /** More choices than these are kept apart from what follows them. */
  private static final int MOST_CHOICES = 48;

  static WordingPart unknown(String first, boolean skips) {
    return new WordingPart(null, List.of(), first, skips, -1);
  }

  static WordingPart letters(String letters, String first) {
    return new WordingPart(Set.of(letters), List.of(), first, false, -1);
  }

  static WordingPart roomless(int bound) {
    return new WordingPart(Set.of(""), List.of(), "", true, bound);
  }

  List<Set<String>> allNeeds() {
    return exact == null ? needs : exact.contains("") ? List.of() : List.of(exact);
  }

  /** One of several. */
  static WordingPart oneOf(List<WordingPart> parts) {
    boolean skips = parts.stream().anyMatch(WordingPart::skips);
    boolean known = parts.stream().allMatch(part -> part.first() != null);
    StringBuilder first = new StringBuilder();
    Set<String> exact = new LinkedHashSet<>();
    Set<String> need = new LinkedHashSet<>();
    boolean allExact = true;
    boolean allNeed = true;
    for (WordingPart part : parts) {
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
            needs.stream().max(Comparator.comparingInt(WordingPart::shortest)).orElseThrow());
      }
    }
    return new WordingPart(
        allExact ? exact : null,
        allExact || !allNeed ? List.of() : List.of(need),
        known ? first.toString() : null,
        skips,
        -1);
  }

  /** What a row of parts can begin with. */
  static WordingPart firstOf(List<WordingPart> parts) {
    StringBuilder first = new StringBuilder();
    for (WordingPart part : parts) {
      if (part.first() == null) {
        return unknown(null, false);
      }
      first.append(part.first());
      if (!part.skips()) {
        return unknown(first.toString(), false);
      }
    }
    return unknown(first.toString(), true);
  }

  /** One behind the other. */
  static WordingPart joined(List<WordingPart> parts) {
    List<Set<String>> needs = new ArrayList<>();
    Set<String> open = Set.of("");
    boolean exact = true;
    for (WordingPart part : parts) {
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
    WordingPart first = firstOf(parts);
    return new WordingPart(
        exact ? open : null, exact ? List.of() : needs, first.first(), first.skips(), -1);
  }

  /** The same, where it may be missing or come several times. */
  WordingPart repeated(boolean optional, boolean many) {
    Set<String> once = null;
    if (!many && exact != null) {
      once = new LinkedHashSet<>(exact);
      once.add("");
    }
    return new WordingPart(once, optional ? List.of() : allNeeds(), first, optional || skips, -1);
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

  /** Length of the shortest. */
  static int shortest(Set<String> choice) {
    return choice.stream().mapToInt(String::length).min().orElse(0);
  }
}
