package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Edtf;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.contract.Status;

/**
 * Reads the passages of one article, in order, into candidates of stops. What an earlier passage
 * told of the visit (who, where, when, ahead or past) holds for a later one that does not say it.
 */
final class CandidateReader {
  /** Characters at the head of a sentence in which a place begins a step of the itinerary. */
  private static final int HEAD = 40;

  /** What leads up to somebody who does not act: "bat den Minister", "dass die Ministerin". */
  private static final Pattern OBJECT =
      Pattern.compile(
          "\\b(?:den|dem|vom|beim|zum) (?:\\p{Ll}+ )?$|, (?:dass|ob|wie|weil|damit)\\b[^,]*$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Words for those who travel, of which the passages before tell who leads them. */
  private static final Pattern GUESTS =
      Pattern.compile(
          "\\b(?:[Dd]ie (?:\\p{Ll}+ )?(?:Delegation|Gäste|Besucher|Gruppe|Reisegruppe|Runde)|[Dd]e[rnm] (?:\\p{Ll}+ )?(?:Gast|Tross|Delegation))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern THERE = Pattern.compile("\\b[Dd]ort\\b");

  private final CueTable cues;
  private final PlaceChooser places;
  private final StatusReader statuses;
  private final Background background;
  private final Direction direction;
  private final Reading reading;
  private final VisitorFinder visitors;
  private final Abroad abroad;
  private final boolean touring;
  private final boolean preview;
  private final TourDays tourDays;
  private final Trail trail;
  private final Itinerary itinerary = new Itinerary();
  private final Whereabouts whereabouts;

  CandidateReader(
      CueTable cues,
      PlaceChooser places,
      StatusReader statuses,
      Background background,
      Abroad abroad,
      Direction direction,
      Reading reading,
      VisitorFinder visitors,
      ArticlePlace articlePlace,
      Trail trail) {
    this.trail = trail;
    this.cues = cues;
    this.places = places;
    this.statuses = statuses;
    this.background = background;
    this.abroad = abroad;
    this.direction = direction;
    this.reading = reading;
    this.visitors = visitors;
    this.touring = new TourNames().in(reading.article().text()).isPresent();
    this.whereabouts = new Whereabouts(places, statuses, abroad, reading, articlePlace, itinerary);
    this.preview = OnlyDay.isPreview(reading);
    this.tourDays = new TourDays(reading);
  }

  /** What the passage tells; the first cue with a visitor and a place of the passage decides. */
  List<StopCandidate> read(Passage passage) {
    List<StopCandidate> candidates = new ArrayList<>();
    if (statuses.denies(passage.plain())) {
      trail.note(passage, () -> "ruled out: the words deny a visit");
      return candidates;
    }
    if (background.isIn(passage, reading.published())) {
      trail.note(passage, () -> "ruled out: it tells of earlier times");
      return candidates;
    }
    day(passage).ifPresent(day -> itinerary.turn(day, reading.published()));
    for (Cue.Found cue : cues.find(passage)) {
      if (cue.cue().role().isLoose() && !candidates.isEmpty()) {
        break;
      }
      List<StopCandidate> told = told(passage, cue);
      told.forEach(itinerary::add);
      told.forEach(candidate -> trail.note(passage, candidate::toString));
      candidates.addAll(told);
      if (told.stream().anyMatch(StopCandidate::placeGiven)) {
        break;
      }
    }
    return candidates;
  }

  private List<StopCandidate> told(Passage passage, Cue.Found cue) {
    Cue.Role role = cue.cue().role();
    if (!applies(passage, role)) {
      return List.of();
    }
    List<PlaceMention> stays = whereabouts.stays(passage);
    List<PlaceMention> named = whereabouts.fitting(passage, stays, role);
    boolean unsaid = named.isEmpty() && visitors.in(passage).isEmpty();
    if (unsaid && cue.cue().tense() == Cue.Tense.FUTURE) {
      return List.of();
    }
    if (named.isEmpty() && (abroad.isIn(passage) || (role.isLoose() && !stays.isEmpty()))) {
      return List.of();
    }
    List<PlaceMention> where =
        named.isEmpty() && (!role.needsPlace() || isThere(passage, role))
            ? whereabouts.unsaid(passage, role).stream().toList()
            : named;
    List<StopCandidate> told = new ArrayList<>();
    List<VisitorFinder.Reference> visiting = who(passage, cue);
    for (VisitorFinder.Reference visitor : visiting) {
      for (PlaceMention place : Clauses.of(visitor, visiting, where, passage)) {
        told.addAll(told(passage, cue, visitor, place, !named.isEmpty()));
      }
    }
    return told;
  }

  /** "Dort" goes on where the last sentence was. */
  private static boolean isThere(Passage passage, Cue.Role role) {
    return role.isLoose() && THERE.matcher(passage.plain()).find();
  }

  /**
   * "Am Dienstag führte die Route weiter …": a day at the head of a sentence holds for the next.
   */
  private Optional<StopDate> day(Passage passage) {
    return StopDate.all(passage.dates()).stream()
        .filter(day -> day.isDay() && !passage.isTitle())
        .filter(day -> !OnlyDay.isStamp(day, reading.published()))
        .filter(day -> day.evidence().start() - passage.span().start() < HEAD)
        .findFirst()
        .or(() -> tourDays.in(passage));
  }

  private boolean applies(Passage passage, Cue.Role role) {
    if (abroad.isIn(passage)) {
      itinerary.leave();
    }
    return switch (role) {
      case STEP ->
          itinerary.isOpen()
              && !statuses.states(passage.plain())
              && passage.persons().stream().anyMatch(other -> direction.isHost(other.person()))
              && places.in(passage).stream()
                  .anyMatch(place -> place.span().start() - passage.span().start() < HEAD);
      case NEXT -> itinerary.isOpen() && !statuses.states(passage.plain());
      case SAME ->
          itinerary.isOpen()
              && !statuses.states(passage.plain())
              && !statuses.isBefore(passage.plain());
      case DATED ->
          !statuses.states(passage.plain())
              && StopDate.mayDate(passage.dates())
              && (!places.in(passage).isEmpty()
                  || passage.places().stream().noneMatch(PlaceChooser::isStay));
      case LIST, ONWARD ->
          !itinerary.isAbroad()
              && (touring || itinerary.isOpen() || !visitors.in(passage).isEmpty());
      case BODY ->
          itinerary.isOpen()
              || (isFounded(passage)
                  && visitors.in(passage).stream().anyMatch(VisitorFinder.Reference::isExplicit));
      case VISIT, RECEIVE, ACT, CABINET -> true;
    };
  }

  /** Place, day or host: without any "sitzt im Landtag" would be a visit. */
  private boolean isFounded(Passage passage) {
    return !places.in(passage).isEmpty()
        || StopDate.mayDate(passage.dates())
        || passage.persons().stream().anyMatch(other -> direction.isHost(other.person()));
  }

  private List<VisitorFinder.Reference> who(Passage passage, Cue.Found cue) {
    List<VisitorFinder.Reference> named =
        visitors.in(passage).stream()
            .filter(
                who -> !cue.cue().role().isLoose() || who.means() != VisitorFinder.Means.PRONOUN)
            .filter(
                who ->
                    cue.cue().role() != Cue.Role.SAME
                        || who.byName()
                        || !OBJECT.matcher(passage.before(who.span().start())).find())
            .toList();
    if (!named.isEmpty()) {
      return direction.visitors(passage, cue, named);
    }
    Optional<Person> meant =
        switch (cue.cue().role()) {
          case LIST, ONWARD -> itinerary.visitor().or(() -> visitors.main(passage.span().start()));
          case NEXT, STEP -> itinerary.visitor();
          case CABINET -> visitors.head();
          case VISIT ->
              !itinerary.isAbroad()
                      && (cue.cue().tense() == Cue.Tense.NOUN
                          || cue.cue().tense() == Cue.Tense.FUTURE)
                      && passage.persons().isEmpty()
                  ? itinerary
                      .visitor()
                      .or(() -> visitors.only(passage.span().start()).filter(this::acts))
                  : guest(passage);
          case RECEIVE, ACT, BODY -> guest(passage);
          case DATED, SAME -> Optional.empty();
        };
    return meant
        .map(
            who ->
                new VisitorFinder.Reference(
                    who, visitors.firstMention(who), VisitorFinder.Means.PRONOUN))
        .map(List::of)
        .orElse(List.of());
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

  /** One candidate; of a visit that is moved from one day to another, two. */
  private List<StopCandidate> told(
      Passage passage,
      Cue.Found cue,
      VisitorFinder.Reference visitor,
      PlaceMention place,
      boolean given) {
    if (statuses.postpones(passage.plain())) {
      List<StopDate> days = StopDate.all(passage.dates());
      if (days.size() == 2) {
        boolean newFirst = isNewDay(passage, days.get(0)) && !isNewDay(passage, days.get(1));
        StopDate old = days.get(newFirst ? 1 : 0);
        StopDate moved = days.get(newFirst ? 0 : 1);
        return List.of(
            new StopCandidate(passage, cue, visitor, place, given, old, Status.CANCELLED),
            new StopCandidate(passage, cue, visitor, place, given, moved, Status.PLANNED));
      }
    }
    if (places.isEarlier(passage, place)) {
      StopDate before = StopDate.bounded(Status.VISITED, reading.published());
      return List.of(
          new StopCandidate(passage, cue, visitor, place, given, before, Status.VISITED));
    }
    Optional<StopDate> own =
        StopDate.near(
            given ? place.span() : new Span(cue.start(), cue.start(), ""),
            passage,
            places.in(passage).stream().findFirst(),
            day ->
                !Background.isOld(day, reading.published())
                    && (cue.cue().tense() != Cue.Tense.PAST
                        || !statuses.isAhead(day, reading.published())));
    Status status = status(passage, cue, own);
    boolean goesOn =
        cue.cue().role() != Cue.Role.LIST
            && !passage.isTitle()
            && !statuses.isEarlier(passage.plain());
    StopDate date =
        own.or(() -> itinerary.day(status).filter(day -> goesOn))
            .orElseGet(() -> StopDate.bounded(status, reading.published()));
    return List.of(new StopCandidate(passage, cue, visitor, place, given, date, status));
  }

  private Status status(Passage passage, Cue.Found cue, Optional<StopDate> own) {
    Status status =
        statuses.read(
            passage.plain(),
            cue.cue().tense(),
            own.map(StopDate::value).orElse(null),
            reading.published());
    boolean toneless =
        cue.cue().tense() == Cue.Tense.NOUN
            || (cue.cue().tense() == Cue.Tense.PRESENT && own.isEmpty());
    boolean ahead = preview || itinerary.mood().filter(Status.PLANNED::equals).isPresent();
    return toneless && status == Status.VISITED && ahead && !own.filter(this::isOver).isPresent()
        ? Status.PLANNED
        : status;
  }

  private boolean isOver(StopDate day) {
    return reading.published().flatMap(Edtf::earliest).isPresent()
        && day.value()
            .latest()
            .filter(reading.published().flatMap(Edtf::earliest).get()::isAfter)
            .isPresent();
  }

  /** "auf den 20. Juli": the day that a visit is moved to. */
  private static boolean isNewDay(Passage passage, StopDate day) {
    return passage.before(day.evidence().start()).matches("(?s).*\\b(?:auf|nun|jetzt)(?: den)? $");
  }
}
