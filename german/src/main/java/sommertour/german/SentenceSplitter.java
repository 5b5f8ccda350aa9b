package sommertour.german;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import sommertour.contract.Span;

/**
 * Cuts a German text into sentences. Headlines, captions, bullets and rows of a programme, which
 * end without a full stop, are sentences of their own; what the lines decide stands in {@link
 * LineBreaks}, this class decides which stops end a sentence.
 */
public final class SentenceSplitter {
  private static final String CLOSING = "\"'“”’‘»«›‹)]}";
  private static final String SKIPPED = "\"'„“”‚‘’»«›‹([{–—-•*·";

  private static final String OPENING = "„»";
  private static final String TITLE_END = "“«";

  /** Tokens of a title with stops in it. */
  private static final int LONGEST_TITLE = 10;

  /** Characters after which a sentence ends with the next token: no one writes such sentences. */
  private static final int LONGEST = 2000;

  private final Tokenizer tokenizer;
  private final LineBreaks lineBreaks;

  public SentenceSplitter(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.lineBreaks = new LineBreaks(tokenizer.abbreviations());
  }

  /** The sentences of a text in its order, each from its first to its last token. */
  public List<Span> sentences(String text) {
    return sentences(text, tokenizer.tokens(text));
  }

  /**
   * The same, for tokens already made.
   *
   * @param tokens all tokens of the text, from the same tokenizer
   */
  public List<Span> sentences(String text, List<Token> tokens) {
    List<Span> sentences = new ArrayList<>();
    BitSet lineEndings = lineBreaks.endings(text, tokens);
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      boolean tooLong = tokens.get(i).end() - tokens.get(first).start() > LONGEST;
      if (last || lineEndings.get(i) || tooLong || stops(tokens, i)) {
        sentences.add(Span.of(text, tokens.get(first).start(), tokens.get(i).end()));
        first = i + 1;
      }
    }
    return sentences;
  }

  /** „Eisen. Feuer. Hand.“ eröffnete sie: a stop within a title that a sentence goes on behind. */
  private static boolean isInTitle(List<Token> tokens, int index) {
    int end = Math.min(tokens.size() - 1, index + LONGEST_TITLE);
    for (int i = index + 1; i < end; i++) {
      String text = tokens.get(i).text();
      if (OPENING.contains(text)) {
        return false;
      }
      if (TITLE_END.contains(text)) {
        return Character.isLowerCase(tokens.get(i + 1).text().charAt(0)) && opens(tokens, index);
      }
    }
    return false;
  }

  /** Whether a title begins close before the token. */
  private static boolean opens(List<Token> tokens, int index) {
    for (int i = index; i >= Math.max(0, index - LONGEST_TITLE); i--) {
      String text = tokens.get(i).text();
      if (OPENING.contains(text) || TITLE_END.contains(text)) {
        return OPENING.contains(text);
      }
    }
    return false;
  }

  /** Whether a sentence ends with the token, by its stop and what follows. */
  private boolean stops(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    Token next = tokens.get(index + 1);
    if (CLOSING.contains(next.text()) && token.touches(next)) {
      return false;
    }
    int stop = index;
    while (stop > 0
        && CLOSING.contains(tokens.get(stop).text())
        && tokens.get(stop - 1).touches(tokens.get(stop))) {
      stop--;
    }
    String text = tokens.get(stop).text();
    char end = text.charAt(text.length() - 1);
    if (end != '.' && end != '!' && end != '?' && end != '…') {
      return false;
    }
    int opener = index + 1;
    while (opener + 1 < tokens.size()
        && opener < index + 4
        && SKIPPED.contains(tokens.get(opener).text())) {
      opener++;
    }
    String following = tokens.get(opener).text();
    char begin = following.charAt(0);
    if (!Character.isUpperCase(begin) && !Character.isDigit(begin) && begin != '©') {
      return false;
    }
    if (isInTitle(tokens, index)) {
      return false;
    }
    boolean ownStop = text.length() > 1 && end == '.' && Character.isLetterOrDigit(text.charAt(0));
    if (!ownStop) {
      return true;
    }
    boolean mayEnd =
        Character.isDigit(text.charAt(0))
            || text.length() == 2
            || tokenizer.abbreviations().mayEnd(text);
    return mayEnd && (begin == '©' || tokenizer.abbreviations().opensSentence(following));
  }
}
