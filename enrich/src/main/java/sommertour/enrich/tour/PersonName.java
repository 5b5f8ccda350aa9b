package sommertour.enrich.tour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import sommertour.contract.Folding;
import sommertour.german.Table;

/**
 * A name as folded given name and surname. A particle begins the surname ({@code von-der-leyen}); a
 * title belongs to neither, so {@code Otto Graf Lambsdorff} and {@code Otto Lambsdorff} are one.
 *
 * @param given empty if the text gives the surname alone
 * @param surname empty if nothing is left of the name
 */
record PersonName(String given, String surname) {
  private static final String PARTICLE = "particle";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s.]+");
  private static final Map<String, String> WORDS = Table.pairs(PersonName.class, "name-words.tsv");

  static PersonName of(String name) {
    List<String> words = new ArrayList<>();
    int surname = -1;
    for (String written : BETWEEN_WORDS.split(name.strip(), -1)) {
      String word = Folding.fold(written);
      String kind = WORDS.getOrDefault(word, "");
      if (kind.equals(PARTICLE) && surname < 0) {
        surname = words.size();
      }
      if (!word.isEmpty() && (kind.isEmpty() || kind.equals(PARTICLE))) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      return new PersonName("", "");
    }
    int cut = surname < 0 || surname == words.size() ? words.size() - 1 : surname;
    return new PersonName(
        String.join("-", words.subList(0, cut)),
        String.join("-", words.subList(cut, words.size())));
  }

  /**
   * Whether the given name can be a shorter form of the other: none at all, the first of several,
   * or initials.
   */
  static boolean isShortFor(String given, String fuller) {
    if (given.isEmpty()) {
      return true;
    }
    List<String> few = Arrays.asList(given.split("-"));
    List<String> many = Arrays.asList(fuller.split("-"));
    if (few.size() > many.size()) {
      return false;
    }
    for (int i = 0; i < few.size(); i++) {
      String one = few.get(i);
      String other = many.get(i);
      if (!(one.equals(other) || (one.length() == 1 && other.startsWith(one)))) {
        return false;
      }
    }
    return true;
  }
}
