package sommertour.enrich.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells words about somebody from words about their things and people, and from clauses on the
 * side: "Das Gesetz von Minister Muster war …", "Seine Frau kam …".
 */
final class Asides {
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

  /** "Die Reform soll kommen, daran ließ Minister Muster …": what a pronoun takes up. */
  private static final Pattern TAKEN_UP =
      Pattern.compile(
          ", (?:daran|davon|darüber|damit|dafür|dazu|darauf|dabei|das|dies|diese Frage) (?:[\\p{L}.-]+ ){1,6}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Asides() {}

  /** Whether the words tell of a thing of theirs, or stand outside the clause that names them. */
  static boolean isBeside(Cue.Found cue, VisitorFinder.Reference who, Passage passage) {
    String before = passage.before(who.span().start());
    Matcher clause = OF_CLAUSE.matcher(before);
    Matcher takenUp = TAKEN_UP.matcher(before);
    return (takenUp.find() && cue.start() < passage.span().start() + takenUp.start())
        || (clause.find() && cue.start() < passage.span().start() + clause.start())
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
}
