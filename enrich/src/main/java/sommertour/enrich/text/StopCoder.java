package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sommertour.contract.Host;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.Visitor;
import sommertour.german.Gazetteer;

/**
 * Reads the tour stops of one article: who visited or will visit which place, when, on which tour,
 * received by whom.
 *
 * <pre>
 * passage ─CueTable─▶ cue ─VisitorFinder─▶ who ─PlaceChooser─▶ where ─StatusReader, StopDate─▶ when
 *    │                                                                                          │
 *    └───────Programme (rows of a timetable)──────────▶ candidates ◀────────────────────────────┘
 *                                                           │ StopMerger
 *                                                         stops
 * </pre>
 */
final class StopCoder {
  private final CueTable cues = CueTable.load();
  private final PlaceChooser places = new PlaceChooser();
  private final StatusReader statuses = new StatusReader();
  private final Contrasts contrasts = new Contrasts(statuses);
  private final Attributions attributions;
  private final TourNames tours = new TourNames();
  private final VenueFinder venues = new VenueFinder();
  private final Programme programme = new Programme(places, statuses);
  private final Confidence confidence = new Confidence();
  private final Abroad abroad = new Abroad();
  private final Background background = new Background(statuses);
  private final ArticlePlace articlePlace;
  private final Notice notice;
  private final SoleVisit sole;
  private final Headline headline = new Headline(places, statuses);
  private final Direction direction;
  private final HostFinder hosts;
  private final OfficeRanks offices;

  StopCoder(OfficeRanks offices, Gazetteer gazetteer, Publisher publisher) {
    this.offices = offices;
    this.attributions = new Attributions(offices);
    this.articlePlace = new ArticlePlace(places, gazetteer, publisher);
    this.sole = new SoleVisit(places, statuses, background, abroad, articlePlace);
    this.notice = new Notice(places, articlePlace, statuses);
    this.direction = new Direction(offices);
    this.hosts = new HostFinder(offices);
  }

  /** The stops in the order of their evidence. */
  List<Stop> code(Reading whole, Trail trail) {
    Reading reading = Turns.parted(contrasts.parted(attributions.without(Interview.before(whole))));
    VisitorFinder visitors = new VisitorFinder(reading, offices);
    if (visitors.main().isEmpty()) {
      return List.of();
    }
    List<StopCandidate> candidates = new ArrayList<>(programme.read(reading, visitors));
    candidates.addAll(notice.read(reading, visitors));
    Set<Passage> rows = candidates.stream().map(StopCandidate::passage).collect(Collectors.toSet());
    CandidateReader reader =
        new CandidateReader(
            cues,
            places,
            statuses,
            background,
            abroad,
            direction,
            reading,
            visitors,
            articlePlace,
            trail);
    Predicate<StopCandidate> off = headline.calledOff(reading);
    List<StopCandidate> placeless = new ArrayList<>();
    for (Passage passage : reading.passages()) {
      if (!rows.contains(passage)) {
        for (StopCandidate candidate : reader.read(passage)) {
          (candidate.placeGiven() ? candidates : placeless)
              .add(
                  off.test(candidate) && !statuses.keeps(passage.plain())
                      ? candidate.calledOff()
                      : candidate);
        }
      }
    }
    int first = first(candidates);
    Predicate<StopCandidate> lead = lost -> isLead(lost, first, reading);
    candidates.addAll(
        StopMerger.uncovered(
            candidates,
            placeless.stream().filter(lead.negate()).toList(),
            told ->
                told.cue().cue().role() == Cue.Role.ONWARD
                    || statuses.goesOn(told.passage().plain())));
    candidates.addAll(placeless.stream().filter(lead).toList());
    Fiction fiction = new Fiction(reading, statuses);
    candidates.removeIf(told -> fiction.has(told.visitor().person()));
    placeless.removeIf(told -> fiction.has(told.visitor().person()));
    List<List<StopCandidate>> merged =
        StopMerger.merge(
            Frames.without(
                new Postponement(reading, statuses).applied(Vouched.of(candidates, reading))));
    StopMerger.date(merged, placeless);
    if (merged.isEmpty()) {
      merged =
          StopMerger.merge(
              sole.read(reading, visitors).stream()
                  .filter(told -> !fiction.has(told.visitor().person()))
                  .toList());
      merged.forEach(told -> told.forEach(one -> trail.note(one.passage(), one::toString)));
    }
    if (merged.isEmpty()) {
      return List.of();
    }
    boolean only = merged.size() == 1;
    Map<Status, Optional<StopDate>> onlyDays = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      onlyDays.put(status, OnlyDay.of(reading, status));
    }
    dayCalledOff(merged).ifPresent(day -> onlyDays.put(Status.CANCELLED, Optional.of(day)));
    Optional<String> tour = tours.in(reading.article().text());
    return merged.stream()
        .map(stop -> stop(stop, meetings(stop, only, reading, visitors), onlyDays, tour, reading))
        .toList();
  }

  /**
   * "Die Fahrt am Samstag fällt aus, vorgesehen war ein Rundgang in Ahlen": the day of the rest.
   */
  private static Optional<StopDate> dayCalledOff(List<List<StopCandidate>> merged) {
    List<StopCandidate> off =
        merged.stream()
            .flatMap(List::stream)
            .filter(told -> told.status() == Status.CANCELLED)
            .toList();
    List<StopDate> days = off.stream().map(StopCandidate::date).filter(StopDate::isGiven).toList();
    return off.stream().map(told -> told.visitor().person().key()).distinct().count() == 1
            && days.stream().map(StopDate::value).distinct().count() == 1
        ? Optional.of(days.get(0))
        : Optional.empty();
  }

  /** Where the first passage begins, below the headline, that tells a stop. */
  private static int first(List<StopCandidate> candidates) {
    return candidates.stream()
        .map(StopCandidate::passage)
        .filter(passage -> !passage.isTitle())
        .mapToInt(passage -> passage.span().start())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** Whether the lead tells it, of a named visitor on a day, in the town of the dateline. */
  private static boolean isLead(StopCandidate told, int first, Reading reading) {
    return told.visitor().byName()
        && told.date().isGiven()
        && reading.datelineTown().filter(told.place()::equals).isPresent()
        && told.passage().span().start() <= first;
  }

  /** Where the article speaks of the visit: of its only stop, wherever it names the visitor. */
  private static List<Passage> meetings(
      List<StopCandidate> told, boolean only, Reading reading, VisitorFinder visitors) {
    if (!only) {
      return told.stream()
          .map(StopCandidate::passage)
          .distinct()
          .sorted(Comparator.comparingInt(passage -> passage.span().start()))
          .toList();
    }
    Set<Passage> its = told.stream().map(StopCandidate::passage).collect(Collectors.toSet());
    Person visitor = told.get(0).visitor().person();
    return reading.passages().stream()
        .filter(
            passage ->
                its.contains(passage)
                    || visitors.in(passage).stream().anyMatch(who -> who.person().equals(visitor)))
        .toList();
  }

  private Stop stop(
      List<StopCandidate> told,
      List<Passage> meetings,
      Map<Status, Optional<StopDate>> onlyDays,
      Optional<String> tour,
      Reading reading) {
    StopCandidate best = told.get(0);
    Status status = StopMerger.status(told);
    StopDate date =
        told.stream()
            .map(StopCandidate::date)
            .filter(StopDate::isGiven)
            .min(Comparator.comparingLong(StopDate::days))
            .or(
                () ->
                    onlyDays
                        .get(status)
                        .filter(
                            only ->
                                best.cue().cue().role() != Cue.Role.LIST || TourDays.hasEnds(only)))
            .or(() -> OnlyDay.onlyTime(reading, status))
            .orElseGet(() -> StopDate.bounded(status, reading.published()));
    Person visitor = best.visitor().person();
    PlaceMention place = StopMerger.place(told);
    List<Passage> passages = told.stream().map(StopCandidate::passage).distinct().toList();
    List<Host> received = hosts.in(meetings);
    Span evidence = best.passage().span();
    return new Stop(
        new Visitor(visitor.name(), visitor.role(), visitor.key(), best.visitor().span()),
        new StopPlace(
            place.entry().name(),
            place.entry().ags(),
            place.entry().kind(),
            place.entry().lat(),
            place.entry().lon(),
            place.span()),
        passages.stream()
            .flatMap(passage -> venues.in(passage.plain()).stream())
            .findFirst()
            .orElse(null),
        date.value(),
        date.basis(),
        date.evidence(),
        status,
        passages.stream()
            .flatMap(passage -> tours.in(passage.span().text()).stream())
            .findFirst()
            .or(() -> tour)
            .orElse(null),
        received,
        evidence,
        confidence.of(best.strength() + 0.05 * Math.min(2, passages.size() - 1)));
  }
}
