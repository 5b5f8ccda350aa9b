package sommertour.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import sommertour.ingest.page.Block.Kind;

/** Cuts the text of an element into blocks where the page breaks it. */
final class Blocks implements NodeVisitor {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern LINES = Pattern.compile(" ?\\n ?");
  private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");
  // A row with more text than this is layout: its cells are columns of the page.
  private static final int MAX_ROW = 500;

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private Element row;

  private Blocks() {}

  /** The blocks of the element in the order of the page. */
  static List<Block> of(Element element) {
    Blocks visitor = new Blocks();
    NodeTraversor.traverse(visitor, element);
    visitor.flush(element);
    return List.copyOf(visitor.blocks);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String folded = SPACE.matcher(words.getWholeText()).replaceAll(" ");
      text.append(folded);
      linked += links > 0 ? folded.strip().length() : 0;
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("br")) {
        text.append('\n');
      } else if (tag.equals("a")) {
        links++;
      } else if (row != null) {
        if (isCell(tag)) {
          text.append('\t');
        } else if (element.isBlock()) {
          text.append(' ');
        }
      } else if (element.isBlock() || isCell(tag)) {
        flush(open.isEmpty() ? element : open.peek());
        open.push(element);
        if (tag.equals("tr") && isDataRow(element)) {
          row = element;
        }
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (element.normalName().equals("a")) {
      links--;
    } else if (element.equals(open.peek())) {
      flush(element);
      open.pop();
      if (element.equals(row)) {
        row = null;
      }
    }
  }

  private void flush(Element element) {
    String all = text.toString();
    int links = linked;
    text.setLength(0);
    linked = 0;
    Kind kind = kind(element);
    for (String part : PARAGRAPHS.split(LINES.matcher(all).replaceAll("\n"), -1)) {
      String folded =
          kind == Kind.ROW
              ? part.replaceAll("\\s*\\t\\s*", "\t").strip()
              : part.replace('\t', ' ').strip();
      if (!folded.isEmpty()) {
        blocks.add(new Block(kind, folded, Math.min(links, folded.length()), element));
      }
    }
  }

  private Kind kind(Element element) {
    if (element.equals(row)) {
      return Kind.ROW;
    }
    for (Element around : open) {
      String tag = around.normalName();
      if (HEADINGS.contains(tag)) {
        return Kind.HEADING;
      }
      if (tag.equals("li") || tag.equals("dd") || tag.equals("dt")) {
        return Kind.ITEM;
      }
    }
    return Kind.PARAGRAPH;
  }

  private static boolean isCell(String tag) {
    return tag.equals("td") || tag.equals("th");
  }

  private static boolean isDataRow(Element row) {
    return row.selectFirst("table, h1, h2, h3, ul, ol") == null
        && row.childrenSize() > 1
        && row.text().length() <= MAX_ROW;
  }
}
