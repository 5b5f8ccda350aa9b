package sommertour.ingest.page;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A run of text between two breaks of the page.
 *
 * @param kind what the page makes of it
 * @param text white space folded; line breaks of the page are kept, table cells end in tabs
 * @param linked how many characters of the text are links
 * @param element the innermost element around it
 */
record Block(Kind kind, String text, int linked, Element element) {
  private static final int MIN_PROSE = 40;
  private static final double LINKED_PROSE = 0.35;

  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    ROW
  }

  /** Share of the text that is links, 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Whether it reads like a piece of running text. */
  boolean isProse() {
    return kind != Kind.HEADING && text.length() >= MIN_PROSE && linkDensity() <= LINKED_PROSE;
  }

  /** Whether it ends as a sentence does. */
  boolean isSentence() {
    int end = text.length() - 1;
    while (end > 0 && "\"'“”»«’)]".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return end >= 0 && ".!?:…;".indexOf(text.charAt(end)) >= 0;
  }

  /** The blocks as text: a blank line between two, but items and rows as lines of one block. */
  static String join(List<Block> blocks) {
    StringBuilder joined = new StringBuilder();
    Block before = null;
    for (Block block : blocks) {
      if (before != null) {
        boolean sameList =
            block.kind == before.kind && (block.kind == Kind.ITEM || block.kind == Kind.ROW);
        joined.append(sameList ? "\n" : "\n\n");
      }
      joined.append(block.text);
      before = block;
    }
    return joined.toString();
  }
}
