package sommertour.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds in a text the names whose hashes are known: in their order or with the surname and a comma
 * first, with an initial in between, in the genitive, and joined by anything short as in addresses.
 */
final class NameSearch {
  /** Longer gaps part two words that have nothing to do with each other. */
  private static final int LONGEST_GAP = 3;

  private static final String JOINS = "@._-/%";

  private final Map<String, Objection> byName = new LinkedHashMap<>();
  private final Set<Integer> lengths = new TreeSet<>();

  NameSearch(Iterable<Objection> persons) {
    for (Objection person : persons) {
      byName.put(person.hash(), person);
      lengths.add(person.words());
    }
  }

  /**
   * Where a name stands.
   *
   * @param person whose it is
   */
  record Found(int start, int end, Objection person) {}

  boolean isEmpty() {
    return byName.isEmpty();
  }

  List<Found> names(String text) {
    List<Found> found = new ArrayList<>();
    List<Word> words = Word.of(text);
    for (int length : lengths) {
      for (int from = 0; from + length <= words.size(); from++) {
        List<Word> here = words.subList(from, from + length);
        if (isTogether(here)) {
          add(found, text, here, here);
        }
        int next = from + length;
        // "Anna M. Muster", "Anna-M. Muster"
        if (length > 1 && next < words.size() && words.get(from + 1).folded().length() == 1) {
          List<Word> longer = words.subList(from, next + 1);
          List<Word> without = new ArrayList<>(longer);
          without.remove(1);
          if (isTogether(longer)) {
            add(found, text, longer, without);
          }
        }
      }
    }
    return found;
  }

  /** The surnames of these persons, which nobody would look for in a text that names them not. */
  static List<Found> surnames(String text, Iterable<Objection> persons) {
    List<Found> found = new ArrayList<>();
    List<Word> words = Word.of(text);
    for (Objection person : persons) {
      int length = person.surnameWords();
      for (int from = 0; from + length <= words.size(); from++) {
        List<Word> here = words.subList(from, from + length);
        if (isName(text, here) && isTogether(here)) {
          if (hashes(here).contains(person.surnameHash())) {
            found.add(new Found(here.get(0).start(), here.get(length - 1).end(), person));
          }
        }
      }
    }
    return found;
  }

  private void add(List<Found> found, String text, List<Word> place, List<Word> words) {
    Set<String> hashes = new TreeSet<>(hashes(words));
    for (int first = 1; first < words.size(); first++) {
      if (text.substring(words.get(first - 1).end(), words.get(first).start()).contains(",")) {
        List<Word> turned = new ArrayList<>(words.subList(first, words.size()));
        turned.addAll(words.subList(0, first));
        hashes.addAll(hashes(turned));
      }
    }
    for (String hash : hashes) {
      Objection person = byName.get(hash);
      boolean bare = person != null && person.words() == 1;
      if (person != null && (!bare || isName(text, place))) {
        found.add(new Found(place.get(0).start(), place.get(place.size() - 1).end(), person));
      }
    }
  }

  private static Set<String> hashes(List<Word> words) {
    List<Word> nominative = new ArrayList<>(words);
    int last = words.size() - 1;
    nominative.set(last, words.get(last).withoutGenitive());
    return new TreeSet<>(List.of(Word.hash(words), Word.hash(nominative)));
  }

  private static boolean isTogether(List<Word> words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).start() - words.get(i - 1).end() > LONGEST_GAP) {
        return false;
      }
    }
    return true;
  }

  /** A single word is a name where it begins with a capital, or is a part of an address. */
  private static boolean isName(String text, List<Word> words) {
    int start = words.get(0).start();
    int end = words.get(words.size() - 1).end();
    return Character.isUpperCase(text.codePointAt(start))
        || (start > 0 && JOINS.indexOf(text.charAt(start - 1)) >= 0)
        || (end < text.length() && JOINS.indexOf(text.charAt(end)) >= 0);
  }
}
