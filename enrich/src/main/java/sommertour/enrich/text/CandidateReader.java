package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sommertour.contract.Person;
import sommertour.contract.Status;

/**
 * Reads the passages of one article, in order, into candidates of stops. What an earlier passage
 * told of the visit (ahead or past) holds for a later one that has no tense of its own.
 */
final class CandidateReader {
  private final CueTable cues;
  private final PlaceChooser places;
  private final StatusReader statuses;
  private final Direction direction;
  private final Reading reading;
  private final VisitorFinder visitors;
  private final Optional<PlaceMention> home;
  private Status mood;

  CandidateReader(
      CueTable cues,
      PlaceChooser places,
      StatusReader statuses,
      Direction direction,
      Reading reading,
      VisitorFinder visitors) {
    this.cues = cues;
    this.places = places;
    this.statuses = statuses;
    this.direction = direction;
    this.reading = reading;
    this.visitors = visitors;
    this.home = places.ofArticle(reading);
  }

  /** What the passage tells; the first cue with a visitor and a place of the passage decides. */
  List<StopCandidate> read(Passage passage) {
    List<StopCandidate> candidates = new ArrayList<>();
    if (statuses.denies(passage.plain())) {
      return candidates;
    }
    List<PlaceMention> named = places.in(passage);
    for (Cue.Found cue : cues.find(passage)) {
      List<VisitorFinder.Reference> who = who(passage, cue);
      boolean needsPlace = cue.cue().role() == Cue.Role.ACT || cue.cue().role() == Cue.Role.LIST;
      List<PlaceMention> where =
          named.isEmpty() && !needsPlace ? home.map(List::of).orElse(List.of()) : named;
      for (VisitorFinder.Reference visitor : who) {
        for (PlaceMention place : where) {
          candidates.addAll(told(passage, cue, visitor, place, !named.isEmpty()));
        }
      }
      if (!who.isEmpty()) {
        remember(passage, cue);
        if (!named.isEmpty()) {
          break;
        }
      }
    }
    return candidates;
  }

  private List<VisitorFinder.Reference> who(Passage passage, Cue.Found cue) {
    List<VisitorFinder.Reference> named = visitors.in(passage);
    if (named.isEmpty() && cue.cue().role() == Cue.Role.LIST) {
      Person main = visitors.main().orElseThrow();
      return List.of(new VisitorFinder.Reference(main, visitors.firstMention(main), false));
    }
    return direction.visitors(passage, cue, named);
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
    Optional<StopDate> said =
        StopDate.near(given ? place.span().start() : cue.start(), passage.dates());
    Status status = status(passage, cue, said);
    StopDate date = said.orElseGet(() -> StopDate.bounded(status, reading.published()));
    return List.of(new StopCandidate(passage, cue, visitor, place, given, date, status));
  }

  private Status status(Passage passage, Cue.Found cue, Optional<StopDate> said) {
    Status status =
        statuses.read(
            passage.plain(),
            cue.cue().tense(),
            said.map(StopDate::value).orElse(null),
            reading.published());
    boolean toneless = cue.cue().tense() == Cue.Tense.NOUN && said.isEmpty();
    return toneless && status == Status.VISITED && mood == Status.PLANNED ? mood : status;
  }

  private void remember(Passage passage, Cue.Found cue) {
    if (cue.cue().tense() != Cue.Tense.NOUN && !passage.isTitle()) {
      mood = status(passage, cue, StopDate.near(cue.start(), passage.dates()));
    }
  }

  /** "auf den 20. Juli": the day that a visit is moved to. */
  private static boolean isNewDay(Passage passage, StopDate day) {
    return passage.before(day.evidence().start()).matches("(?s).*\\b(?:auf|nun|jetzt)(?: den)? $");
  }
}
