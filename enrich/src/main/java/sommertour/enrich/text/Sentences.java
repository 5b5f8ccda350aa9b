package sommertour.enrich.text;

import java.util.List;
import sommertour.contract.Span;
import sommertour.german.Token;

/** For each token of a text the first token of its sentence and the one behind it. */
final class Sentences {
  private final int[] firsts;
  private final int[] ends;

  Sentences(List<Span> sentences, List<Token> tokens) {
    firsts = new int[tokens.size()];
    ends = new int[tokens.size()];
    int token = 0;
    for (Span sentence : sentences) {
      int first = token;
      while (token < tokens.size() && tokens.get(token).end() <= sentence.end()) {
        token++;
      }
      for (int i = first; i < token; i++) {
        firsts[i] = first;
        ends[i] = token;
      }
    }
  }

  int first(int token) {
    return firsts[token];
  }

  int end(int token) {
    return ends[token];
  }
}
