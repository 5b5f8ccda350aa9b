package sommertour.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Cuts the article out of a page: furniture goes by name, the smallest element that holds nearly
 * all prose is the article, and what stands before and behind its text goes by what lines say.
 */
final class MainText {
  private static final double NEARLY_ALL = 0.9;
  private static final int MIN_DESCRIPTION = 50;
  private static final int MAX_LEAD = 800;
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "ul", "ol", "dl", "pre", "blockquote", "table", "tbody", "tr", "td");

  private MainText() {}

  /**
   * The blocks of the article without its title; empty if the page has none.
   *
   * @param all the blocks of the page
   * @param metadata tells the lead and perhaps the text
   */
  static List<Block> of(Element body, List<Block> all, String title, Metadata metadata) {
    Predicate<Block> lead = block -> isLead(block, metadata.description());
    List<Block> blocks = Furniture.without(all, lead);
    List<Block> region =
        ToldBody.confirmed(
            region(blocks, root(body, blocks), title, lead), metadata.body().orElse(""), lead);
    return Trimmer.trim(Appendix.without(region), title, Pictures.names(body));
  }

  private static Element root(Element body, List<Block> blocks) {
    return smallest(body, blocks, NEARLY_ALL);
  }

  /** The smallest element that holds the share of the prose of the one above it. */
  static Element smallest(Element body, List<Block> blocks, double share) {
    Map<Element, Integer> prose = new HashMap<>();
    for (Block block : blocks) {
      if (block.isProse()) {
        for (Element each = block.element(); each != null; each = each.parent()) {
          prose.merge(each, block.text().length(), Integer::sum);
        }
      }
    }
    Element root = body;
    Optional<Element> below = Optional.of(body);
    while (below.isPresent()) {
      root = below.get();
      double enough = share * prose.getOrDefault(root, 0);
      below =
          root.children().stream()
              .filter(child -> child.isBlock() && !PARAGRAPHS.contains(child.normalName()))
              .filter(child -> prose.getOrDefault(child, 0) >= Math.max(1, enough))
              .findFirst();
    }
    return root;
  }

  /**
   * The blocks of the root, and before them what stands between the headline and it: a lead is
   * often set apart from the body, and too short to count beside it. Far from the body, or where no
   * headline is found, only sentences are taken.
   */
  private static List<Block> region(
      List<Block> blocks, Element root, String title, Predicate<Block> lead) {
    int first = 0;
    while (first < blocks.size() && !isWithin(blocks.get(first), root)) {
      first++;
    }
    int end = blocks.size();
    while (end > first && !isWithin(blocks.get(end - 1), root)) {
      end--;
    }
    int headline = first - 1;
    while (headline >= 0
        && !Trimmer.isTitle(blocks.get(headline), title)
        && !blocks.get(headline).element().normalName().equals("h1")) {
      headline--;
    }
    List<Block> region = new ArrayList<>();
    int length = 0;
    for (int i = first - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      boolean near = headline >= 0 && i > headline && length <= MAX_LEAD;
      boolean sentence =
          (headline >= 0 ? i > headline : length <= MAX_LEAD)
              && block.isProse()
              && block.isSentence();
      if (near || sentence || lead.test(block)) {
        region.add(0, block);
      }
      length += block.text().length();
    }
    region.addAll(blocks.subList(first, end));
    return region;
  }

  /** Whether the page describes itself with the words of the block. */
  private static boolean isLead(Block block, Optional<String> description) {
    return description
        .filter(
            told -> told.length() >= MIN_DESCRIPTION && block.text().length() >= MIN_DESCRIPTION)
        .map(
            told ->
                block
                    .text()
                    .regionMatches(true, 0, told, 0, Math.min(MIN_DESCRIPTION, told.length())))
        .orElse(false);
  }

  static boolean isWithin(Block block, Element root) {
    for (Element each = block.element(); each != null; each = each.parent()) {
      if (each.equals(root)) {
        return true;
      }
    }
    return false;
  }
}
