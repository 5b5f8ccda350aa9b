package sommertour.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import sommertour.contract.Article;
import sommertour.contract.Edtf;

/**
 * Made-up press articles of 2,000 characters. Their words are drawn from twenty thousand, frequent
 * ones oftener, as in a language: repeated sentences would be pressed together far better than real
 * ones.
 */
final class SizingArticles {
  static final int CHARACTERS = 2_000;

  private static final int WORDS = 20_000;
  private static final List<String> SYLLABLES =
      List.of(
          "ber", "dor", "fel", "gan", "hol", "kam", "lin", "mar", "nes", "pol", "rin", "sal", "tem",
          "ver", "wal", "zor", "schu", "stra", "lich", "heit", "ung", "bau", "see", "hof");
  private static final List<String> SMALL =
      List.of(
          "und", "der", "die", "das", "dem", "den", "ist", "sind", "wurde", "mit", "für", "auf",
          "nicht", "auch", "sich", "werden", "eine", "einen", "noch", "über");
  private static final List<String> TOWNS =
      List.of(
          "Herne",
          "Bünde",
          "Vlotho",
          "Lünen",
          "Husum",
          "Itzehoe",
          "Heide",
          "Eutin",
          "Wilster",
          "Büsum",
          "Lübeck",
          "Flensburg",
          "Kiel",
          "Schwerin",
          "Rostock",
          "Gera",
          "Jena",
          "Weimar",
          "Potsdam",
          "Cottbus");

  private final String[] words = new String[WORDS];

  SizingArticles() {
    Random die = new Random(1);
    for (int n = 0; n < WORDS; n++) {
      StringBuilder word = new StringBuilder();
      for (int left = 1 + die.nextInt(3); left >= 0; left--) {
        word.append(SYLLABLES.get(die.nextInt(SYLLABLES.size())));
      }
      words[n] =
          n % 2 == 0 ? word.toString() : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
  }

  /** The article of that number; with a stop, one that tells a visit of a minister. */
  Article article(int number, boolean stop) {
    Random die = new Random(number);
    String town = TOWNS.get(number % TOWNS.size());
    LocalDate day = LocalDate.of(2021, 1, 1).plusDays(number / TOWNS.size() % 1_800);
    String title = sentence(die, 8);
    StringBuilder text = new StringBuilder(title).append("\n\n").append(town).append(". ");
    if (stop) {
      text.append(
          "Ministerin Vera %s hat am %d.%d.%d die Stadt %s besucht. Dort empfing sie Bürgermeister Jens %s. "
              .formatted(
                  surname(number / TOWNS.size() % 40),
                  day.getDayOfMonth(),
                  day.getMonthValue(),
                  day.getYear(),
                  town,
                  surname(number % TOWNS.size())));
    }
    while (text.length() < CHARACTERS) {
      text.append(sentence(die, 6 + die.nextInt(14))).append(". ");
    }
    return new Article(
            "%08x%08x".formatted(number * 0x9E3779B9, number),
            "https://www.presse.example/aktuelles/meldung/" + number,
            "quelle-" + number % 100,
            "05916",
            title,
            text.toString(),
            Edtf.day(day.plusDays(1)),
            null,
            "Pressestelle",
            "de",
            null,
            null)
        .fetched(Instant.parse("2021-01-02T12:00:00Z").plusSeconds(3_600L * (number % 43_000)));
  }

  private String sentence(Random die, int length) {
    StringBuilder sentence = new StringBuilder("Die");
    for (int n = 1; n < length; n++) {
      sentence.append(' ').append(word(die));
    }
    return sentence.toString();
  }

  private String word(Random die) {
    // Two of five words of a German text are among the most frequent.
    return die.nextInt(5) < 2
        ? SMALL.get(die.nextInt(SMALL.size()))
        : words[(int) (WORDS * Math.pow(die.nextDouble(), 3))];
  }

  private String surname(int number) {
    return words[1 + 2 * number];
  }
}
