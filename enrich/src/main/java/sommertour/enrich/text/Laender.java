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
  private final Map<String, String> keys =
      Table.rows(Laender.class, "laender.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

  private final Pattern adjective =
      Pattern.compile(
          "(?<![\\p{L}-])("
              + keys.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
              + ")(?:e[nrsm]?)?(?![\\p{L}-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Their keys. */
  Set<String> in(String text) {
    Set<String> named = new TreeSet<>();
    Matcher found = adjective.matcher(text);
    while (found.find()) {
      named.add(keys.get(found.group(1).toLowerCase(Locale.GERMAN)));
    }
    return named;
  }
}
