package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sommertour.contract.Person;

/**
 * Whose visit a cue tells: those whom the passage names, or whom the passages before have told of
 * where its words allow that.
 */
final class CueVisitors {
  /** "der Wagen von Innenminister …": of whom something is told that does nothing itself. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(?:[Vv]on|[Vv]om|[Gg]egen|[Üü]ber|[Ff]ür|[Uu]m) (?:\\p{L}[\\p{L}-]* ){0,2}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What leads up to somebody who does not act: "bat den Minister", "dass die Ministerin". */
  private static final Pattern OBJECT =
      Pattern.compile(
          "\\b(?:den|dem|vom|beim|zum) (?:\\p{Ll}+ )?$|, (?:dass|ob|wie|weil|damit)\\b[^,]*$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Unsere Fahrt nach Ahlen": those who write travel. */
  private static final Pattern OURS =
      Pattern.compile("\\b[Uu]nsere?[nrm]? (?:\\p{L}+ )?$", Pattern.UNICODE_CHARACTER_CLASS);

  /** Words for those who travel, of which the passages before tell who leads them. */
  private static final Pattern GUESTS =
      Pattern.compile(
          "\\b(?:[Dd]ie (?:\\p{Ll}+ )?(?:Delegation|Gäste|Besucher|Gruppe|Reisegruppe|Runde)|[Dd]e[rnm] (?:\\p{Ll}+ )?(?:Gast|Tross|Delegation))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "fuhren beide weiter", "Die beiden besuchten" */
  private static final Pattern BOTH =
      Pattern.compile(
          "\\b(?:[Bb]eide|[Dd]ie [Bb]eiden|[Dd]ie [Zz]wei|[Dd]as Duo)\\b(?! \\p{Lu})",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "sprachen sie mit …", "Sie besuchten": a verb of several. */
  private static final Pattern THEY =
      Pattern.compile(
          "\\b\\p{Ll}{2,}(?:ten|en) sie\\b(?! \\p{Lu})|\\b[Ss]ie \\p{Ll}{2,}(?:ten|en)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final int PAIR = 2;

  private final StatusReader statuses;
  private final Direction direction;
  private final Reading reading;
  private final VisitorFinder visitors;
  private final Itinerary itinerary;

  CueVisitors(
      StatusReader statuses,
      Direction direction,
      Reading reading,
      VisitorFinder visitors,
      Itinerary itinerary) {
    this.statuses = statuses;
    this.direction = direction;
    this.reading = reading;
    this.visitors = visitors;
    this.itinerary = itinerary;
  }

  /** In the order of the passage; may be none. */
  List<VisitorFinder.Reference> of(Passage passage, Cue.Found cue) {
    List<VisitorFinder.Reference> named =
        visitors.in(passage).stream()
            .filter(who -> fits(cue.cue().role(), who, passage))
            .filter(who -> !Asides.isBeside(cue, who, passage))
            .toList();
    if (itinerary.company().size() == PAIR
        && named.stream().allMatch(who -> who.means() == VisitorFinder.Means.SUBJECT)
        && THEY.matcher(passage.plain()).find()) {
      return itinerary.company().stream().map(this::meant).toList();
    }
    if (!named.isEmpty()) {
      return direction.visitors(passage, cue, withWhom(passage, named));
    }
    if (itinerary.company().size() == PAIR && BOTH.matcher(passage.plain()).find()) {
      return itinerary.company().stream().map(this::meant).toList();
    }
    Optional<Person> meant =
        switch (cue.cue().role()) {
          case LIST, ONWARD -> itinerary.visitor().or(() -> visitors.main(passage.span().start()));
          case NEXT, STEP -> itinerary.visitor();
          case CABINET -> visitors.head();
          case VISIT ->
              !itinerary.isAbroad()
                      && (cue.cue().tense() == Cue.Tense.NOUN
                          || cue.cue().tense() == Cue.Tense.ANNOUNCED)
                      && passage.persons().isEmpty()
                  ? itinerary
                      .visitor()
                      .or(() -> visitors.only(passage.span().start()).filter(this::acts))
                  : guest(passage);
          case RECEIVE, ACT, BODY -> guest(passage);
          case BESIDE, DATED, SCENE, LEAD, OCCASION, SAME -> Optional.empty();
        };
    return meant
        .filter(who -> !OURS.matcher(passage.before(cue.start())).find())
        .map(this::meant)
        .map(List::of)
        .orElse(List.of());
  }

  /** "Gemeinsam mit Ministerin … Rundgang in …" tells of who travels, too. */
  private List<VisitorFinder.Reference> withWhom(
      Passage passage, List<VisitorFinder.Reference> named) {
    Optional<Person> traveller =
        itinerary
            .visitor()
            .filter(who -> passage.persons().size() == named.size())
            .filter(who -> named.stream().noneMatch(one -> one.person().equals(who)))
            .filter(who -> VisitorFinder.isAfterCompany(passage, named.get(0).span().start()));
    return Stream.concat(traveller.map(this::meant).stream(), named.stream()).toList();
  }

  private VisitorFinder.Reference meant(Person who) {
    return new VisitorFinder.Reference(
        who, visitors.firstMention(who), VisitorFinder.Means.PRONOUN);
  }

  /** Whether the words can tell a visit of somebody whom they speak of so. */
  private boolean fits(Cue.Role role, VisitorFinder.Reference who, Passage passage) {
    return switch (role) {
      case BESIDE -> who.byName() && itinerary.visitor().filter(who.person()::equals).isEmpty();
      case SAME ->
          who.byName()
              || (who.means() != VisitorFinder.Means.PRONOUN
                  && !OBJECT.matcher(passage.before(who.span().start())).find());
      case LEAD -> who.means() != VisitorFinder.Means.PRONOUN && !isSpokenOf(who, passage);
      case SCENE, OCCASION -> who.isExplicit() && !isSpokenOf(who, passage);
      case DATED, NEXT, STEP -> who.means() != VisitorFinder.Means.PRONOUN;
      case VISIT, RECEIVE, ACT, BODY, LIST, ONWARD, CABINET -> true;
    };
  }

  /** Whether something is told of somebody that they do not do themselves. */
  static boolean isSpokenOf(VisitorFinder.Reference who, Passage passage) {
    return ABOUT.matcher(passage.before(who.span().start())).find();
  }

  /** Whether the article tells more of somebody than what they said. */
  private boolean acts(Person person) {
    return reading.passages().stream()
        .filter(
            passage -> passage.persons().stream().anyMatch(named -> named.person().equals(person)))
        .anyMatch(passage -> !statuses.states(passage));
  }

  private Optional<Person> guest(Passage passage) {
    return itinerary.visitor().filter(who -> GUESTS.matcher(passage.plain()).find());
  }
}
