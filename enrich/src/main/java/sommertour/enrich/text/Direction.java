package sommertour.enrich.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import sommertour.contract.Person;

/**
 * Decides which of the office holders that a sentence names are the ones who travel: "empfing die
 * Ministerin" against "die Ministerin empfing".
 */
final class Direction {
  private static final Pattern PASSIVE =
      Pattern.compile("\\b(?:wurden?|worden|wird|werden)\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern AGENT =
      Pattern.compile("\\b(?:von|vom|durch) (?:\\P{L}|\\p{Ll}+ )*$");
  private static final Pattern LIST =
      Pattern.compile("(?:,| und| sowie) [^,;.]*$", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SEVERAL =
      Pattern.compile("\\p{L}+en\\b", Pattern.UNICODE_CHARACTER_CLASS);

  /** "stattete dem Minister einen Besuch ab": a visit that the subject pays. */
  private static final Pattern PAID =
      Pattern.compile("\\b(?:stattete|abgestattet)", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Set<String> OBJECT = Set.of("ihm", "ihr", "ihn");

  /** Where a clause begins. */
  private static final Pattern BEGIN = Pattern.compile("(?:^\\P{L}*|[,;:] |\\bund )$");

  private final OfficeRanks offices;

  Direction(OfficeRanks offices) {
    this.offices = offices;
  }

  /** Whether somebody can receive visitors. */
  boolean isHost(Person person) {
    return offices.isHost(person);
  }

  /** Those of the outsiders who are visiting according to the cue. */
  List<VisitorFinder.Reference> visitors(
      Passage passage, Cue.Found cue, List<VisitorFinder.Reference> named) {
    return switch (cue.cue().role()) {
      case LIST, ONWARD, CABINET, BESIDE, DATED, SCENE, LEAD, OCCASION, NEXT, STEP, SAME -> named;
      case VISIT, ACT, BODY -> isLocalSubject(passage, cue, named) ? List.of() : named;
      case RECEIVE ->
          isPassive(passage, cue)
              ? named.stream()
                  .filter(who -> !isAgent(passage, who) || isBesideHost(passage, who))
                  .toList()
              : received(passage, cue, named);
    };
  }

  /**
   * A local office holder before the verb and the outsider only behind it: "besuchte die
   * Ministerin".
   */
  private boolean isLocalSubject(
      Passage passage, Cue.Found cue, List<VisitorFinder.Reference> named) {
    return (cue.cue().tense() != Cue.Tense.NOUN || PAID.matcher(passage.plain()).find())
        && named.stream().allMatch(who -> who.byName() && who.span().start() > cue.start())
        && passage.persons().stream()
            .anyMatch(
                other ->
                    offices.isHost(other.person())
                        && passage.tells(other.span())
                        && other.span().end() <= cue.start());
  }

  private static boolean isPassive(Passage passage, Cue.Found cue) {
    return PASSIVE.matcher(passage.between(cue.start(), cue.end())).find();
  }

  /** "von Ministerpräsident Muster und Bürgermeister Beispiel": he, too, came to the place. */
  private boolean isBesideHost(Passage passage, VisitorFinder.Reference who) {
    int from = who.span().end();
    return passage.persons().stream()
        .filter(other -> offices.isHost(other.person()))
        .mapToInt(other -> other.span().start())
        .anyMatch(to -> LIST.matcher(passage.between(from, to)).lookingAt());
  }

  private static boolean isAgent(Passage passage, VisitorFinder.Reference who) {
    return AGENT.matcher(passage.before(who.span().start())).find();
  }

  /**
   * In the active voice whoever stands before the verb receives, unless a host stands there too or
   * the town itself: "Ahlen empfing sie mit Musik".
   */
  private List<VisitorFinder.Reference> received(
      Passage passage, Cue.Found cue, List<VisitorFinder.Reference> named) {
    boolean hostBefore = isHostOn(passage, cue, true) || isTownSubject(passage, cue);
    boolean hostBehind = isHostOn(passage, cue, false) || isHouseBetween(passage, cue, named);
    if ((hostBehind && !hostBefore) || isShown(passage, cue, named)) {
      return named;
    }
    return named.stream()
        .filter(who -> hostBefore || !who.byName() || who.span().start() > cue.start())
        .filter(who -> hostBefore || hostBehind || named.size() > 1 || isObject(passage, cue, who))
        .toList();
  }

  /**
   * "Die Schüler präsentierten Minister Muster ihre Projekte": a verb of several, one behind it.
   */
  private static boolean isShown(
      Passage passage, Cue.Found cue, List<VisitorFinder.Reference> named) {
    String verb = passage.between(cue.start(), cue.end());
    int start = named.get(0).span().start();
    return named.size() == 1
        && SEVERAL.matcher(verb).lookingAt()
        && start >= cue.start()
        && !passage.between(cue.start(), start).contains(" und ")
        && !passage.between(start, passage.span().end()).contains(" und ");
  }

  /** "In der Pause zeigten ihr zwei Kinder die Bibliothek": what follows the verb. */
  private static boolean isObject(Passage passage, Cue.Found cue, VisitorFinder.Reference who) {
    return OBJECT.contains(who.span().text())
        && who.span().start() > cue.start()
        && passage.between(cue.start(), who.span().start()).strip().indexOf(' ') < 0;
  }

  private static boolean isTownSubject(Passage passage, Cue.Found cue) {
    return passage.places().stream()
        .filter(place -> place.form() == PlaceMention.Form.NAME && PlaceChooser.isStay(place))
        .filter(place -> BEGIN.matcher(passage.before(place.span().start())).find())
        .anyMatch(place -> place.span().end() + 1 == cue.start());
  }

  /** "So empfing das Mehrgenerationenhaus Ahlen Ministerin Muster." */
  private static boolean isHouseBetween(
      Passage passage, Cue.Found cue, List<VisitorFinder.Reference> named) {
    int first = named.stream().mapToInt(who -> who.span().start()).min().orElse(0);
    return passage.places().stream()
        .filter(place -> place.form() == PlaceMention.Form.INSTITUTION)
        .anyMatch(place -> place.span().start() >= cue.start() && place.span().end() <= first);
  }

  private boolean isHostOn(Passage passage, Cue.Found cue, boolean before) {
    return passage.persons().stream()
        .filter(other -> offices.isHost(other.person()))
        .anyMatch(other -> before == other.span().start() < cue.start());
  }
}
