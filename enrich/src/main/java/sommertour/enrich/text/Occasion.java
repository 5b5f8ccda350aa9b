package sommertour.enrich.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An event that the article dates and places before it says who came: "Am Montag wurde in Ahlen die
 * Wache eingeweiht. Die Schlüssel übergab Minister Muster." Who acts in the sentences right behind
 * it is there.
 */
final class Occasion {
  /** Sentences behind the event that still play there. */
  private static final int REACH = 2;

  /** Words of somebody who need not be there: a patron, or whom a letter is to. */
  private static final Pattern FROM_AFAR =
      Pattern.compile(
          "\\b(?:Schirmherr|Grüße|Dank (?:an|gilt|geht)|Darin\\b|[Dd]arin (?:wird|wirft|wurde|bitten|fordern)|[Uu]nterschr[ie]|nach Angaben|in (?:ständigem |engem )?Kontakt|gebeten\\b|betr[aei]f)|\\bw[ai]rft?\\b[^;]{0,160}\\bvor\\b|\\bw(?:ies|eist)\\b[^;]{0,120}\\bzurück\\b");

  /** Who says something on the spot. */
  private static final Pattern THERE =
      Pattern.compile(
          "\\b(?:[Bb]eim?|[Ii]n|[Aa]uf|[Ww]ährend) (?:der |dem |ihrer |seiner |ihrem |seinem )?\\p{L}*(?:[Ff]eier|[Ff]eierstunde|[Vv]eranstaltung|[Ff]estakt|[Rr]ede|[Aa]nsprache|[Gg]rußwort|[Ee]inweihung|[Ee]röffnung|[Üü]bergabe|[Ff]est)\\b|\\beigens\\b");

  /** What makes a day to come that of an event. */
  private static final Pattern EVENT =
      Pattern.compile(
          "(?i)eröffn|einweih|eingeweiht|öffnet|spatenstich|richtfest|grundstein|freigabe|\\bfest|fest\\b|feier|jubiläum|geburtstag|bestehen\\b|beginnt|beginn\\b|startet|besuch|messe\\b|tagung|kongress|konferenz|diskussion|gespräch|veranstaltung|lädt|laden|einladung|gottesdienst|empfang|lesung|vortrag|verleihung|ausstellung|findet|statt\\b|forum|dialog|abend\\b|programm|in betrieb|inbetriebnahme|übergabe|übergeben");

  private final PlaceChooser places;
  private final StatusReader statuses;
  private final VisitorFinder visitors;
  private final Optional<PlaceMention> home;
  private PlaceMention place;
  private boolean event;
  private int behind = REACH;

  /**
   * @param home where the article plays if its words do not say so
   */
  Occasion(
      PlaceChooser places,
      StatusReader statuses,
      VisitorFinder visitors,
      Optional<PlaceMention> home) {
    this.places = places;
    this.statuses = statuses;
    this.visitors = visitors;
    this.home = home.filter(town -> !ArticlePlace.isSeat(town.entry()));
  }

  /** Takes in a passage that told no visit. */
  void note(Passage passage, boolean dated) {
    Optional<PlaceMention> where = places.in(passage).stream().findFirst().or(() -> home);
    if (dated
        && where.filter(town -> !ArticlePlace.isSeat(town.entry())).isPresent()
        && !PlaceChooser.isAtGovernment(passage)
        && visitors.in(passage).isEmpty()) {
      place = where.get();
      event = EVENT.matcher(passage.plain()).find();
      behind = 0;
    } else {
      behind++;
    }
  }

  /**
   * Where the passage plays if it goes on with the event and names who came.
   *
   * @param ahead whether the event is to come
   */
  Optional<PlaceMention> of(Passage passage, boolean ahead) {
    boolean goesOn =
        behind < REACH
            && (!ahead || (isEvent(passage) && !statuses.tells(passage.plain())))
            && visitors.in(passage).stream().anyMatch(who -> who.byName() && !owns(who, passage))
            && !PlaceChooser.isAtGovernment(passage)
            && passage.places().stream().noneMatch(PlaceChooser::isStay)
            && (!statuses.states(passage.plain()) || THERE.matcher(passage.plain()).find())
            && !statuses.decides(passage.plain())
            && !statuses.isBefore(passage.plain())
            && !FROM_AFAR.matcher(passage.plain()).find();
    return goesOn ? Optional.of(place) : Optional.empty();
  }

  private boolean isEvent(Passage passage) {
    return event || EVENT.matcher(passage.plain()).find();
  }

  /** "Musters Nachfolger". */
  private static boolean owns(VisitorFinder.Reference who, Passage passage) {
    int end = who.span().end();
    return who.span().text().endsWith("s")
        && !who.person().name().endsWith("s")
        && end + 1 < passage.span().end()
        && Character.isUpperCase(passage.between(end + 1, end + 2).charAt(0));
  }
}
