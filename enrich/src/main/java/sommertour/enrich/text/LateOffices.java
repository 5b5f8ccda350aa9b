package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The persons in the same order, with the offices that were found. */
  List<Person> complete(List<Person> persons, List<Span> sentences) {
    List<Person> complete = new ArrayList<>(persons);
    for (int i = 0; i < persons.size(); i++) {
      Person person = persons.get(i);
      if (person.role() == null) {
        int at = i;
        office(person, persons, sentences)
            .ifPresent(role -> complete.set(at, withRole(person, role)));
      }
    }
    return complete;
  }

  private Optional<String> office(Person person, List<Person> persons, List<Span> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      Span named = sentences.get(i);
      if (!isNamed(person, named)) {
        continue;
      }
      Optional<String> before = outside(before(person, persons, named));
      if (before.isPresent()) {
        return before;
      }
      for (int next = i; next <= i + REACH && next < sentences.size(); next++) {
        Span sentence = sentences.get(next);
        int from = next == i ? lastMention(person, named) : 0;
        Optional<String> office = outside(sentence.text().substring(from));
        boolean nearer = next > i && !isLastOf(person, persons, named);
        boolean taken =
            persons.stream()
                .anyMatch(
                    other ->
                        other.role() != null
                            && office.isPresent()
                            && offices.isOfficeOf(other, office.get()));
        if (office.isPresent() && !taken && !nearer) {
          return office;
        }
        if (next > i && persons.stream().anyMatch(o -> !o.equals(person) && isNamed(o, sentence))) {
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
  private static String before(Person person, List<Person> persons, Span sentence) {
    int at =
        person.mentions().stream()
            .filter(sentence::contains)
            .mapToInt(mention -> mention.start() - sentence.start())
            .min()
            .orElse(0);
    int from =
        persons.stream()
            .flatMap(other -> other.mentions().stream())
            .filter(sentence::contains)
            .mapToInt(mention -> mention.end() - sentence.start())
            .filter(end -> end <= at)
            .max()
            .orElse(0);
    String words = sentence.text().substring(Math.max(from, at - NEAR), at);
    return words.matches("(?s).*[.;:!?].* .*") ? "" : words;
  }

  private static int lastMention(Person person, Span sentence) {
    return person.mentions().stream()
        .filter(sentence::contains)
        .mapToInt(mention -> mention.end() - sentence.start())
        .max()
        .orElse(0);
  }

  private static boolean isLastOf(Person person, List<Person> persons, Span sentence) {
    return persons.stream()
        .filter(other -> isNamed(other, sentence))
        .max(Comparator.comparingInt(other -> lastMention(other, sentence)))
        .filter(person::equals)
        .isPresent();
  }

  private static boolean isNamed(Person person, Span sentence) {
    return person.mentions().stream().anyMatch(sentence::contains);
  }

  private static Person withRole(Person person, String role) {
    return new Person(
        person.name(), role, person.party(), person.key(), person.mentions(), person.confidence());
  }
}
