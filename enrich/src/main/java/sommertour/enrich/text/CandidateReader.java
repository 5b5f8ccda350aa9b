package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the passages of one article, in order, into candidates of stops. What an earlier passage
 * told of the visit (who, where, when, ahead or past) holds for a later one that does not say it.
 */
final class CandidateReader {
  /** Characters at the head of a sentence in which a day holds for what follows. */
  private static final int HEAD = 40;

  private static final Pattern THERE = Pattern.compile("\\b[Dd]ort\\b");

  /** "reist nach Ahlen weiter" */
  private static final Pattern ONWARD = Pattern.compile("\\b[Ww]eiter(?:rei|fahr|fuhr|\\b)");

  private final CueTable cues;
  private final StatusReader statuses;
  private final Background background;
  private final Reading reading;
  private final VisitorFinder visitors;
  private final Abroad abroad;

  /** Keys of those who took part from elsewhere, by film or letter. */
  private final Set<String> away = new HashSet<>();

  private final CueScope scope;

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
  private final Opening opening;
  private final Occasion occasion;

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
    this.statuses = statuses;
    this.background = background;
    this.abroad = abroad;
    this.reading = reading;
    this.visitors = visitors;
    this.lead = Lead.last(reading, visitors);
    this.itinerary = new Itinerary(visitors.main(), reading.published());
    Optional<PlaceMention> home = articlePlace.of(reading);
    LaterTown later = new LaterTown(reading, places);
    this.occasion = new Occasion(places, statuses, visitors, home, later);
    this.scope =
        new CueScope(
            places, statuses, abroad, direction, reading, visitors, itinerary, lead, occasion);
    this.whereabouts =
        new Whereabouts(
            places,
            statuses,
            abroad,
            reading,
            home,
            articlePlace.around(reading),
            later,
            itinerary,
            occasion,
            new OwnSeat(visitors, home, reading),
            scope.isTouring());
    this.tourDays = new TourDays(reading);
    this.who = new CueVisitors(statuses, direction, reading, visitors, itinerary);
    this.absences = new Absences(places, visitors, itinerary);
    this.revoked = new Revoked(reading, places, statuses);
    this.times = new CueTimes(places, statuses, reading, itinerary, revoked);
    this.opening = new Opening(statuses, visitors, who);
    this.journey = new Journey(visitors, statuses, scope.isTouring(), reading.published());
  }

  /** What the passage tells; the first cue with a visitor and a place of the passage decides. */
  List<StopCandidate> read(Passage told) {
    Passage passage = tourDays.counted(told, itinerary.first().filter(day -> scope.isTouring()));
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
    if (statuses.denies(passage)) {
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
    Optional<StopDate> day = day(passage);
    boolean over = statuses.tells(passage.plain());
    day.ifPresent(given -> itinerary.turn(given, over, statuses.callsOff(passage.plain())));
    List<Cue.Found> found = cues.find(passage, itinerary.isOpen());
    for (Cue.Found cue : found) {
      if (cue.cue().role().isLoose() && !candidates.isEmpty()) {
        break;
      }
      List<StopCandidate> stops = told(passage, cue);
      stops.forEach(itinerary::add);
      stops.forEach(candidate -> trail.note(passage, candidate::toString));
      candidates.addAll(stops);
      if (stops.stream().anyMatch(StopCandidate::placeGiven)) {
        break;
      }
    }
    if (!itinerary.isOpen()) {
      journey
          .of(passage)
          .or(() -> day.flatMap(given -> opening.begun(passage, found, given)))
          .or(() -> opening.intended(passage, found))
          .or(() -> opening.calledOff(passage, found, day))
          .ifPresent(itinerary::begin);
      occasion.note(passage, day.isPresent());
    }
    return candidates;
  }

  private List<StopCandidate> told(Passage passage, Cue.Found cue) {
    Cue.Role role = cue.cue().role();
    if (!scope.holds(passage, role)) {
      return List.of();
    }
    List<PlaceMention> stays = whereabouts.stays(passage);
    List<PlaceMention> named =
        whereabouts.fitting(passage, stays, role).stream()
            .filter(place -> !itinerary.isAbroad() || !isShortened(place))
            .toList();
    boolean unsaid = named.isEmpty() && visitors.in(passage).isEmpty();
    if (unsaid && cue.cue().tense().isAhead()) {
      return List.of();
    }
    boolean gone = abroad.isIn(passage) || itinerary.isAbroad();
    if ((itinerary.isAbroad() && ONWARD.matcher(passage.plain()).find())
        || (named.isEmpty()
            && (gone
                || (role.isLoose() && !stays.isEmpty())
                || whereabouts.isAtWork(passage, stays)))) {
      return List.of();
    }
    List<PlaceMention> where =
        named.isEmpty()
                && (!role.needsPlace()
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

  /** On a journey abroad "Linz" is not Linz am Rhein. */
  private static boolean isShortened(PlaceMention place) {
    return place.entry().name().startsWith(place.span().text() + " ");
  }

  /** "Darüber sprachen Landrat Muster und Ministerin Beispiel": at home with the host. */
  private boolean isWithHost(Passage passage, Cue cue) {
    return cue.role() == Cue.Role.ACT
        && cue.tense() == Cue.Tense.PAST
        && scope.namesHost(passage)
        && visitors.in(passage).stream().anyMatch(VisitorFinder.Reference::isExplicit)
        && passage.places().stream().noneMatch(PlaceChooser::isStay)
        && !statuses.states(passage)
        && !statuses.decides(passage);
  }

  /** "Dort" goes on where the last sentence was. */
  private static boolean isThere(Passage passage, Cue.Role role) {
    return role.isLoose() && THERE.matcher(passage.plain()).find();
  }

  /**
   * "Am Dienstag führte die Route weiter …": a day at the head of a sentence, or anywhere in the
   * lead, holds for the next; one in brackets is that of its town alone.
   */
  private Optional<StopDate> day(Passage passage) {
    return StopDate.all(StopDate.free(passage)).stream()
        .filter(day -> day.isDay() && !passage.isTitle())
        .filter(day -> !OnlyDay.isStamp(day, reading.published()))
        .filter(day -> !passage.before(day.evidence().start()).endsWith("("))
        .filter(
            day ->
                (passage.span().start() <= lead && !statuses.states(passage))
                    || day.evidence().start() - passage.span().start() < HEAD)
        .findFirst();
  }
}
