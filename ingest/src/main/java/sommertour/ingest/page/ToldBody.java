package sommertour.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * The text of the article as the page tells it to search engines. It has lost its paragraphs and is
 * often cut short, so it is not the text; but where it holds nearly all of what was read, the rest
 * is boxes and teasers.
 */
final class ToldBody {
  private static final int MIN_TOLD = 300;
  private static final double NEARLY_ALL = 0.7;
  private static final int COMPARED = 60;

  private ToldBody() {}

  /**
   * The blocks that the told text holds, with the headings; all blocks if it does not fit them.
   *
   * @param told may be empty
   * @param lead whether a block stays anyhow
   */
  static List<Block> confirmed(List<Block> blocks, String told, Predicate<Block> lead) {
    if (told.length() < MIN_TOLD) {
      return blocks;
    }
    String folded = Trimmer.fold(told);
    int all = 0;
    int held = 0;
    Set<Element> parents = new HashSet<>();
    for (Block block : blocks) {
      if (block.isProse()) {
        all += block.text().length();
        if (isIn(folded, block)) {
          held += block.text().length();
          parents.add(block.element().parent());
        }
      }
    }
    return held < all * NEARLY_ALL
        ? blocks
        : blocks.stream()
            .filter(
                block ->
                    block.kind() == Block.Kind.HEADING
                        || lead.test(block)
                        || isIn(folded, block)
                        // What is told may lack a paragraph that stands among the others.
                        || (block.isProse() && parents.contains(block.element().parent())))
            .toList();
  }

  private static boolean isIn(String folded, Block block) {
    String text = Trimmer.fold(block.text());
    return folded.contains(text.length() > COMPARED ? text.substring(0, COMPARED) : text);
  }
}
