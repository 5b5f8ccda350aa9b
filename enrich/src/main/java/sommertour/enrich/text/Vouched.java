package sommertour.enrich.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells those whose visits an article tells from those of whom it only speaks: "will der
 * Abgeordnete dem Minister vortragen … Nächste Woche geht es weiter". A pronoun or an office leads
 * back to whoever was named last; somebody visits only if the article tells so by name, is about
 * them from the beginning, or comes back to them.
 */
final class Vouched {
  /** Sentences below the headline in which an article says whom it is about. */
  private static final int LEAD = 3;

  /** Characters of a sentence; a dateline is none. */
  private static final int SENTENCE = 25;

  /** Characters at the head of a sentence in which an office goes on with the one before. */
  private static final int HEAD = 40;

  private Vouched() {}

  /**
   * The candidates of those who are named in a cue's sentence, in the lead, or twice, or of whom
   * the sentences that name them first tell what they did; or alone in the sentence before one that
   * goes on with "er" or "sie".
   */
  static List<StopCandidate> of(List<StopCandidate> candidates, Reading reading) {
    Set<String> vouched = new HashSet<>();
    candidates.stream()
        .map(StopCandidate::visitor)
        .filter(VisitorFinder.Reference::byName)
        .forEach(visitor -> vouched.add(visitor.person().key()));
    candidates.stream()
        .filter(told -> told.cue().cue().role() == Cue.Role.LEAD)
        .map(told -> told.visitor().person().key())
        .forEach(vouched::add);
    Set<Integer> subjects = new HashSet<>();
    candidates.stream()
        .filter(Vouched::goesOn)
        .forEach(told -> subjects.add(told.passage().span().start()));
    Set<String> named = new HashSet<>();
    Set<String> before = Set.of();
    int told = 0;
    for (Passage passage : reading.passages()) {
      Set<String> here = new HashSet<>();
      passage.persons().forEach(mention -> here.add(mention.person().key()));
      if (subjects.contains(passage.span().start()) && here.isEmpty() && before.size() == 1) {
        vouched.addAll(before);
      }
      before = here;
      for (String person : here) {
        if (told < LEAD || !named.add(person)) {
          vouched.add(person);
        }
      }
      if (!passage.isTitle() && passage.span().length() >= SENTENCE) {
        told++;
      }
    }
    return candidates.stream()
        .filter(candidate -> vouched.contains(candidate.visitor().person().key()))
        .toList();
  }

  /** "er", "sie", or "Die Staatssekretärin …" at the head of a sentence. */
  private static boolean goesOn(StopCandidate told) {
    VisitorFinder.Reference visitor = told.visitor();
    return visitor.means() == VisitorFinder.Means.SUBJECT
        || (visitor.means() == VisitorFinder.Means.OFFICE
            && visitor.span().start() - told.passage().span().start() < HEAD);
  }
}
