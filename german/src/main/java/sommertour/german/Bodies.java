package sommertour.german;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ministries and other bodies of government, by the offices of those who head them. */
final class Bodies {
  private record Row(String body, String masculine, String feminine) {}

  private static final List<Row> ROWS =
      Table.rows(Bodies.class, "bodies.tsv").stream()
          .map(row -> new Row(row[0], row[1], row[2]))
          .toList();

  private Bodies() {}

  /**
   * The office that heads the body: "Umweltministerin" for "Umweltministerium".
   *
   * @param word a noun, be it in the genitive
   * @return empty if the word names no body of government
   */
  static Optional<String> head(String word, Office.Gender gender) {
    String name = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    String small = name.toLowerCase(Locale.ROOT);
    return ROWS.stream()
        .filter(row -> small.endsWith(row.body()))
        .findFirst()
        .map(
            row -> {
              String office = gender == Office.Gender.FEMININE ? row.feminine() : row.masculine();
              String before = name.substring(0, name.length() - row.body().length());
              boolean joined = Character.isLowerCase(office.charAt(0)) && !before.isEmpty();
              return joined ? before + office : capital(office);
            });
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
