package sommertour.enrich.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.german.Table;

/** Finds the Länder that a text names by adjectives and genitives: "die hessische Ministerin". */
final class Laender {
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

  private static final Pattern ENDING = Pattern.compile("e[nrsm]?$");

  private final Map<String, String> keys =
      Table.rows(Laender.class, "laender.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

  /** Their keys. */
  Set<String> in(String text) {
    Set<String> named = new TreeSet<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.GERMAN);
      String key = keys.get(word);
      key = key == null ? keys.get(ENDING.matcher(word).replaceFirst("")) : key;
      if (key != null) {
        named.add(key);
      }
    }
    return named;
  }
}
