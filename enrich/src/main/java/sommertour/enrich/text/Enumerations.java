package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sommertour.german.Office;
import sommertour.german.Token;

/**
 * One office in the plural before several names: "die Abgeordneten Eva Beispiel und Max Muster".
 */
final class Enumerations {
  private static final Set<String> JOINTS = Set.of(",", "und", "sowie", "&", "(", ")", "/");
  private static final Set<String> PLURAL_BEFORE = Set.of("die", "den", "beiden", "der");

  private Enumerations() {}

  /** The mentions, where those behind the first name of such a list have its office. */
  static List<NamedPerson> shared(
      List<Token> tokens, List<NamedPerson> mentions, Sentences sentences, NameWords words) {
    List<NamedPerson> complete = new ArrayList<>();
    String shared = null;
    NamedPerson last = null;
    for (NamedPerson mention : mentions) {
      boolean listed = last != null && isJoined(tokens, last, mention, sentences, words);
      if (mention.role() != null) {
        shared = isPlural(tokens, mention, sentences, words) ? mention.role() : null;
      } else if (listed && shared != null) {
        mention =
            new NamedPerson(
                mention.first(),
                mention.behind(),
                mention.name(),
                shared,
                mention.gender(),
                mention.party(),
                mention.confidence());
      } else {
        shared = null;
      }
      complete.add(mention);
      last = mention;
    }
    return complete;
  }

  private static boolean isJoined(
      List<Token> tokens,
      NamedPerson last,
      NamedPerson next,
      Sentences sentences,
      NameWords words) {
    if (sentences.first(last.first()) != sentences.first(next.first())
        || next.first() - last.behind() > 6) {
      return false;
    }
    for (int i = last.behind(); i < next.first(); i++) {
      if (!JOINTS.contains(tokens.get(i).text()) && !words.isParty(tokens.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlural(
      List<Token> tokens, NamedPerson mention, Sentences sentences, NameWords words) {
    int at = mention.first() - 1;
    int first = sentences.first(mention.first());
    Optional<Office> office = Optional.empty();
    if (at >= first) {
      office = words.offices().word(tokens.get(at).text());
    }
    if (office.isEmpty()) {
      return false;
    }
    String word = tokens.get(at).text();
    boolean article = at > first && PLURAL_BEFORE.contains(tokens.get(at - 1).text());
    boolean die = at > first && tokens.get(at - 1).is("die");
    return word.endsWith("innen")
        || (word.endsWith("en") && article)
        || (die && office.get().gender() == Office.Gender.MASCULINE);
  }
}
