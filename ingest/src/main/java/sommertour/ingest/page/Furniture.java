package sommertour.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Tells blocks of the article from furniture by the names of the elements around them. A name alone
 * is not believed where the element holds most of the page's prose, but for readers' comments,
 * which may be longer than the article.
 */
final class Furniture {
  private static final Set<String> FRAMES = Set.of("html", "body", "main", "article", "form");
  private static final double TRUSTED = 0.4;
  private static final double GOOD_HALF = 0.6;
  private static final int LONG_PARAGRAPH = 80;
  private static final int MIN_ARTICLE = 300;

  private final Map<Element, Integer> prose = new HashMap<>();
  private final Map<Element, Boolean> known = new HashMap<>();
  private int all;

  private Furniture(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.isProse() && block.text().length() >= LONG_PARAGRAPH) {
        all += block.text().length();
        for (Element each = block.element(); each != null; each = each.parent()) {
          prose.merge(each, block.text().length(), Integer::sum);
        }
      }
    }
  }

  /** The blocks without those that are furniture; those known to be of the article stay. */
  static List<Block> without(List<Block> blocks, Predicate<Block> known) {
    Furniture furniture = new Furniture(blocks);
    return blocks.stream()
        .filter(block -> !furniture.holds(block.element()) || known.test(block))
        .toList();
  }

  private boolean holds(Element element) {
    Boolean before = known.get(element);
    if (before != null) {
      return before;
    }
    Element parent = element.parent();
    boolean is = isFurniture(element) || (parent != null && holds(parent));
    known.put(element, is);
    return is;
  }

  private boolean isFurniture(Element element) {
    int held = prose.getOrDefault(element, 0);
    if (FRAMES.contains(element.normalName())) {
      return false;
    }
    int rest = all - held;
    return held > all * TRUSTED
        ? (rest >= MIN_ARTICLE && Boilerplate.isReplies(element))
            || (held < all * GOOD_HALF && Boilerplate.isConsent(element))
        : Boilerplate.isElement(element);
  }
}
