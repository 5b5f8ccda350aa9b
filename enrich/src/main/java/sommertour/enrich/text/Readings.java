package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sommertour.contract.Article;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.FoundDate;

/** Puts what was found in an article into its sentences. */
final class Readings {
  private Readings() {}

  static Reading of(
      Article article,
      List<Span> sentences,
      List<Person> persons,
      List<PlaceMention> places,
      List<FoundDate> dates,
      Optional<Span> datelineTown) {
    String plain = Quotations.blanked(article.text());
    List<PersonMention> named =
        persons.stream()
            .flatMap(person -> person.mentions().stream().map(at -> new PersonMention(person, at)))
            .toList();
    int titleEnd = Math.max(0, article.text().indexOf('\n'));
    List<Passage> passages = new ArrayList<>();
    for (Span sentence : sentences) {
      passages.add(
          new Passage(
              sentence,
              plain.substring(sentence.start(), sentence.end()),
              sentence.end() <= titleEnd,
              named.stream().filter(mention -> sentence.contains(mention.span())).toList(),
              PlaceMention.within(places, sentence),
              FoundDate.within(dates, sentence)));
    }
    return new Reading(
        article,
        passages,
        persons,
        datelineTown.flatMap(
            town -> places.stream().filter(place -> town.overlaps(place.span())).findFirst()));
  }
}
