package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sommertour.contract.Status;

/**
 * Reads the passages of one article, in order, into candidates of stops. What an earlier passage
 * told of the visit (who, where, when, ahead or past) holds for a later one that does not say it.
 */
final class CandidateReader {
  /** Characters at the head of a sentence in which a place begins a step of the itinerary. */
  private static final int HEAD = 40;

  private static final Pattern THERE = Pattern.compile("\\b[Dd]ort\\b");

  private final CueTable cues;
  private final PlaceChooser places;
  private final StatusReader statuses;
  private final Background background;
  private final Direction direction;
  private final Reading reading;
  private final VisitorFinder visitors;
  private final Abroad abroad;

  /** Keys of those who took part from elsewhere, by film or letter. */
  private final Set<String> away = new HashSet<>();

  private final boolean touring;

  /** Where the last sentence of the lead begins. */
  private final int lead;

  private final TourDays tourDays;
  private final Trail trail;
  private final Itinerary itinerary;
  private final Whereabouts whereabouts;
  private final CueVisitors who;
  private final CueTimes times;
  private final Revoked revoked;
  private final Absences absences;
  private final Journey journey;

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
    this.touring =
        reading.dateline().size() > 1 || new TourNames().in(reading.article().text()).isPresent();
    this.lead = Lead.last(reading, visitors);
    this.itinerary = new Itinerary(visitors.main());
    this.whereabouts = new Whereabouts(places, statuses, abroad, reading, articlePlace, itinerary);
    this.tourDays = new TourDays(reading);
    this.who = new CueVisitors(statuses, direction, reading, visitors, itinerary);
    this.absences = new Absences(places, visitors, itinerary);
    this.revoked = new Revoked(reading, places, statuses);
    this.times = new CueTimes(places, statuses, reading, itinerary, revoked);
    this.journey = new Journey(visitors, statuses, touring);
  }

  /** What the passage tells; the first cue with a visitor and a place of the passage decides. */
  List<StopCandidate> read(Passage passage) {
    List<StopCandidate> candidates = new ArrayList<>();
    List<Absentees.Missed> missed = absences.in(passage);
    if (!missed.isEmpty()) {
      Optional<Passage> others = absences.others(passage, missed);
      others.ifPresent(rest -> candidates.addAll(read(rest)));
      if (itinerary.isOpen()) {
        List<StopCandidate> stops = absences.stops(passage, missed);
        stops.forEach(stop -> trail.note(passage, stop::toString));
        candidates.addAll(stops);
        return candidates;
      }
    }
    if (statuses.denies(passage.plain())) {
      if (!itinerary.isOpen()) {
        visitors.in(passage).forEach(who -> away.add(who.person().key()));
      }
      trail.note(passage, () -> "ruled out: the words deny a visit");
      return candidates;
    }
    if (background.isIn(passage, reading.published())) {
      trail.note(passage, () -> "ruled out: it tells of earlier times");
      return candidates;
    }
    if (revoked.isEnd(passage)) {
      trail.note(passage, () -> "ruled out: it ends the plan before it");
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
    if (!itinerary.isOpen()) {
      journey.of(passage).ifPresent(itinerary::begin);
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
    if (unsaid && cue.cue().tense().isAhead()) {
      return List.of();
    }
    boolean gone = abroad.isIn(passage) || itinerary.isAbroad();
    if (named.isEmpty() && (gone || (role.isLoose() && !stays.isEmpty()))) {
      return List.of();
    }
    List<PlaceMention> where =
        named.isEmpty()
                && (!role.needsPlace()
                    || isAtEvent(passage, role)
                    || isWithHost(passage, cue.cue())
                    || (isThere(passage, role) && !visitors.in(passage).isEmpty()))
            ? whereabouts.unsaid(passage, cue.cue()).stream().toList()
            : named;
    List<StopCandidate> told = new ArrayList<>();
    // Who is beside the visitor is nowhere else, whatever the sentence says of places.
    boolean given = !named.isEmpty() || role == Cue.Role.BESIDE;
    List<VisitorFinder.Reference> visiting = who.of(passage, cue);
    for (VisitorFinder.Reference visitor : visiting) {
      if (!given && away.contains(visitor.person().key())) {
        continue;
      }
      for (PlaceMention place : Clauses.of(visitor, visiting, where, passage)) {
        told.addAll(times.candidates(passage, cue, visitor, place, given));
      }
    }
    return told;
  }

  /** Who acts in the lead, and at no other place, is at the event told before with its day. */
  private boolean isAtEvent(Passage passage, Cue.Role role) {
    return role == Cue.Role.LEAD
        && itinerary.day(Status.VISITED).isPresent()
        && !passage.persons().isEmpty()
        && passage.places().stream().noneMatch(PlaceChooser::isStay)
        && !statuses.isBefore(passage.plain())
        && statuses.read(passage.plain(), Cue.Tense.NOUN, null, reading.published())
            == Status.VISITED;
  }

  /** "Darüber sprachen Landrat Muster und Ministerin Beispiel": at home with the host. */
  private boolean isWithHost(Passage passage, Cue cue) {
    return cue.role() == Cue.Role.ACT
        && cue.tense() == Cue.Tense.PAST
        && namesHost(passage)
        && visitors.in(passage).stream().anyMatch(VisitorFinder.Reference::isExplicit)
        && passage.places().stream().noneMatch(PlaceChooser::isStay)
        && !statuses.states(passage.plain())
        && !statuses.decides(passage.plain());
  }

  /** "Dort" goes on where the last sentence was. */
  private static boolean isThere(Passage passage, Cue.Role role) {
    return role.isLoose() && THERE.matcher(passage.plain()).find();
  }

  /**
   * "Am Dienstag führte die Route weiter …": a day at the head of a sentence, or anywhere in the
   * lead, holds for the next.
   */
  private Optional<StopDate> day(Passage passage) {
    return StopDate.all(StopDate.free(passage)).stream()
        .filter(day -> day.isDay() && !passage.isTitle())
        .filter(day -> !OnlyDay.isStamp(day, reading.published()))
        .filter(
            day ->
                (passage.span().start() <= lead && !statuses.states(passage.plain()))
                    || day.evidence().start() - passage.span().start() < HEAD)
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
              && (touring || itinerary.isTour() || namesHost(passage))
              && (!statuses.states(passage.plain()) || isToldThere(passage))
              && places.in(passage).stream()
                  .anyMatch(place -> place.span().start() - passage.span().start() < HEAD);
      case BESIDE -> itinerary.isOpen();
      case NEXT -> itinerary.isOpen() && !statuses.states(passage.plain());
      case SAME ->
          itinerary.isOpen()
              && !statuses.states(passage.plain())
              && !statuses.isBefore(passage.plain());
      case DATED ->
          !statuses.states(passage.plain())
              && StopDate.mayDate(StopDate.free(passage))
              && (!places.in(passage).isEmpty()
                  || passage.places().stream()
                      .filter(PlaceChooser::isStay)
                      .allMatch(place -> PlaceChooser.isGoverned(passage, place)));
      case LEAD ->
          !itinerary.isOpen()
              && !passage.isTitle()
              && passage.span().start() <= lead
              && !statuses.states(passage.plain())
              && !statuses.decides(passage.plain())
              && !Background.hasOldDay(passage, reading.published());
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
        || StopDate.mayDate(StopDate.free(passage))
        || namesHost(passage);
  }

  private boolean namesHost(Passage passage) {
    return passage.persons().stream().anyMatch(other -> direction.isHost(other.person()));
  }

  /** "In Oberzent erklärte Förster Weiß": what somebody else says there is said to the visitor. */
  private boolean isToldThere(Passage passage) {
    return !passage.persons().isEmpty() && visitors.in(passage).isEmpty();
  }
}
