package sommertour.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What an article is about in a sentence or two: the block that the page sets apart as its lead,
 * else what the page says about itself, if that is about this article and not about the site.
 */
final class Lead {
  private static final Pattern NAMED =
      Pattern.compile(
          "(^|[-_\\s])(\\w*lead|leadtext|teaser(text)?|\\w*kurztext|\\w*intro(text)?|vorspann|anriss|abstract|summary"
              + "|einleitung|standfirst|subline|unterzeile|documentdescription)($|[-_\\s])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
  private static final Pattern CUT = Pattern.compile("\\s*(\\[?…\\]?|\\[?\\.\\.\\.\\]?)\\s*$");
  private static final int HEAD_BLOCKS = 4;
  private static final int MIN_CHARACTERS = 30;
  private static final int MAX_CHARACTERS = 600;
  private static final int COMPARED = 50;
  private static final double ABOUT = 0.5;

  private Lead() {}

  /**
   * The lead; empty if the page has none.
   *
   * @param body blocks of the article
   */
  static Optional<String> of(List<Block> body, Metadata metadata) {
    Optional<String> told = metadata.description().map(Lead::fold).filter(Lead::isLead);
    List<Block> head = body.stream().limit(HEAD_BLOCKS).toList();
    return head.stream()
        .filter(block -> isNamed(block.element()))
        .map(block -> fold(block.text()))
        .filter(Lead::isLead)
        .findFirst()
        .or(() -> told.map(description -> whole(description, head)))
        .filter(lead -> isLead(lead) && isAbout(lead, body));
  }

  /** The paragraph that a description was cut from, else the description. */
  private static String whole(String description, List<Block> head) {
    String told = CUT.matcher(description).replaceFirst("");
    return told.length() == description.length()
        ? description
        : head.stream()
            .map(block -> fold(block.text()))
            .filter(
                text ->
                    text.length() <= MAX_CHARACTERS
                        && text.regionMatches(true, 0, told, 0, Math.min(COMPARED, told.length())))
            .findFirst()
            .orElse(description);
  }

  private static boolean isNamed(Element element) {
    Element each = element;
    for (int up = 0; up < 2 && each != null; up++, each = each.parent()) {
      if (NAMED.matcher(each.className()).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether most of its longer words stand in the article; those of a site's motto do not. */
  private static boolean isAbout(String lead, List<Block> body) {
    String text =
        body.stream()
            .map(block -> block.text().toLowerCase(Locale.GERMAN))
            .collect(Collectors.joining("\n"));
    Set<String> words =
        WORD.matcher(lead.toLowerCase(Locale.GERMAN))
            .results()
            .map(found -> found.group())
            .collect(Collectors.toSet());
    return words.stream().filter(text::contains).count() >= words.size() * ABOUT;
  }

  private static boolean isLead(String text) {
    return text.length() >= MIN_CHARACTERS && text.length() <= MAX_CHARACTERS;
  }

  private static String fold(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
