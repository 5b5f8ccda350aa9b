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

  /**
   * Index of the first mention that begins at the offset or behind it.
   *
   * @param mentions in the order of the text
   */
  static int firstFrom(List<PersonMention> mentions, int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
