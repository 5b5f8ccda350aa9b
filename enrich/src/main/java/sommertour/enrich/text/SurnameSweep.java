package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import sommertour.german.Office.Gender;
import sommertour.german.Token;

/** Finds the mentions of persons known by their full name that nothing else gave away. */
final class SurnameSweep {
  /** Behind these the word is a place. */
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "nach", "aus", "In", "Nach", "Aus", "im", "am", "zum", "zur", "vom", "beim");

  /** Confidence of a bare word that is a person's surname elsewhere in the text. */
  private static final double BY_SURNAME = 0.7;

  private static final PersonGroup NOBODY =
      new PersonGroup(
          new NamedPerson(
              0, 0, new FullName(List.of(), List.of("-")), null, Gender.UNKNOWN, null, 0));

  private final NameWords words;

  SurnameSweep(NameWords words) {
    this.words = words;
  }

  /** Reads the name from the first token to before the last one, with the role beside it. */
  interface Reader {
    NamedPerson read(int first, int behind, double confidence);
  }

  /** Adds to each person its further mentions among the tokens that are not taken. */
  void complete(
      List<PersonGroup> people,
      List<Token> tokens,
      boolean[] taken,
      Sentences sentences,
      Credits credits,
      Reader reader) {
    Map<String, List<PersonGroup>> bySurname = new HashMap<>();
    Map<String, PersonGroup> byGiven = new HashMap<>();
    for (PersonGroup person : people) {
      if (person.name().isFull()) {
        bySurname.computeIfAbsent(last(person), key -> new ArrayList<>()).add(person);
        byGiven.putIfAbsent(person.name().givenName(), person);
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (taken[i]) {
        continue;
      }
      PersonGroup person = called(tokens, i, bySurname);
      int first = i;
      if (person != NOBODY) {
        first = i + 1 - surname(person).size();
        int given = person.name().given().size();
        first = isGivenBefore(person, tokens, first, given) ? first - given : first;
      } else if (i > sentences.first(i)) {
        person = misspelt(tokens.get(i), byGiven.get(tokens.get(i - 1).text()));
        first = i - 1;
      }
      if (person != NOBODY
          && (first < i + 1 - surname(person).size() || isBare(tokens, first, sentences))
          && !credits.isCredit(tokens, first, i + 1, sentences.first(i), sentences.end(i))) {
        person.add(reader.read(first, i + 1, BY_SURNAME));
      }
    }
  }

  /** Without the rank before it: "von der Heide" of "Freifrau von der Heide". */
  private List<String> surname(PersonGroup person) {
    List<String> surname = person.name().surname();
    return surname.size() > 1 && words.isNoble(surname.get(0))
        ? surname.subList(1, surname.size())
        : surname;
  }

  private String last(PersonGroup person) {
    List<String> surname = surname(person);
    return surname.get(surname.size() - 1);
  }

  /** Whose surname ends there, in the genitive as well. */
  private PersonGroup called(
      List<Token> tokens, int last, Map<String, List<PersonGroup>> bySurname) {
    String word = tokens.get(last).text();
    List<PersonGroup> people = bySurname.get(word);
    if (people == null && word.endsWith("s")) {
      people = bySurname.get(word.substring(0, word.length() - 1));
    }
    return people == null ? NOBODY : longest(people, tokens, last);
  }

  /** "von der Heide" is not Eva Heide; of two with one surname neither is meant for sure. */
  private PersonGroup longest(List<PersonGroup> people, List<Token> tokens, int last) {
    List<PersonGroup> fitting =
        people.stream()
            .filter(person -> isSurname(person, tokens, last + 1 - surname(person).size()))
            .sorted(Comparator.comparingInt(person -> -surname(person).size()))
            .toList();
    boolean sure =
        fitting.size() == 1
            || (fitting.size() > 1
                && surname(fitting.get(0)).size() > surname(fitting.get(1)).size());
    return sure ? fitting.get(0) : NOBODY;
  }

  /** Whether the surname up to its last word begins there: "von der" of "von der Heide". */
  private boolean isSurname(PersonGroup person, List<Token> tokens, int first) {
    List<String> surname = surname(person);
    return first >= 0
        && IntStream.range(0, surname.size() - 1)
            .allMatch(k -> tokens.get(first + k).text().equalsIgnoreCase(surname.get(k)));
  }

  /** The person with the given name before the token, if the token nearly is the surname. */
  private static PersonGroup misspelt(Token token, PersonGroup person) {
    return person != null
            && token.isCapital()
            && PersonMerger.isMisspelt(token.text(), person.name().lastName())
        ? person
        : NOBODY;
  }

  private static boolean isGivenBefore(
      PersonGroup person, List<Token> tokens, int index, int given) {
    if (index < given) {
      return false;
    }
    for (int k = 0; k < given; k++) {
      if (!tokens.get(index - given + k).is(person.name().given().get(k))) {
        return false;
      }
    }
    return true;
  }

  /** No article, preposition of place or other first name before it, no noun compound behind. */
  private boolean isBare(List<Token> tokens, int index, Sentences sentences) {
    if (index == sentences.first(index)) {
      return true;
    }
    Token before = tokens.get(index - 1);
    return !words.isArticle(before)
        && !PLACE_PREPOSITIONS.contains(before.text())
        && !words.isFirstName(before);
  }
}
