package sommertour.ingest.page;

import java.util.ArrayList;
import java.util.List;

/** Text as it is read: white space folded, breaks kept, no space beside a break. */
final class FoldedText {
  private final StringBuilder text = new StringBuilder();
  private boolean visible;

  /** Appends words and tells how many characters of them are not white space. */
  int append(String words) {
    int count = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
        if (!endsWithSpace()) {
          text.append(' ');
        }
      } else {
        text.append(c);
        count++;
      }
    }
    visible |= count > 0;
    return count;
  }

  void breakLine() {
    endLine();
    text.append('\n');
  }

  void breakCell() {
    endLine();
    text.append('\t');
  }

  boolean isEmpty() {
    if (!visible) {
      text.setLength(0);
    }
    return !visible;
  }

  /**
   * Takes all text out, cut into paragraphs at two breaks in a row.
   *
   * @param cells whether tabs divide cells; else they are spaces
   */
  List<String> take(boolean cells) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = text.indexOf("\n\n"); i >= 0; i = text.indexOf("\n\n", start)) {
      add(text.substring(start, i), cells, parts);
      start = i + 2;
    }
    add(text.substring(start), cells, parts);
    text.setLength(0);
    visible = false;
    return parts;
  }

  private static void add(String part, boolean cells, List<String> parts) {
    String line = (cells ? part : part.replace('\t', ' ')).strip();
    if (!line.isEmpty()) {
      parts.add(line);
    }
  }

  private void endLine() {
    if (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  private boolean endsWithSpace() {
    if (text.length() == 0) {
      return true;
    }
    char last = text.charAt(text.length() - 1);
    return last == ' ' || last == '\n' || last == '\t';
  }
}
