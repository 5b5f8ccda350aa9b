package sommertour.enrich.text;

import java.util.List;
import sommertour.german.Token;

/** What the model says of each token. */
final class ModelView {
  private final Name[] names;

  ModelView(List<Token> tokens, List<Name> found) {
    names = new Name[tokens.size()];
    int at = 0;
    for (Name name : found) {
      while (at < tokens.size() && tokens.get(at).end() <= name.span().start()) {
        at++;
      }
      while (at < tokens.size() && tokens.get(at).start() < name.span().end()) {
        names[at++] = name;
      }
    }
  }

  /** The person whose name the token is part of, or {@code null}. */
  Name personAt(int token) {
    return names[token] != null && names[token].type() == Name.Type.PER ? names[token] : null;
  }

  /** Whether the token is part of the name of a place or organisation. */
  boolean isElsewhere(int token) {
    return names[token] != null && names[token].type() != Name.Type.PER;
  }
}
