package sommertour.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import sommertour.german.Table;

/**
 * What on German pages is not the article, as the table {@code boilerplate.tsv} knows it: elements
 * by tag, role and words of their class or id, and lines by what they say.
 */
final class Boilerplate {
  private static final List<String[]> TABLE = Table.rows(Boilerplate.class, "boilerplate.tsv");
  private static final Set<String> TAGS = column("tag");
  private static final Set<String> ELEMENTS = column("element");
  private static final Set<String> ROLES = column("role");
  private static final Set<String> WORDS = column("word");
  private static final Pattern STEMS = anyOf("stem");
  private static final Pattern LINKED = anyOf("linked");
  private static final Pattern REPLIES = anyOf("reply");
  private static final Pattern PICTURES = anyOf("picture");
  private static final Pattern CONSENT = anyOf("consent");
  private static final Pattern LINE = anyOf("line");
  private static final Pattern CUT = anyOf("cut");
  private static final Pattern END = anyOf("end");
  private static final Pattern CREDIT = anyOf("credit");
  private static final Pattern BYLINE = anyOf("byline");
  private static final Pattern WORD_BREAK = Pattern.compile("[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])");
  private static final Pattern STATE =
      Pattern.compile(
          "(^|[-_])(has|no|not|with|without|is|label)[-_]|[-_]{2}ads?$", Pattern.CASE_INSENSITIVE);
  private static final double LINKED_SHARE = 0.3;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Pattern HIDDEN =
      Pattern.compile("(?:^|\\s)(?:(?:is-|visually)-?)?(?:hidden|invisible|sr-only)(?:$|\\s)");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d(]+|[\\s:.…]+$");
  private static final int MAX_LINE = 300;
  private static final int MAX_BYLINE = 150;
  private static final int MAX_CAPTION = 600;

  private Boilerplate() {}

  /** Whether elements of that tag never hold text of an article. */
  static boolean isTag(String tag) {
    return TAGS.contains(tag);
  }

  /** Whether the element by its own tag, role, class or id is no part of an article. */
  static boolean isElement(Element element) {
    return ELEMENTS.contains(element.normalName())
        || (element.attributesSize() > 0 && isMarked(element));
  }

  private static boolean isCalled(Element element, Pattern word) {
    return element.attributesSize() > 0
        && (words(element.id()).stream().anyMatch(each -> word.matcher(each).matches())
            || words(element.className()).stream().anyMatch(each -> word.matcher(each).matches()));
  }

  private static boolean isMarked(Element element) {
    return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || isHidden(element)
        || isNamed(element, element.className())
        // Anchors of headings are named after what they say.
        || (!HEADINGS.contains(element.normalName()) && isNamed(element, element.id()));
  }

  /** Whether the element holds what readers wrote below the article. */
  static boolean isReplies(Element element) {
    return isCalled(element, REPLIES);
  }

  /** Whether the element is about cookies. */
  static boolean isConsent(Element element) {
    return isCalled(element, CONSENT);
  }

  /** Whether the element by its class is a box for a picture. */
  static boolean isPicture(Element element) {
    return element.hasAttr("class")
        && words(element.className()).stream().anyMatch(word -> PICTURES.matcher(word).matches());
  }

  /** Whether the line is furniture of the page: "Drucken", "Zurück zur Übersicht". */
  static boolean isLine(String line) {
    return line.length() <= MAX_LINE && LINE.matcher(line).matches();
  }

  /** Whether the line ends the article for good: "Kommentare". */
  static boolean isEnd(String line) {
    return line.length() <= MAX_LINE && END.matcher(bare(line)).matches();
  }

  /** Whether the line opens what follows the article, or a box in it: "Mehr zum Thema". */
  static boolean isCut(String line) {
    return line.length() <= MAX_LINE && CUT.matcher(bare(line)).matches();
  }

  /** Whether the line names who made a picture, alone or behind a caption. */
  static boolean isCredit(String line) {
    return line.length() <= MAX_CAPTION
        // All credits have one of these; the pattern itself is slow.
        && (line.indexOf(':') >= 0 || line.indexOf('©') >= 0 || line.indexOf("(c)") >= 0)
        && CREDIT.matcher(line).find();
  }

  /** Whether the line tells who wrote the article, when, or how long it takes to read. */
  static boolean isByline(String line) {
    return line.length() <= MAX_BYLINE && BYLINE.matcher(line).matches();
  }

  /** The line without bullets before and colons behind it. */
  private static String bare(String line) {
    return EDGES.matcher(line).replaceAll("");
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || HIDDEN.matcher(element.className()).find()
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || (element.hasAttr("style")
            && element
                .attr("style")
                .replace(" ", "")
                .toLowerCase(Locale.ROOT)
                .contains("display:none"));
  }

  private static boolean isNamed(Element element, String name) {
    for (String word : words(name)) {
      if (WORDS.contains(word)
          || STEMS.matcher(word).lookingAt()
          || (LINKED.matcher(word).lookingAt() && leadsElsewhere(element))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the element is about another page: its heading is a link, or it ends in "mehr". */
  private static boolean leadsElsewhere(Element element) {
    int linked = 0;
    for (Element link : element.select("a[href]")) {
      String text = link.text();
      linked += text.length();
      if (isLine(text)
          || link.selectFirst("h1, h2, h3, h4, h5, h6") != null
          || Elements.isWithin(link, HEADINGS)) {
        return true;
      }
    }
    return linked > LINKED_SHARE * element.text().length();
  }

  /**
   * The words of a class or id in lower case, and each class with its words joined. Utility classes
   * ({@code print:hidden}) and those that tell a state ({@code has-ads}) are left out.
   */
  private static Set<String> words(String name) {
    if (name.isEmpty()) {
      return Set.of();
    }
    Set<String> words = new HashSet<>();
    for (String token : name.split("\\s+", -1)) {
      if (token.indexOf(':') >= 0 || token.indexOf('[') >= 0 || STATE.matcher(token).find()) {
        continue;
      }
      String[] parts = WORD_BREAK.split(token, -1);
      for (String word : parts) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
      words.add(String.join("", parts).toLowerCase(Locale.ROOT));
    }
    return words;
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
}
