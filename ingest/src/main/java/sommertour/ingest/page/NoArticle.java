package sommertour.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import sommertour.german.Table;

/**
 * Tells pages that answer with status 200 and are no article: consent walls, error pages, articles
 * behind a paywall, pages of links. Only a short text can be one of them, so that no article about
 * cookies is refused.
 */
final class NoArticle {
  private static final List<String[]> TABLE = Table.rows(NoArticle.class, "no-article.tsv");
  private static final Pattern CONSENT = anyOf("consent");
  private static final Pattern CONSENT_TITLE = anyOf("consent-title");
  private static final Pattern MISSING_TITLE = anyOf("missing-title");
  private static final Pattern MISSING = anyOf("missing");
  private static final Pattern PAYWALL = anyOf("paywall");
  private static final int SHORT = 1200;
  private static final int VERY_SHORT = 400;
  private static final int MIN_LINKS = 8;
  private static final int MIN_PROSE = 200;
  private static final double LINKED = 0.5;

  private NoArticle() {}

  /**
   * Why the page is no article; empty if it may be one.
   *
   * @param blocks of the whole page
   * @param body blocks taken for the article
   */
  static Optional<Reading.Unreadable> reason(
      Document document, List<Block> blocks, List<Block> body, String title, Metadata metadata) {
    int prose = body.stream().filter(Block::isProse).mapToInt(b -> b.text().length()).sum();
    String text = body.stream().map(Block::text).collect(Collectors.joining("\n"));
    String headline = title == null ? document.title() : title;
    boolean missing = prose < VERY_SHORT && find(MISSING, text);
    boolean missingTitle = find(MISSING_TITLE, headline) || find(MISSING_TITLE, document.title());
    if (missing || (prose < SHORT && missingTitle)) {
      return refuse("soft-404", "it says that there is no such page; look for its new address");
    }
    if (prose < SHORT && (find(CONSENT_TITLE, headline) || consents(body) > prose / 2)) {
      return refuse(
          "consent-wall", "it asks for consent instead of showing its text; read it another way");
    }
    if (prose < SHORT && (!metadata.free() || find(PAYWALL, all(blocks)))) {
      return refuse("paywall", "it shows its text to subscribers only; read it another way");
    }
    if (prose < MIN_PROSE && isLinks(blocks)) {
      return refuse("link-page", "it leads to other pages and has no text of its own");
    }
    return Optional.empty();
  }

  private static int consents(List<Block> body) {
    return body.stream()
        .filter(block -> block.isProse() && find(CONSENT, block.text()))
        .mapToInt(block -> block.text().length())
        .sum();
  }

  private static boolean isLinks(List<Block> blocks) {
    List<Block> own =
        blocks.stream()
            .filter(block -> !Elements.isWithin(block.element(), Elements.FURNITURE))
            .toList();
    long links = own.stream().filter(block -> block.linkDensity() > LINKED).count();
    int all = own.stream().mapToInt(block -> block.text().length()).sum();
    int linked = own.stream().mapToInt(Block::linked).sum();
    return links >= MIN_LINKS && linked > all * LINKED;
  }

  private static String all(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private static Optional<Reading.Unreadable> refuse(String reason, String detail) {
    return Optional.of(new Reading.Unreadable(reason, detail));
  }

  private static boolean find(Pattern pattern, String text) {
    return pattern.matcher(text).find();
  }

  private static Pattern anyOf(String kind) {
    return Pattern.compile(
        TABLE.stream()
            .filter(row -> row[0].equals(kind))
            .map(row -> row[1])
            .collect(Collectors.joining("|", "(?:", ")")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
