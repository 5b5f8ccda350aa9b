package sommertour.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What on German pages is not the article, as the table {@code boilerplate.tsv} knows it: elements
 * by tag, role and words of their class or id, and lines by what they say.
 */
final class Boilerplate {
  private static final List<String[]> TABLE = table("boilerplate.tsv");
  private static final Set<String> TAGS = column("tag");
  private static final Set<String> ROLES = column("role");
  private static final Set<String> WORDS = column("word");
  private static final Pattern STEMS = anyOf("stem");
  private static final Pattern LINKED = anyOf("linked");
  private static final Pattern LINE = anyOf("line");
  private static final Pattern CUT = anyOf("cut");
  private static final Pattern WORD_BREAK = Pattern.compile("[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])");

  private Boilerplate() {}

  /** Whether the element by its own tag, role, class or id is no part of an article. */
  static boolean isElement(Element element) {
    return TAGS.contains(element.normalName())
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || isHidden(element)
        || isNamed(element, element.className())
        || isNamed(element, element.id());
  }

  /** Whether the line is furniture of the page: "Drucken", "Zurück zur Übersicht". */
  static boolean isLine(String line) {
    return LINE.matcher(line).matches();
  }

  /** Whether the line opens what follows the article: "Mehr zum Thema". */
  static boolean isCut(String line) {
    return CUT.matcher(line).matches();
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private static boolean isNamed(Element element, String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (String word : WORD_BREAK.split(name, -1)) {
      String folded = word.toLowerCase(Locale.ROOT);
      if (WORDS.contains(folded)
          || STEMS.matcher(folded).lookingAt()
          || (LINKED.matcher(folded).lookingAt() && element.selectFirst("a[href]") != null)) {
        return true;
      }
    }
    return false;
  }

  private static Pattern anyOf(String kind) {
    return Pattern.compile(
        TABLE.stream()
            .filter(row -> row[0].equals(kind))
            .map(row -> row[1])
            .collect(Collectors.joining("|", "(?:", ")")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Set<String> column(String kind) {
    return TABLE.stream()
        .filter(row -> row[0].equals(kind))
        .map(row -> row[1])
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String[]> table(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Boilerplate.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " can't be read", e);
    }
  }
}
