package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sommertour.contract.Person;
import sommertour.contract.Span;

/** Who is named in which sentence, and where. */
final class Cast {
  private final List<Span> sentences;
  private final List<List<PersonMention>> bySentence = new ArrayList<>();
  private final IdentityHashMap<Person, List<Integer>> byPerson = new IdentityHashMap<>();

  Cast(List<Person> persons, List<Span> sentences) {
    this.sentences = sentences;
    Located<PersonMention> mentions = PersonMention.of(persons);
    for (int i = 0; i < sentences.size(); i++) {
      int at = i;
      List<PersonMention> named = mentions.within(sentences.get(i));
      bySentence.add(named);
      persons(named)
          .forEach(person -> byPerson.computeIfAbsent(person, key -> new ArrayList<>()).add(at));
    }
  }

  /** Each once, in their order; not by what they hold, which is all places where they stand. */
  private static Stream<Person> persons(List<PersonMention> mentions) {
    IdentityHashMap<Person, Person> each = new IdentityHashMap<>();
    return mentions.stream()
        .map(PersonMention::person)
        .filter(person -> each.put(person, person) == null);
  }

  /** Number of sentences. */
  int size() {
    return sentences.size();
  }

  String text(int sentence) {
    return sentences.get(sentence).text();
  }

  /** Whom the sentence names before the offset, in their order. */
  Stream<Person> before(int sentence, int at) {
    return bySentence.get(sentence).stream()
        .filter(named -> named.span().end() - sentences.get(sentence).start() <= at)
        .map(PersonMention::person);
  }

  /** The sentences that name the person, by their index. */
  List<Integer> of(Person person) {
    return byPerson.getOrDefault(person, List.of());
  }

  boolean hasOther(int sentence, Person person) {
    return bySentence.get(sentence).stream().anyMatch(named -> !named.person().equals(person));
  }

  /** Ends, in the sentence, of the mentions. */
  IntStream ends(int sentence, Predicate<Person> who) {
    return bySentence.get(sentence).stream()
        .filter(named -> who.test(named.person()))
        .mapToInt(named -> named.span().end() - sentences.get(sentence).start());
  }

  int firstStart(int sentence, Person person) {
    return bySentence.get(sentence).stream()
        .filter(named -> named.person().equals(person))
        .mapToInt(named -> named.span().start() - sentences.get(sentence).start())
        .min()
        .orElse(0);
  }

  int lastEnd(int sentence, Person person) {
    return ends(sentence, person::equals).max().orElse(0);
  }

  /** What the sentence says behind the last mention, and behind the party in brackets. */
  String behind(int sentence, Person person) {
    String words = text(sentence).substring(lastEnd(sentence, person));
    String party = person.party() == null ? "" : " (" + person.party() + ")";
    return words.startsWith(party) ? words.substring(party.length()) : words;
  }

  /** The last one among equals by their order. */
  boolean isLast(int sentence, Person person) {
    return persons(bySentence.get(sentence))
        .max(Comparator.comparingInt(other -> lastEnd(sentence, other)))
        .filter(person::equals)
        .isPresent();
  }
}
