package sommertour.enrich.text;

import java.util.List;
import sommertour.contract.Folding;

/**
 * The words of a person's name without titles.
 *
 * @param given empty if the text gives the surname alone
 * @param surname with its particles: "von der Leyen"
 */
record FullName(List<String> given, List<String> surname) {
  FullName {
    given = List.copyOf(given);
    surname = List.copyOf(surname);
  }

  /** The surname is the last word, or begins with the first particle. */
  static FullName of(List<String> words, NameWords kinds) {
    int cut = words.size() - 1;
    for (int i = 0; i < words.size() - 1; i++) {
      if (Character.isLowerCase(words.get(i).charAt(0))
          || kinds.isNoble(words.get(i))
          || kinds.isCapitalParticle(words.get(i))) {
        cut = i;
        break;
      }
    }
    return new FullName(words.subList(0, cut), words.subList(cut, words.size()));
  }

  boolean isFull() {
    return !given.isEmpty();
  }

  /** As an article writes it. */
  String written() {
    return isFull() ? givenName() + " " + lastName() : lastName();
  }

  String givenName() {
    return String.join(" ", given);
  }

  String lastName() {
    return String.join(" ", surname);
  }

  /** Folded surname and given names, as in {@code gueler-serap}; equal across articles. */
  String key() {
    return Folding.fold(lastName() + " " + givenName());
  }

  FullName withSurname(List<String> other) {
    return new FullName(given, other);
  }
}
