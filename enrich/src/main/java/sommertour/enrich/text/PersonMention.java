package sommertour.enrich.text;

import java.util.Comparator;
import java.util.List;
import sommertour.contract.Person;
import sommertour.contract.Span;

/** One of the spans that name a person. */
record PersonMention(Person person, Span span) {

  /** All mentions of the persons, in their order. */
  static Located<PersonMention> of(List<Person> persons) {
    return new Located<>(
        persons.stream()
            .flatMap(person -> person.mentions().stream().map(at -> new PersonMention(person, at)))
            .toList(),
        PersonMention::span);
  }

  /** Everybody whom the passages name, in the order of the text. */
  static List<PersonMention> inOrder(List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> passage.persons().stream())
        .sorted(Comparator.comparingInt(mention -> mention.span().start()))
        .toList();
  }
}
