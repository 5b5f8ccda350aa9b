package sommertour.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What stands behind the element that holds most of the article, in an element of another kind, and
 * is short beside it: appeals, rules for comments, a teaser or two. Elements of the same kind are
 * further parts of the article: systems as TYPO3 set each paragraph group into one of its own.
 */
final class Appendix {
  private static final double MOST = 0.6;
  private static final double SHORT = 0.2;

  private Appendix() {}

  /** The blocks without the appendix. */
  static List<Block> without(List<Block> blocks) {
    if (blocks.isEmpty()) {
      return blocks;
    }
    Element main = MainText.smallest(blocks.get(0).element().root(), blocks, MOST);
    int end = blocks.size();
    int all = prose(blocks);
    while (end > 0 && !MainText.isWithin(blocks.get(end - 1), main)) {
      end--;
    }
    List<Block> behind = blocks.subList(end, blocks.size());
    Set<Element> above = new HashSet<>();
    for (Element each = main; each != null; each = each.parent()) {
      above.add(each);
    }
    return prose(behind) > all * SHORT
            || behind.stream().anyMatch(block -> isAlike(block.element(), main, above))
        ? blocks
        : blocks.subList(0, end);
  }

  /** Whether the two parts that hold the element and the main text are of one kind. */
  private static boolean isAlike(Element element, Element main, Set<Element> above) {
    Element part = element;
    while (part.parent() != null && !above.contains(part.parent())) {
      part = part.parent();
    }
    Element own = main;
    while (own.parent() != null && !own.parent().equals(part.parent())) {
      own = own.parent();
    }
    return part.normalName().equals(own.normalName()) && firstClass(part).equals(firstClass(own));
  }

  private static String firstClass(Element element) {
    return element.className().split("\\s+", 2)[0];
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().filter(Block::isProse).mapToInt(block -> block.text().length()).sum();
  }
}
