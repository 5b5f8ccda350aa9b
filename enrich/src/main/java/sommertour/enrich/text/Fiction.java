package sommertour.enrich.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sommertour.contract.Person;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * Tells whom a novel, a play or a game is about from who was there: "Im neuen Krimi wird die
 * Ministerin Eva Muster erschossen". Plots are retold in the present tense and without a day.
 */
final class Fiction {
  private enum Word {
    /** What is made up: "Krimi", "Lustspiel". */
    GENRE,
    /** Who plays it, writes it, or what happens in it. */
    PLOT
  }

  private static final Map<Word, List<Wording>> WORDS =
      Table.rows(Fiction.class, "fiction.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> Word.valueOf(row[0]),
                  Collectors.mapping(row -> Wording.of(row[1]), Collectors.toList())));

  private final Reading reading;
  private final StatusReader statuses;
  private Optional<Boolean> madeUp = Optional.empty();

  Fiction(Reading reading, StatusReader statuses) {
    this.reading = reading;
    this.statuses = statuses;
  }

  /** Whether the article only retells what is made up of somebody. */
  boolean has(Person person) {
    return isMadeUp()
        && reading.passages().stream()
            .filter(
                passage ->
                    passage.persons().stream().anyMatch(named -> named.person().equals(person)))
            .noneMatch(passage -> statuses.tells(passage.plain()) || !passage.dates().isEmpty());
  }

  private boolean isMadeUp() {
    if (madeUp.isEmpty()) {
      madeUp = Optional.of(says(Word.GENRE) && says(Word.PLOT));
    }
    return madeUp.get();
  }

  private boolean says(Word word) {
    String text = reading.article().text();
    return WORDS.get(word).stream().anyMatch(form -> form.isIn(text));
  }
}
