package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Edtf;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.german.FoundDate;

/**
 * When the visit of a cue is, and whether it lies behind: the day of the passage or of those
 * before.
 */
final class CueTimes {
  private static final Pattern MISSED =
      Pattern.compile(
          "\\b(?:(?:ent)?fiel(?:en)?|mussten?|strich(?:en)?)\\b", Pattern.UNICODE_CHARACTER_CLASS);

  /** What can be told only of a day that has come: "hätte am Dienstag kommen sollen". */
  private static final Pattern GONE =
      Pattern.compile(
          "\\bhätten?\\b[^;]{0,160}\\bsollen\\b|\\b(?:warteten?|kam(?:en)?|blieb(?:en)?|saß(?:en)?)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "wollte am Abend noch": of the day that is told. */
  private static final Pattern STILL =
      Pattern.compile(
          "\\b(?:wollten?|sollten?)\\b[^;,]{0,80}\\bnoch\\b|\\b(?:Uhr|Uhr an|[Aa]bends?) (?:wollten?|sollten?)\\b");

  /** Verbs in the present tense, or an hour: what is over is told without. */
  private static final Pattern PRESENT =
      Pattern.compile(
          "\\b(?:(?:ist|sind)(?![^;]{0,240}\\p{Ll}ge\\p{Ll}{2,}(?:en|t)(?=[,.;!]|$| [–(-]))|macht|machen|geht|gehen|bringt|bricht|aufbricht|eröffnet|eröffnen|kommt|kommen|führt|hält|spricht|sitzt|steht|stehen|trifft|treffen|nimmt|nehmen|gibt|beginnt|startet|endet|lädt|laden|bekommt|verlegt|zieht|reist|fährt|radelt|wandert|besucht|besuchen|erwartet|folgt|diskutiert|heißt)\\b(?![^;]{0,160}\\b(?:worden|gewesen)\\b)|\\b(?:[Uu]m|[Aa]b|[Gg]egen) \\d{1,2}(?:[.:]\\d\\d)? Uhr\\b|^\\P{L}*\\d{1,2}[.:]\\d\\d\\b|\\| ?\\d{1,2}(?:[.:]\\d\\d)? Uhr",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** An hour or part of a day is one of the day told last. */
  private static final Pattern HOUR =
      Pattern.compile(
          "\\b(?:[Uu]m|[Gg]egen|[Aa]b) \\d{1,2}(?:[.:]\\d\\d)? Uhr\\b"
              + "|\\b(?:[Aa]m|[Dd]er) (?:frühen |späten )?(?:Vormittag|Mittag|Nachmittag|Abend)\\b"
              + "|\\b(?:[Vv]ormittags|[Mm]ittags|[Nn]achmittags|[Aa]bends)\\b");

  /** What a notice asks of its readers. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "\\b(?:kommt es|gilt|gelten|lädt|laden|bittet|bitten|sperrt|sperren)\\b|\\b(?:ist|sind|wird|werden)\\b[^;]{0,80}\\b(?:gesperrt|gebeten)\\b");

  private final PlaceChooser places;
  private final StatusReader statuses;
  private final Reading reading;
  private final Itinerary itinerary;
  private final Revoked revoked;
  private final boolean preview;

  CueTimes(
      PlaceChooser places,
      StatusReader statuses,
      Reading reading,
      Itinerary itinerary,
      Revoked revoked) {
    this.revoked = revoked;
    this.places = places;
    this.statuses = statuses;
    this.reading = reading;
    this.itinerary = itinerary;
    this.preview = OnlyDay.isPreview(reading, statuses);
  }

  /** What the cue tells of the visitor at the place. */
  List<StopCandidate> candidates(
      Passage passage,
      Cue.Found cue,
      VisitorFinder.Reference visitor,
      PlaceMention place,
      boolean given) {
    if (places.isEarlier(passage, place)) {
      StopDate before = StopDate.bounded(Status.VISITED, reading.published());
      return List.of(
          new StopCandidate(passage, cue, visitor, place, given, before, Status.VISITED));
    }
    Cue.Tense tense = tense(passage, cue);
    Optional<StopDate> own =
        StopDate.near(
            given ? place.span() : new Span(cue.start(), cue.start(), ""),
            passage,
            places.in(passage).stream().findFirst(),
            date ->
                isCalledOff(passage)
                    ? Weekdays.ahead(date, reading.published())
                    : Weekdays.on(
                        date, isMissed(passage) ? Cue.Tense.PAST : tense, reading.published()),
            day ->
                !Background.isOld(day, reading.published())
                    && (day.isDay() || !isStamp(day, passage))
                    && (tense != Cue.Tense.PAST || !statuses.isAhead(day, reading.published())));
    Status status = status(passage, cue, tense, visitor, own);
    boolean goesOn =
        (cue.cue().role() != Cue.Role.LIST
                || itinerary.isFramed()
                || isRevoked(passage)
                || statuses.goesOn(passage.plain())
                || HOUR.matcher(passage.plain()).find())
            && !passage.isTitle()
            && !statuses.isEarlier(passage.plain());
    StopDate date =
        own.or(() -> itinerary.day(status).filter(day -> goesOn))
            .or(
                () ->
                    STILL.matcher(passage.plain()).find()
                        ? itinerary.day(Status.VISITED)
                        : Optional.empty())
            .orElseGet(() -> StopDate.bounded(status, reading.published()));
    return List.of(new StopCandidate(passage, cue, visitor, place, given, date, status));
  }

  /** Whether it is a plan that came to nothing, as the next sentence says, or the one before. */
  private boolean isRevoked(Passage passage) {
    return revoked.isPlan(passage)
        || (revoked.isLost(passage) && itinerary.mood().filter(Status.VISITED::equals).isEmpty());
  }

  /** What a text calls off that has told no visit yet was to come. */
  private boolean isCalledOff(Passage passage) {
    return (statuses.cancels(passage.plain()) || isRevoked(passage))
        && !GONE.matcher(passage.plain()).find()
        && itinerary.mood().filter(Status.VISITED::equals).isEmpty();
  }

  /** "Der für Dienstag geplante Termin fiel aus": what was to come then is over. */
  private boolean isMissed(Passage passage) {
    boolean told = itinerary.mood().filter(Status.VISITED::equals).isPresent();
    return statuses.cancels(passage.plain())
        && ((told && MISSED.matcher(passage.plain()).find())
            || GONE.matcher(passage.plain()).find());
  }

  /** "(dpa, 09/2019)": beside a day, the month that an article bears dates no visit. */
  private boolean isStamp(Edtf month, Passage passage) {
    return reading.published().filter(month::equals).isPresent()
        && StopDate.all(passage.dates()).stream().anyMatch(StopDate::isDay);
  }

  /** A noun has the tense of its clause: "Der Besuch galt einer Firma, die wachsen soll." */
  private Cue.Tense tense(Passage passage, Cue.Found cue) {
    String clause = Clauses.closelyAround(passage.plain(), cue.start() - passage.span().start());
    boolean toneless =
        cue.cue().tense() == Cue.Tense.NOUN || cue.cue().tense() == Cue.Tense.PRESENT;
    return toneless && statuses.tells(clause) && !statuses.announces(clause)
        ? Cue.Tense.PAST
        : cue.cue().tense();
  }

  private Status status(
      Passage passage,
      Cue.Found cue,
      Cue.Tense tense,
      VisitorFinder.Reference visitor,
      Optional<StopDate> own) {
    if (isRevoked(passage)) {
      return Status.CANCELLED;
    }
    Status status =
        statuses.read(
            passage.plain(), tense, own.map(StopDate::value).orElse(null), reading.published());
    if (cue.cue().role() == Cue.Role.OCCASION && own.isEmpty() && status != Status.CANCELLED) {
      return status == Status.PLANNED || itinerary.day(Status.PLANNED).isPresent()
          ? Status.PLANNED
          : Status.VISITED;
    }
    if (tense == Cue.Tense.NOUN
        && status == Status.VISITED
        && (isNoticeOf(own, passage) || isToCome(own, passage))) {
      return Status.PLANNED;
    }
    boolean others = visitor.span().start() < passage.span().start();
    if ((cue.cue().role() == Cue.Role.STEP
            || (itinerary.isTour() && cue.cue().tense() == Cue.Tense.NOUN))
        && status == Status.PLANNED
        && others
        && own.isEmpty()
        && itinerary.mood().filter(Status.VISITED::equals).isPresent()) {
      // "In Grebenhain wird der Bahnhof umgebaut": the plans are those of others.
      return Status.VISITED;
    }
    if (status == Status.PLANNED && isNarrated(passage, cue, own)) {
      return Status.VISITED;
    }
    boolean toneless = tense == Cue.Tense.NOUN || (tense == Cue.Tense.PRESENT && own.isEmpty());
    boolean ahead =
        (preview && !passage.isNarrated())
            || itinerary.mood().filter(Status.PLANNED::equals).isPresent()
            || (own.isEmpty()
                && itinerary.mood().isEmpty()
                && itinerary.day(Status.PLANNED).isPresent());
    boolean soon = tense == Cue.Tense.PRESENT && own.isEmpty() && isOnOpenDay(passage);
    return toneless
            && status == Status.VISITED
            && (ahead || soon)
            && !own.filter(this::isOver).isPresent()
        ? Status.PLANNED
        : status;
  }

  /** "Wegen des Besuchs am 5. September gilt ein Halteverbot": without a date of the article. */
  private boolean isNoticeOf(Optional<StopDate> own, Passage passage) {
    return reading.published().isEmpty()
        && own.filter(StopDate::isDay).isPresent()
        && !passage.isNarrated()
        && NOTICE.matcher(passage.plain()).find()
        && !statuses.tells(passage.plain());
  }

  /**
   * "Um 18 Uhr eröffnet sie am 11. Juli …": told in the present tense, of a day that the date of
   * the article leaves open.
   */
  private boolean isToCome(Optional<StopDate> own, Passage passage) {
    boolean open =
        reading.published().isEmpty()
            || reading.published().filter(appeared -> !appeared.isDay()).isPresent();
    return open
        && own.filter(StopDate::isDay)
            .filter(day -> reading.published().isEmpty() || !isOver(day))
            .isPresent()
        && !passage.isNarrated()
        && !passage.isTitle()
        && !statuses.tells(passage.plain())
        && PRESENT.matcher(passage.plain()).find();
  }

  /** "Am Donnerstag kommt …" in an article that bears only a month: which one is not known. */
  private boolean isOnOpenDay(Passage passage) {
    return !passage.isNarrated()
        && reading.published().filter(appeared -> !appeared.isDay()).isPresent()
        && passage.dates().stream()
            .anyMatch(date -> date.kind() == FoundDate.Kind.DATE && date.value() == null);
  }

  /** What a reportage tells in the present tense has happened if no day or word is ahead. */
  private boolean isNarrated(Passage passage, Cue.Found cue, Optional<StopDate> own) {
    boolean ahead =
        own.isPresent()
            ? statuses.announces(
                    Clauses.around(
                        passage.plain(), own.get().evidence().start() - passage.span().start()))
                || statuses.isAhead(own.get().value(), reading.published())
            : itinerary.day(Status.PLANNED).isPresent();
    return passage.isNarrated() && !ahead && !cue.cue().tense().isAhead();
  }

  private boolean isOver(StopDate day) {
    return reading.published().flatMap(Edtf::earliest).isPresent()
        && day.value()
            .latest()
            .filter(reading.published().flatMap(Edtf::earliest).get()::isAfter)
            .isPresent();
  }
}
