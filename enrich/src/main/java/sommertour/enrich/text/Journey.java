package sommertour.enrich.text;

import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Edtf;
import sommertour.contract.Person;
import sommertour.contract.Status;

/**
 * Knows when a sentence tells that somebody has been, or will be, on a tour and not yet where: "Die
 * Ministerin hat ihre Zuhör-Tour abgeschlossen." What follows are its stations.
 */
final class Journey {
  private static final Pattern ENDED =
      Pattern.compile(
          "\\b(?:[Ii]hre|[Ss]eine)(?:[nr]|s)? [^;:]{0,60}(?:[Tt]our|[Rr]eise|[Bb]ereisung|[Rr]undfahrt)\\b[^;:]{0,100}\\b(?:ab|zu Ende gegangen|beendet|abgeschlossen)\\b"
              + "|\\b(?:war|waren)\\b[^;:]{0,120}\\bunterwegs\\b|\\bunterwegs (?:war|waren|gewesen)\\b"
              + "|\\b(?:[Aa]uf|[Bb]ei) (?:ihrer|seiner|der) [^;:]{0,40}(?:[Tt]our|[Rr]eise|[Bb]ereisung|[Rr]undfahrt)\\b[^;:]{0,80}\\bging es um\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern MADE =
      Pattern.compile(
          "\\b(?:war|waren|ging|gingen|begab|begaben)\\b[^;:]{0,120}\\b(?:auf|in) (?:\\p{L}+ ){0,2}\\p{L}*-?(?:[Tt]our|[Rr]eise|[Bb]ereisung|[Rr]undfahrt)\\b(?! gewesen sein)|\\b(?:tourte|radelte|wanderte)n?\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern MAKES =
      Pattern.compile(
          "\\b(?:ist|sind|geht|gehen|begibt|startet|bricht)\\b[^;:]{0,120}\\b(?:(?:auf|in|zu) (?:\\p{L}+ ){0,2}\\p{L}*-?(?:[Tt]our|[Rr]eisen?|[Bb]ereisung|[Rr]undfahrt)|unterwegs)\\b|\\b(?:tourt|radelt|wandert|reist)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Alle Leitstellen nimmt sie sich derzeit vor": a round that goes on. */
  private static final Pattern ROUND =
      Pattern.compile(
          "\\b(?:alle[nr]?|sämtliche[nr]?|jede[ns]?|reihum|nach und nach|der Reihe nach)\\b[^;:]{0,120}\\b(?:klappert|nimmt sich|bereist|besucht|tourt|reist|sucht|arbeitet)\\b"
              + "|\\b(?:klappert|nimmt sich|bereist|besucht|tourt|reist|sucht|arbeitet)\\b[^;:]{0,120}\\b(?:alle[nr]?|sämtliche[nr]?|jede[ns]?|reihum|nach und nach|der Reihe nach|ab(?=[,.;:!]|$| [–(-]))",
          Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

  /** "Auf seiner Bahnhofsrunde prüfte Minister Muster …" */
  private static final Pattern ON_ROUND =
      Pattern.compile(
          "\\b[Aa]uf (?:ihrer|seiner) (?:\\p{Ll}+ )?„?[\\p{L}-]*(?:[Rr]unde|[Tt]our|[Rr]eise|[Rr]undfahrt)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What the sentence says of a tour if the article has no name for it. */
  private static final Pattern TOUR =
      Pattern.compile(
          "\\b(?:\\p{L}*-?[Tt]our|(?:tour|radel|wander)te?n?|[Mm]it dem (?:Fahrrad|Rad|E-Bike|Bus))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * Somebody on a journey, at a time if the sentence gives one.
   *
   * @param status whether it is over, to come or called off, {@code null} where only its stations
   *     tell
   */
  record Start(Person traveller, Status status, Optional<StopDate> when) {}

  private final Optional<Edtf> published;
  private final TourNames names = new TourNames();
  private final VisitorFinder visitors;
  private final StatusReader statuses;
  private final boolean touring;

  /**
   * @param touring whether the article names a tour at all
   */
  Journey(
      VisitorFinder visitors, StatusReader statuses, boolean touring, Optional<Edtf> published) {
    this.published = published;
    this.visitors = visitors;
    this.statuses = statuses;
    this.touring = touring;
  }

  /** Whose journey the passage tells. */
  Optional<Start> of(Passage passage) {
    String words = passage.plain();
    boolean round = ROUND.matcher(words).find();
    boolean told = touring || round || TOUR.matcher(words).find();
    if (!told || passage.isTitle() || statuses.cancels(words)) {
      return Optional.empty();
    }
    boolean named =
        names.in(passage.span().text()).isPresent()
            && !statuses.states(passage)
            && !statuses.announces(words);
    boolean past =
        round
            || (named && statuses.tells(words))
            || (ON_ROUND.matcher(words).find()
                && statuses.tells(words)
                && !statuses.states(passage))
            || MADE.matcher(words).find()
            || ENDED.matcher(words).find();
    Optional<StopDate> when =
        StopDate.free(passage).stream()
            .filter(StopDate::datesAVisit)
            .map(date -> past ? Weekdays.on(date, Cue.Tense.PAST, published) : date)
            .map(StopDate::of)
            .findFirst();
    boolean ahead =
        when.filter(date -> statuses.isAhead(date.value(), published)).isPresent()
            && MAKES.matcher(words).find();
    return past || ahead || named
        ? visitors.in(passage).stream()
            .map(VisitorFinder.Reference::person)
            .findFirst()
            .map(who -> new Start(who, past ? Status.VISITED : ahead ? Status.PLANNED : null, when))
        : Optional.empty();
  }
}
