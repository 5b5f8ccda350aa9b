package sommertour.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import sommertour.ingest.page.Block.Kind;

/**
 * Cuts the article out of a page: furniture goes by name, the densest element that is left is the
 * article, and its tail is trimmed by what lines say.
 *
 * <p>The score of an element follows Readability (Arc90): its paragraphs count by length and
 * commas, fully for their parent, half for the one above, less beyond.
 */
final class MainText {
  private static final int MIN_PARAGRAPH = 25;
  private static final int LONG_PARAGRAPH = 80;
  private static final double LINKED = 0.5;
  private static final int ANCESTORS = 4;

  private MainText() {}

  /** The blocks of the article without its title; empty if the page has none. */
  static List<Block> of(Element body, String title) {
    Element pruned = body.clone();
    prune(pruned);
    Element root = root(pruned);
    return root == null ? List.of() : trim(Blocks.of(root), title);
  }

  private static void prune(Element body) {
    int all = weight(body);
    List<Element> furniture = new ArrayList<>();
    NodeTraversor.filter(
        (Node node, int depth) -> {
          if (node instanceof Element element
              && !element.equals(body)
              && Boilerplate.isElement(element)
              && !(element.normalName().matches("html|body|main|article|form")
                  || weight(element) * 2 > all)) {
            furniture.add(element);
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          return NodeFilter.FilterResult.CONTINUE;
        },
        body);
    furniture.forEach(Element::remove);
  }

  /** Characters in paragraphs that look like prose. */
  private static int weight(Element element) {
    int weight = 0;
    for (Element paragraph : element.select("p")) {
      int length = paragraph.text().length();
      weight += length >= LONG_PARAGRAPH ? length : 0;
    }
    return weight;
  }

  private static Element root(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Block block : Blocks.of(body)) {
      if (block.text().length() < MIN_PARAGRAPH
          || block.linkDensity() > LINKED
          || block.kind() == Kind.HEADING) {
        continue;
      }
      double score =
          1
              + block.text().chars().filter(c -> c == ',').count()
              + Math.min(block.text().length() / 100.0, 3);
      Element parent =
          block.element().normalName().matches("p|li|pre|blockquote|td|tr|dd")
              ? block.element().parent()
              : block.element();
      for (int level = 0; parent != null && level < ANCESTORS; level++) {
        scores.merge(parent, score / (level == 0 ? 1 : level == 1 ? 2 : level * 3), Double::sum);
        parent = parent.parent();
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static List<Block> trim(List<Block> blocks, String title) {
    List<Block> kept = new ArrayList<>();
    int total = blocks.stream().mapToInt(block -> block.text().length()).sum();
    int seen = 0;
    for (Block block : blocks) {
      if (seen * 10 > total * 3 && Boilerplate.isCut(block.text())) {
        break;
      }
      seen += block.text().length();
      boolean links = block.linkDensity() > LINKED && block.text().length() < 200;
      if (!links && !Boilerplate.isLine(block.text()) && !isTitle(block, title)) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).kind() == Kind.HEADING) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static boolean isTitle(Block block, String title) {
    return title != null
        && block.text().toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT));
  }
}
