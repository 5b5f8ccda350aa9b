package sommertour.german;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides which line breaks end a sentence: the break of a wrapped line does not, the end of a
 * headline, caption, bullet or row of a programme does.
 */
final class LineBreaks {
  /** A text set in columns has lines between these lengths, in characters. */
  private static final int WIDEST_COLUMN = 130;

  private static final int NARROWEST_COLUMN = 45;
  private static final String BULLETS = "•*·‣▪●○◦–—-►■□✓+©";
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[.:]\\d\\d");
  private static final Pattern CREDIT =
      Pattern.compile("Fotos?|Bild(er)?|Text|Grafik|Quelle|Kontakt|Stand");

  private final Abbreviations abbreviations;

  LineBreaks(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** A line of the text and the longest line of its block, which blank lines bound. */
  private static final class Line {
    final int start;
    final int end;
    int widest;

    Line(int start, int end) {
      this.start = start;
      this.end = end;
    }
  }

  /** The indices of the tokens whose sentence ends because their line does. */
  BitSet endings(String text, List<Token> tokens) {
    List<Line> lines = lines(text);
    BitSet endings = new BitSet(tokens.size());
    int line = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      while (lines.get(line).end < token.end()) {
        line++;
      }
      if (next.start() > lines.get(line).end
          && ends(lines, line, lineOf(next, lines, line), tokens, i)) {
        endings.set(i);
      }
    }
    return endings;
  }

  private boolean ends(List<Line> lines, int at, int next, List<Token> tokens, int index) {
    Token token = tokens.get(index);
    Token first = tokens.get(index + 1);
    boolean bullet =
        BULLETS.contains(first.text())
            && index + 2 < tokens.size()
            && !first.touches(tokens.get(index + 2));
    if (next > at + 1 || bullet || isTabbed(lines, at, next, tokens, index)) {
      return true;
    }
    if (Character.isLowerCase(first.text().charAt(0)) || leansOn(token)) {
      return false;
    }
    if (CLOCK.matcher(first.text()).matches() || CREDIT.matcher(first.text()).matches()) {
      return true;
    }
    Line line = lines.get(at);
    int filled = token.end() - line.start + 1 + first.text().length();
    boolean wrapped =
        line.widest >= NARROWEST_COLUMN && line.widest <= WIDEST_COLUMN && filled > line.widest;
    return !wrapped;
  }

  /** A line that ends with a comma or a little word goes on. */
  private boolean leansOn(Token token) {
    String text = token.text();
    char first = text.charAt(0);
    return text.equals(",")
        || (Character.isLowerCase(first)
            && abbreviations.opensSentence(Character.toUpperCase(first) + text.substring(1)));
  }

  private static boolean isTabbed(
      List<Line> lines, int at, int next, List<Token> tokens, int index) {
    return hasColumn(lines.get(at), tokens, index, -1)
        || hasColumn(lines.get(next), tokens, index + 1, 1);
  }

  /** Whether a gap as wide as that between columns stands beside one of the next three tokens. */
  private static boolean hasColumn(Line line, List<Token> tokens, int index, int step) {
    for (int i = index, seen = 0; seen < 3; i += step, seen++) {
      int other = i + step;
      if (other < 0 || other >= tokens.size()) {
        return false;
      }
      Token left = tokens.get(Math.min(i, other));
      Token right = tokens.get(Math.max(i, other));
      if (left.start() < line.start || right.end() > line.end) {
        return false;
      }
      if (right.start() - left.end() > 3) {
        return true;
      }
    }
    return false;
  }

  private static int lineOf(Token token, List<Line> lines, int from) {
    int line = from;
    while (lines.get(line).end < token.end()) {
      line++;
    }
    return line;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int blockStart = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Line line = new Line(start, end);
      lines.add(line);
      if (text.substring(start, end).isBlank()) {
        close(lines, blockStart);
        blockStart = lines.size();
      }
      start = end + 1;
    }
    close(lines, blockStart);
    return lines;
  }

  private static void close(List<Line> lines, int from) {
    int widest = 0;
    for (Line line : lines.subList(from, lines.size())) {
      widest = Math.max(widest, line.end - line.start);
    }
    for (Line line : lines.subList(from, lines.size())) {
      line.widest = widest;
    }
  }
}
