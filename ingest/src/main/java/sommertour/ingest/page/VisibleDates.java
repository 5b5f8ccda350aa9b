package sommertour.ingest.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Days that stand visibly on a page by themselves: at the head of the article, with words as
 * "Erschienen am", and elsewhere. Dates in running prose are days of events and never taken.
 */
final class VisibleDates {
  // A date with its label and a department's name; more is prose.
  private static final int MAX_VISIBLE = 90;
  private static final int MAX_LABELLED = 250;
  private static final Set<String> ASIDE = Set.of("nav", "footer", "aside", "li");
  private static final Set<String> MAIN = Set.of("article", "main");
  private static final Evaluator DATED = QueryParser.parse("time, [class*=date], [class*=datum]");
  private static final double LINKED = 0.8;
  private static final int BEFORE_TITLE = 6;
  private static final int AFTER_TITLE = 10;
  private static final int PARAGRAPHS = 3;
  private static final Pattern NAMED =
      Pattern.compile(
          "(^|[-_\\s])(\\w*date|\\w*datum|published|posted|timestamp|time|created|submitted|meta|byline"
              + "|\\w*-info|postmetadata)($|[-_\\s])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:veröffentlicht|erschienen|publiziert|erstellt|eingestellt|gepostet|geschrieben|verfasst|online seit"
              + "|erstveröffentlichung|(?:presse)?(?:mitteilung|meldung|information)[^.]{0,25}? vom)"
              + "[^.\\d]{0,40}(?=\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LABELLED_BEHIND =
      Pattern.compile(
          "^[^.]{0,30}\\bam (?=.{6,40}(?:veröffentlicht|geschrieben|erstellt|verfasst|gepostet))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern OPENING =
      Pattern.compile(
          "\\(?(?:\\p{L}{2,12}, )?(?:den )?(\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}\\.?) ?\\d{4})\\)?[.:]? ?[-–—|:•/].*",
          Pattern.DOTALL);

  private final List<Block> blocks;
  private final int title;

  /**
   * @param blocks of the whole page
   * @param title may be absent
   */
  VisibleDates(List<Block> blocks, String title) {
    this.blocks = blocks;
    this.title = title(blocks, title);
  }

  /** The days beside the headline, those in elements called after dates first. */
  Stream<LocalDate> head() {
    if (title < 0) {
      return Stream.empty();
    }
    // What follows the headline comes before what stands above it.
    List<Block> head =
        IntStream.concat(
                IntStream.rangeClosed(title, title + AFTER_TITLE),
                IntStream.rangeClosed(1, BEFORE_TITLE).map(above -> title - above))
            .filter(i -> i >= 0 && i < blocks.size())
            .mapToObj(blocks::get)
            .filter(block -> !ModificationDate.isNamed(block.text()))
            .toList();
    return Stream.concat(
        head.stream().filter(VisibleDates::isNamed).flatMap(VisibleDates::alone),
        head.stream().flatMap(VisibleDates::alone));
  }

  /** The days with words that say that they are the ones. */
  Stream<LocalDate> labelled() {
    return blocks.stream()
        .filter(block -> !isAside(block))
        .map(block -> block.text().substring(0, Math.min(MAX_LABELLED, block.text().length())))
        .flatMap(text -> afterLabel(text).stream());
  }

  /** The day that a text of these blocks begins with: "27.1.2022 – Bei der …". */
  static Stream<LocalDate> opening(List<Block> body) {
    return body.stream()
        .limit(PARAGRAPHS)
        .flatMap(
            block -> {
              Matcher opening = OPENING.matcher(block.text());
              return opening.matches()
                  ? WrittenDay.inText(opening.group(1)).stream()
                  : Stream.empty();
            });
  }

  /** All others: those in elements called after dates first, those of lists and margins last. */
  Stream<LocalDate> anywhere() {
    List<Block> dated =
        blocks.stream().filter(block -> VisibleDates.alone(block).findAny().isPresent()).toList();
    return Stream.of(
            dated.stream().filter(block -> !isAside(block) && isNamed(block)),
            dated.stream().filter(block -> !isAside(block)),
            dated.stream().filter(VisibleDates::isNamed))
        .flatMap(order -> order)
        .flatMap(VisibleDates::alone);
  }

  private static int title(List<Block> blocks, String title) {
    int heading = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (Trimmer.isTitle(block, title)
          || (block.kind() == Block.Kind.HEADING && Trimmer.holdsTitle(block, title))) {
        if (block.kind() == Block.Kind.HEADING) {
          return i;
        }
        heading = heading < 0 ? i : heading;
      }
    }
    for (int i = 0; i < blocks.size() && heading < 0; i++) {
      heading = blocks.get(i).element().normalName().equals("h1") ? i : heading;
    }
    return heading;
  }

  private static Optional<LocalDate> afterLabel(String text) {
    Matcher label = LABEL.matcher(text);
    if (label.find() && label.start() < MAX_VISIBLE) {
      return WrittenDay.inText(text.substring(label.end()));
    }
    Matcher behind = LABELLED_BEHIND.matcher(text);
    return behind.find() ? WrittenDay.inText(text.substring(behind.end())) : Optional.empty();
  }

  private static Stream<LocalDate> alone(Block block) {
    if (block.text().length() > MAX_LABELLED
        || block.text().chars().noneMatch(VisibleDates::isDigit)) {
      return Stream.empty();
    }
    int most = block.kind() == Block.Kind.HEADING && isNamed(block) ? MAX_LABELLED : MAX_VISIBLE;
    return block.text().length() <= most && (block.linkDensity() < LINKED || isNamed(block))
        ? WrittenDay.inText(block.text()).stream()
        : Stream.empty();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamed(Block block) {
    Element element = block.element();
    for (int up = 0; up < 2 && element != null; up++, element = element.parent()) {
      if (element.normalName().equals("time") || NAMED.matcher(element.className()).find()) {
        return true;
      }
    }
    return block.element().selectFirst(DATED) != null;
  }

  private static boolean isAside(Block block) {
    return Elements.isWithin(block.element(), ASIDE) && !Elements.isWithin(block.element(), MAIN);
  }
}
