package sommertour.enrich.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sommertour.german.Token;

/** Finds the mentions of persons known by their full name that nothing else gave away. */
final class SurnameSweep {
  /** Behind these the word is a place. */
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "nach", "aus", "In", "Nach", "Aus", "im", "am", "zum", "zur", "vom", "beim");

  /** Confidence of a bare word that is a person's surname elsewhere in the text. */
  private static final double BY_SURNAME = 0.7;

  private final NameWords words;

  SurnameSweep(NameWords words) {
    this.words = words;
  }

  /** Adds to each person its further mentions among the tokens that are not taken. */
  void complete(
      List<PersonGroup> people,
      List<Token> tokens,
      boolean[] taken,
      Sentences sentences,
      Credits credits) {
    Map<String, PersonGroup> bySurname = new HashMap<>();
    for (PersonGroup person : people) {
      if (person.name().isFull() && person.name().surname().size() == 1) {
        // Of two with one surname neither is meant for sure.
        bySurname.merge(
            person.name().lastName(), person, (one, other) -> one == other ? one : NOBODY);
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      PersonGroup person = taken[i] ? null : bySurname.get(tokens.get(i).text());
      if (person == null && !taken[i] && tokens.get(i).text().endsWith("s")) {
        String word = tokens.get(i).text();
        person = bySurname.get(word.substring(0, word.length() - 1));
      }
      if (person != null && person != NOBODY) {
        int given = person.name().given().size();
        int first = givenBefore(person, tokens, i, given) ? i - given : i;
        if (first < i || isBare(tokens, i, sentences)) {
          NamedPerson mention = mention(person, first, i + 1);
          if (!credits.isCredit(tokens, first, i + 1, sentences.first(i), sentences.end(i))) {
            person.add(mention);
          }
        }
      }
    }
  }

  private static final PersonGroup NOBODY =
      new PersonGroup(new NamedPerson(0, 0, new FullName(List.of(), List.of("-")), null, null, 0));

  private static NamedPerson mention(PersonGroup person, int first, int behind) {
    FullName name =
        behind - first > 1 ? person.name() : new FullName(List.of(), person.name().surname());
    return new NamedPerson(first, behind, name, null, null, BY_SURNAME);
  }

  private static boolean givenBefore(PersonGroup person, List<Token> tokens, int index, int given) {
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
