package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import sommertour.contract.Article;
import sommertour.contract.Edtf;
import sommertour.contract.Person;

/**
 * All that was found in an article before its stops are read.
 *
 * @param passages sentences, headlines and rows in the order of the text
 * @param persons the people of the story
 * @param dateline where the dateline says it was written, as far as these are known places
 */
record Reading(
    Article article, List<Passage> passages, List<Person> persons, List<PlaceMention> dateline) {

  /** The town of the dateline; of several the first in which no government sits. */
  Optional<PlaceMention> datelineTown() {
    return dateline.stream()
        .filter(town -> !ArticlePlace.isSeat(town.entry()))
        .findFirst()
        .or(() -> dateline.stream().findFirst());
  }

  /** When the article appeared, if it says so with bounds. */
  Optional<Edtf> published() {
    return Optional.ofNullable(article.published()).filter(date -> !date.isYearUnknown());
  }
}
