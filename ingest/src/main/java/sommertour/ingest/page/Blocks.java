package sommertour.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import sommertour.ingest.page.Block.Kind;

/** Cuts the text of an element into blocks where the page breaks it. */
final class Blocks implements NodeFilter {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Evaluator LAYOUT = QueryParser.parse("table, h1, h2, h3, ul, ol");
  // A row with more text than this is layout: its cells are columns of the page.
  private static final int MAX_ROW = 500;

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private final FoldedText text = new FoldedText();
  private int linked;
  private int links;
  private Element row;

  private Blocks() {}

  /**
   * The blocks of the element in the order of the page; scripts, forms' fields and menus give none.
   */
  static List<Block> of(Element element) {
    Blocks visitor = new Blocks();
    NodeTraversor.filter(visitor, element);
    visitor.flush(element);
    return List.copyOf(visitor.blocks);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      int visible = text.append(words.getWholeText());
      linked += links > 0 ? visible : 0;
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      if (depth > 0 && Boilerplate.isTag(tag)) {
        if (element.isBlock()) {
          flush(open.isEmpty() ? element : open.peek());
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element, tag);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
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
    return FilterResult.CONTINUE;
  }

  private void enter(Element element, String tag) {
    if (tag.equals("br")) {
      text.breakLine();
    } else if (tag.equals("a")) {
      links++;
    } else if (row != null) {
      if (isCell(tag)) {
        text.breakCell();
      } else if (element.isBlock()) {
        text.append(" ");
      }
    } else if (element.isBlock() || isCell(tag)) {
      flush(open.isEmpty() ? element : open.peek());
      open.push(element);
      if (tag.equals("tr") && isDataRow(element)) {
        row = element;
      }
    }
  }

  private void flush(Element element) {
    int links = linked;
    linked = 0;
    if (text.isEmpty()) {
      return;
    }
    Kind kind = kind(element);
    for (String part : text.take(kind == Kind.ROW)) {
      blocks.add(new Block(kind, part, Math.min(links, part.length()), element));
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
    return row.childrenSize() > 1
        && row.selectFirst(LAYOUT) == null
        && row.text().length() <= MAX_ROW;
  }
}
