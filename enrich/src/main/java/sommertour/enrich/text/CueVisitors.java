package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

  /** "Das Gesetz von Minister Muster war …": a thing is the subject, and no journey of theirs. */
  private static final Pattern THING =
      Pattern.compile(
          "^\\P{L}*(?:Der|Die|Das|Den|Dem|Ein|Eine|Einen) (?:\\p{Ll}+ )?(?!\\p{L}*(?:[Bb]esuch|[Vv]isite|[Aa]uftritt|[Rr]undgang|[Tt]our|[Rr]eise|[Rr]ede|[Vv]ortrag|[Kk]ommen|[Gg]espräch|[Tt]reffen|[Dd]elegation|[Gg]ruppe|[Tt]ross|[Ww]agen|[Ll]imousine|[Kk]olonne|[Hh]ubschrauber|[Tt]ermin|[Pp]rogramm|[Aa]nkunft|[Ss]tation|[Ee]mpfang|[Bb]egrüßung|[Tt]eilnahme|[Rr]undfahrt|[Ww]anderung|[Aa]ufenthalt|[Ee]intrag|[Ll]esung|[Ww]eg|[Ff]ahrt|[Aa]bstecher|[Ss]prechstunde|[Ee]inladung|[Ss]topp|[Hh]alt|[Tt]ag|[Ww]oche|[Ll]audatio|[Aa]nsprache|[Hh]and|[Ff]rage|[Ee]inzug|[Ee]röffnung|[Ee]inweihung|[Üü]bergabe|[Bb]üro|[Pp]räsident|[Mm]inister|[Ss]ekretär|[Bb]eauftragt|[Bb]evollmächtigt|[Ll]eiter|[Cc]hef|[Ss]enator|[Kk]anzler)\\p{Ll}{0,4} )\\p{Lu}[\\p{L}-]+ (?:von|vom) (?:[\\p{L}-]+ ){0,3}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Seine Frau war …", "Ihr Vorgänger kam …": somebody of theirs is the subject. */
  private static final Pattern THEIRS =
      Pattern.compile(
          "^\\P{L}*(?:Sein|Ihr)e? (?:\\p{Ll}+ )?(?:Frau|Mann|Vorgänger|Nachfolger|Sohn|Tochter|Eltern|Vater|Mutter|Bruder|Schwester|Familie|Roadshow|\\p{L}*[Tt]ruck|\\p{L}*[Bb]us|\\p{L}*mobil|Ministerium|Haus|Partei|Sprecher|Kolleg|Amtskolleg|Stellvertreter|Ausstellung|Buch)\\p{Ll}{0,3} \\p{Ll}",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Unsere Fahrt nach Ahlen": those who write travel. */
  private static final Pattern OURS =
      Pattern.compile("\\b[Uu]nsere?[nrm]? (?:\\p{L}+ )?$", Pattern.UNICODE_CHARACTER_CLASS);

  /** Where a relative clause leads up to its subject. */
  private static final Pattern ASIDE =
      Pattern.compile(
          ", (?:der|die|das|den|dem|deren|dessen) (?:\\p{Ll}+ ){0,2}(?:[\\p{L}-]+ )?$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "…, das von Minister Muster Geld bekommt": a clause of its own. */
  private static final Pattern OF_CLAUSE =
      Pattern.compile(
          ", (?:der|die|das|den|dem|deren|dessen) (?:\\p{Ll}+ ){0,3}(?:von|vom|durch) (?:[\\p{L}-]+ ){0,3}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Words for those who travel, of which the passages before tell who leads them. */
  private static final Pattern GUESTS =
      Pattern.compile(
          "\\b(?:[Dd]ie (?:\\p{Ll}+ )?(?:Delegation|Gäste|Besucher|Gruppe|Reisegruppe|Runde)|[Dd]e[rnm] (?:\\p{Ll}+ )?(?:Gast|Tross|Delegation))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

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
            .filter(who -> !isBeside(cue, who, passage))
            .toList();
    if (!named.isEmpty()) {
      return direction.visitors(passage, cue, withWhom(passage, named));
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

  /** Whether the words tell of a thing of theirs, or stand outside the clause that names them. */
  private static boolean isBeside(Cue.Found cue, VisitorFinder.Reference who, Passage passage) {
    String before = passage.before(who.span().start());
    Matcher clause = OF_CLAUSE.matcher(before);
    return (clause.find() && cue.start() < passage.span().start() + clause.start())
        || isOfAside(cue, who, passage)
        || (who.means() == VisitorFinder.Means.PRONOUN
            && cue.cue().tense() != Cue.Tense.NOUN
            && THEIRS.matcher(passage.plain()).find())
        || (cue.cue().tense() != Cue.Tense.NOUN && THING.matcher(before).find());
  }

  /**
   * "Der Luchs, den Minister Muster taufte, ist in Ahlen": weak words tell nothing of whom a clause
   * on the side names.
   */
  private static boolean isOfAside(Cue.Found cue, VisitorFinder.Reference who, Passage passage) {
    Matcher aside = ASIDE.matcher(passage.before(who.span().start()));
    if (!who.byName() || !aside.find()) {
      return false;
    }
    int from = passage.span().start() + aside.start();
    int comma = passage.between(who.span().end(), passage.span().end()).indexOf(',');
    int to = comma < 0 ? passage.span().end() : who.span().end() + comma;
    return switch (cue.cue().role()) {
      case DATED ->
          passage.dates().stream()
              .noneMatch(day -> day.span().start() > from && day.span().end() <= to);
      case ACT -> cue.start() >= to;
      default -> false;
    };
  }

  /** Whether the words can tell a visit of somebody whom they speak of so. */
  private boolean fits(Cue.Role role, VisitorFinder.Reference who, Passage passage) {
    return switch (role) {
      case BESIDE -> who.byName() && itinerary.visitor().filter(who.person()::equals).isEmpty();
      case SAME ->
          who.byName()
              || (who.means() != VisitorFinder.Means.PRONOUN
                  && !OBJECT.matcher(passage.before(who.span().start())).find());
      case SCENE, LEAD, OCCASION ->
          who.isExplicit() && !ABOUT.matcher(passage.before(who.span().start())).find();
      case DATED, NEXT, STEP -> who.means() != VisitorFinder.Means.PRONOUN;
      case VISIT, RECEIVE, ACT, BODY, LIST, ONWARD, CABINET -> true;
    };
  }

  /** Whether the article tells more of somebody than what they said. */
  private boolean acts(Person person) {
    return reading.passages().stream()
        .filter(
            passage -> passage.persons().stream().anyMatch(named -> named.person().equals(person)))
        .anyMatch(passage -> !statuses.states(passage.plain()));
  }

  private Optional<Person> guest(Passage passage) {
    return itinerary.visitor().filter(who -> GUESTS.matcher(passage.plain()).find());
  }
}
