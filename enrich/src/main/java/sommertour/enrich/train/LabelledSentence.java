package sommertour.enrich.train;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;
import sommertour.enrich.text.Name;
import sommertour.german.Token;
import sommertour.german.Tokenizer;

/**
 * A sentence of a corpus with its own tokens.
 *
 * @param words the tokens
 * @param names which of them are names, in order, none within another
 */
record LabelledSentence(List<String> words, List<Label> names) {
  private static final String NO_GAP_BEFORE = ",.;:!?)]}…“”%";
  private static final String NO_GAP_AFTER = "([{„‚";

  /** Tokens from {@code first} to before {@code behind} name something. */
  record Label(Name.Type type, int first, int behind) {}

  LabelledSentence {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }

  /**
   * The same sentence as the project's tokenizer cuts it: the tokens are joined as a writer sets
   * them, cut anew, and each name takes all tokens that share a character with it.
   */
  NameSample retokenized(Tokenizer tokenizer) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[words.size()];
    boolean quoted = false;
    boolean gap = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean quote = word.equals("\"");
      if (gap && !(quote && quoted) && !isIn(word, NO_GAP_BEFORE)) {
        text.append(' ');
      }
      starts[i] = text.length();
      text.append(word);
      quoted ^= quote;
      gap = !(quote && quoted) && !isIn(word, NO_GAP_AFTER);
    }
    List<Token> tokens = tokenizer.tokens(text.toString());
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (Label label : names) {
      int last = label.behind() - 1;
      int end = starts[last] + words.get(last).length();
      while (at < tokens.size() && tokens.get(at).end() <= starts[label.first()]) {
        at++;
      }
      int first = at;
      while (at < tokens.size() && tokens.get(at).start() < end) {
        at++;
      }
      if (at > first) {
        spans.add(new Span(first, at, label.type().name()));
      }
    }
    return new NameSample(
        tokens.stream().map(Token::text).toArray(String[]::new), spans.toArray(Span[]::new), true);
  }

  private static boolean isIn(String word, String signs) {
    return word.length() == 1 && signs.contains(word);
  }
}
