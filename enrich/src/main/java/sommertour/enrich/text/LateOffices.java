package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sommertour.contract.Person;
import sommertour.contract.Span;

/**
 * Gives people the office that the next sentence tells: "Am Samstag kam Eva Beispiel. Die
 * Staatssekretärin …". Press texts avoid saying name and office twice.
 */
final class LateOffices {
  /** Sentences after the name in which its office may follow. */
  private static final int REACH = 2;

  /** Characters before the name in which its office may stand with what belongs to it. */
  private static final int NEAR = 120;

  /** A sentence of history tells other people's offices. */
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:^|[ (])(?:[Dd]ie|[Dd]er|[Dd]en|[Dd]em|[Dd]es|\\p{Lu}[\\p{L}-]+s|ist (?:er|sie)) (?:\\p{Ll}+ )?((?:\\p{Lu}[\\p{L}-]*-)?\\p{Lu}\\p{L}+)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final OfficeRanks offices;

  LateOffices(OfficeRanks offices) {
    this.offices = offices;
  }

  /** Who is named in which sentence, and where. */
  private static final class Cast {
    private final List<Span> sentences;
    private final List<List<PersonMention>> bySentence = new ArrayList<>();
    private final IdentityHashMap<Person, List<Integer>> byPerson = new IdentityHashMap<>();

    Cast(List<Person> persons, List<Span> sentences) {
      this.sentences = sentences;
      Located<PersonMention> mentions =
          new Located<>(
              persons.stream()
                  .flatMap(
                      person -> person.mentions().stream().map(at -> new PersonMention(person, at)))
                  .toList(),
              PersonMention::span);
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

    /** The last one among equals by their order. */
    boolean isLast(int sentence, Person person) {
      return persons(bySentence.get(sentence))
          .max(Comparator.comparingInt(other -> lastEnd(sentence, other)))
          .filter(person::equals)
          .isPresent();
    }
  }

  /** The persons in the same order, with the offices that were found. */
  List<Person> complete(List<Person> persons, List<Span> sentences) {
    Cast cast = new Cast(persons, sentences);
    Map<String, Boolean> held = new HashMap<>();
    Predicate<String> taken =
        office ->
            held.computeIfAbsent(
                office,
                key ->
                    persons.stream()
                        .anyMatch(other -> other.role() != null && offices.isOfficeOf(other, key)));
    List<Person> complete = new ArrayList<>(persons);
    for (int i = 0; i < persons.size(); i++) {
      Person person = persons.get(i);
      if (person.role() == null) {
        int at = i;
        office(person, cast, taken).ifPresent(role -> complete.set(at, withRole(person, role)));
      }
    }
    return complete;
  }

  private Optional<String> office(Person person, Cast cast, Predicate<String> taken) {
    for (int i : cast.of(person)) {
      Optional<String> before = outside(before(person, cast, i));
      if (before.isPresent()) {
        return before;
      }
      for (int next = i; next <= i + REACH && next < cast.sentences.size(); next++) {
        int from = next == i ? cast.lastEnd(i, person) : 0;
        Optional<String> office = outside(cast.sentences.get(next).text().substring(from));
        boolean nearer = next > i && !cast.isLast(i, person);
        if (office.isPresent() && !taken.test(office.get()) && !nearer) {
          return office;
        }
        if (next > i && cast.hasOther(next, person)) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> outside(String words) {
    if (YEAR.matcher(words).find()) {
      return Optional.empty();
    }
    Matcher office = OFFICE.matcher(words);
    while (office.find()) {
      if (offices.isOutside(office.group(1))) {
        return Optional.of(office.group(1));
      }
    }
    return Optional.empty();
  }

  /**
   * "die Staatsministerin für Kultur beim Bundeskanzler, Eva Beispiel": from the last other name.
   */
  private static String before(Person person, Cast cast, int sentence) {
    int at = cast.firstStart(sentence, person);
    int from = cast.ends(sentence, other -> true).filter(end -> end <= at).max().orElse(0);
    String words = cast.sentences.get(sentence).text().substring(Math.max(from, at - NEAR), at);
    return words.matches("(?s).*[.;:!?].* .*") ? "" : words;
  }

  private static Person withRole(Person person, String role) {
    return new Person(
        person.name(), role, person.party(), person.key(), person.mentions(), person.confidence());
  }
}
