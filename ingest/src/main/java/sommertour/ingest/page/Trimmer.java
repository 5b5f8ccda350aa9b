package sommertour.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import sommertour.ingest.page.Block.Kind;

/**
 * Trims the text of an article by what its lines say: what stands before the first sentence and is
 * no lead, lines that are furniture, captions, lists of links, and what a line as "Mehr zum Thema"
 * opens: the end of the article, or a box in it if its paragraphs go on behind.
 */
final class Trimmer {
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
  private static final double LINKED = 0.5;
  private static final double NEARLY_ALL_LINKED = 0.8;
  private static final int MAX_LINKS = 1000;
  private static final int MAX_CAPTION = 300;
  private static final int MAX_LINK_LINE = 200;
  private static final int MAX_LINK_TEXT = 350;
  private static final int SHORT = 80;
  // Before this share of the text, "Mehr zum Thema" is no end, whatever follows.
  private static final double END_FROM = 0.3;

  private final List<Block> blocks;
  private final String title;
  private final Set<String> pictures;
  private final Set<Element> linkLists = new HashSet<>();

  private Trimmer(List<Block> blocks, String title, Set<String> pictures) {
    this.blocks = blocks;
    this.pictures = pictures;
    this.title = title;
    findLinkLists();
  }

  /**
   * The blocks that are left.
   *
   * @param pictures names of the page's pictures, folded
   */
  static List<Block> trim(List<Block> blocks, String title, Set<String> pictures) {
    return new Trimmer(blocks, title, pictures).trim();
  }

  /** Whether the block is the title again. */
  static boolean isTitle(Block block, String title) {
    return title != null
        && block.text().length() <= title.length() + SHORT
        && fold(block.text()).equals(fold(title));
  }

  /** Whether the block is the title with a date or a kicker. */
  static boolean holdsTitle(Block block, String title) {
    return title != null
        && block.text().length() <= title.length() + SHORT
        && fold(block.text()).contains(fold(title));
  }

  private List<Block> trim() {
    List<Block> kept = new ArrayList<>();
    Set<String> places = new HashSet<>();
    int total = blocks.stream().mapToInt(block -> block.text().length()).sum();
    int seen = 0;
    for (int i = afterTitle(); i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean late = seen > total * END_FROM;
      if (Boilerplate.isEnd(block.text()) && late) {
        break;
      }
      if (Boilerplate.isCut(block.text())) {
        int goesOn = next(i + 1, places);
        if (goesOn == blocks.size() && late) {
          break;
        }
        i = goesOn < blocks.size() ? goesOn - 1 : i;
        continue;
      }
      seen += block.text().length();
      if (!isFurniture(block) && !isTitle(block, title)) {
        kept.add(block);
        if (block.isProse()) {
          places.add(place(block));
        }
      }
    }
    return withoutEmptyHeadings(kept);
  }

  /** The next block in a place like those of the text so far, with the headings before it. */
  private int next(int from, Set<String> places) {
    int next = from;
    while (next < blocks.size()
        && !(blocks.get(next).isProse() && places.contains(place(blocks.get(next))))) {
      next++;
    }
    if (next < blocks.size()) {
      Element parent = blocks.get(next).element().parent();
      while (next > from
          && blocks.get(next - 1).kind() == Kind.HEADING
          && Objects.equals(blocks.get(next - 1).element().parent(), parent)
          && !isFurniture(blocks.get(next - 1))) {
        next--;
      }
    }
    return next;
  }

  private static String place(Block block) {
    Element element = block.element();
    Element parent = element.parent();
    // Further classes tell the first of its kind from the last.
    return element.normalName()
        + (parent == null
            ? ""
            : " " + parent.normalName() + "." + parent.className().split("\\s+", 2)[0]);
  }

  /** Where the text begins: behind the last repetition of the title before the first prose. */
  private int afterTitle() {
    int start = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isProse() && blocks.get(i).isSentence()) {
        break;
      }
      if (isTitle(blocks.get(i), title)) {
        start = i + 1;
      }
    }
    return start;
  }

  private boolean isFurniture(Block block) {
    String text = block.text();
    return (block.linkDensity() > LINKED && text.length() < MAX_LINK_LINE)
        || (block.linkDensity() > NEARLY_ALL_LINKED && text.length() < MAX_LINKS)
        || isCaption(block)
        || (block.kind() == Kind.ITEM && linkLists.contains(list(block)))
        || Boilerplate.isLine(text)
        || Boilerplate.isCredit(text)
        || Boilerplate.isByline(text);
  }

  /** A short text that shares a box, called after pictures, with a picture. */
  private boolean isCaption(Block block) {
    if (block.text().length() <= MAX_CAPTION && pictures.contains(fold(block.text()))) {
      return true;
    }
    Element box = block.element();
    for (int up = 0; up < 2 && box != null; up++, box = box.parent()) {
      if (Boilerplate.isPicture(box)) {
        return block.text().length() <= MAX_CAPTION
            && box.text().length() <= MAX_CAPTION
            && box.selectFirst("img, picture, svg") != null;
      }
    }
    return false;
  }

  private void findLinkLists() {
    Map<Element, int[]> lengths = new HashMap<>();
    for (Block block : blocks) {
      Element list = list(block);
      if (block.kind() == Kind.ITEM && list != null) {
        int[] sums = lengths.computeIfAbsent(list, key -> new int[2]);
        sums[0] += block.text().length();
        sums[1] += block.linked();
      }
    }
    lengths.forEach(
        (list, sums) -> {
          if (sums[1] > sums[0] * LINKED && sums[0] / list.childrenSize() < MAX_LINK_TEXT) {
            linkLists.add(list);
          }
        });
  }

  private static Element list(Block block) {
    return Elements.around(block.element(), LISTS).orElse(null);
  }

  /** Headings with nothing below them open what was taken out. */
  private static List<Block> withoutEmptyHeadings(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      while (!kept.isEmpty() && block.kind() == Kind.HEADING && isEmpty(last(kept), block)) {
        kept.remove(kept.size() - 1);
      }
      kept.add(block);
    }
    while (!kept.isEmpty() && last(kept).kind() == Kind.HEADING) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static boolean isEmpty(Block heading, Block next) {
    return heading.kind() == Kind.HEADING
        && !heading.element().equals(next.element())
        && !heading.isSentence()
        && heading.element().normalName().compareTo(next.element().normalName()) >= 0
        && heading.element().normalName().startsWith("h");
  }

  private static Block last(List<Block> blocks) {
    return blocks.get(blocks.size() - 1);
  }

  /** The letters and digits of the text, in lower case. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }
}
