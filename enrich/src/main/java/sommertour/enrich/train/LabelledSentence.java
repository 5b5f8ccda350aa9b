package sommertour.enrich.train;

import java.util.ArrayList;
import java.util.List;
import sommertour.enrich.text.NameLabels;
import sommertour.enrich.text.NameLabels.Labelled;
import sommertour.german.Token;
import sommertour.german.Tokenizer;

/**
 * A sentence of a corpus with its own tokens.
 *
 * @param words the tokens
 * @param names which of them are names, in order, none within another
 */
record LabelledSentence(List<String> words, List<Labelled> names) {
  private static final String NO_GAP_BEFORE = ",.;:!?)]}…“”%";
  private static final String NO_GAP_AFTER = "([{„‚";

  LabelledSentence {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }

  /**
   * The same sentence as the project's tokenizer cuts it: the tokens are joined as a writer sets
   * them, cut anew, and each name takes all tokens that share a character with it.
   */
  LabelledSentence retokenized(Tokenizer tokenizer) {
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
    List<Labelled> found = new ArrayList<>();
    int at = 0;
    for (Labelled name : names) {
      int last = name.behind() - 1;
      int end = starts[last] + words.get(last).length();
      while (at < tokens.size() && tokens.get(at).end() <= starts[name.first()]) {
        at++;
      }
      int first = at;
      while (at < tokens.size() && tokens.get(at).start() < end) {
        at++;
      }
      if (at > first) {
        found.add(new Labelled(name.type(), first, at));
      }
    }
    return new LabelledSentence(tokens.stream().map(Token::text).toList(), found);
  }

  /** The label of each token. */
  int[] labels() {
    int[] labels = new int[words.size()];
    for (Labelled name : names) {
      for (int i = name.first(); i < name.behind(); i++) {
        labels[i] =
            i == name.first() ? NameLabels.begin(name.type()) : NameLabels.inside(name.type());
      }
    }
    return labels;
  }

  private static boolean isIn(String word, String signs) {
    return word.length() == 1 && signs.contains(word);
  }
}
