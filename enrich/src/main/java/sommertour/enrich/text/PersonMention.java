package sommertour.enrich.text;

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
}
