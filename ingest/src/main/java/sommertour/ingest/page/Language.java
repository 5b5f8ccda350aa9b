package sommertour.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import sommertour.german.Table;

/**
 * The language of an article: that of its function words where they are clear, else the one the
 * page declares. Templates declare English on German pages, and authorities publish single pages in
 * other languages under a German template.
 */
final class Language {
  private static final Map<String, Set<String>> WORDS = words();
  private static final Pattern WORD = Pattern.compile("\\P{L}+");
  private static final int MAX_WORDS = 400;
  private static final int MIN_WORDS = 30;
  private static final double MIN_SHARE = 0.15;
  private static final double CLEAR = 1.5;

  private Language() {}

  /** ISO 639-1 code, or {@code null} if neither text nor page tells. */
  static String of(Document document, String text) {
    return ofText(text).or(() -> declared(document)).orElse(null);
  }

  /** The language of the text; empty if it is short or unclear. */
  static Optional<String> ofText(String text) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> words =
        WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .limit(MAX_WORDS)
            .toList();
    for (String word : words) {
      WORDS.forEach(
          (language, known) -> {
            if (known.contains(word)) {
              counts.merge(language, 1, Integer::sum);
            }
          });
    }
    List<Map.Entry<String, Integer>> best =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(2)
            .toList();
    if (words.size() < MIN_WORDS
        || best.isEmpty()
        || best.get(0).getValue() < words.size() * MIN_SHARE
        || (best.size() > 1 && best.get(0).getValue() < best.get(1).getValue() * CLEAR)) {
      return Optional.empty();
    }
    return Optional.of(best.get(0).getKey());
  }

  private static Optional<String> declared(Document document) {
    Element html = document.selectFirst("html[lang], html[xml:lang]");
    if (html == null) {
      return Optional.empty();
    }
    String tag = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    String code = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Optional.of(code).filter(found -> found.matches("[a-z]{2}"));
  }

  private static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new HashMap<>();
    Table.pairs(Language.class, "function-words.tsv")
        .forEach(
            (language, all) -> words.put(language, new HashSet<>(List.of(all.split(" ", -1)))));
    return words;
  }
}
