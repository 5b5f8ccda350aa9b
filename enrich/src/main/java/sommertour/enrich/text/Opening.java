package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import sommertour.contract.Status;

/** Knows a sentence that tells of a visit whose place only the next sentences tell. */
final class Opening {
  /** Name of the cues by which a visit is called off. */
  private static final String DROPPED = "AUSFALL";

  private final StatusReader statuses;
  private final VisitorFinder visitors;
  private final CueVisitors who;

  Opening(StatusReader statuses, VisitorFinder visitors, CueVisitors who) {
    this.statuses = statuses;
    this.visitors = visitors;
    this.who = who;
  }

  /** "Am Montag eröffnete sie die Runde. In der Mälzerei zu Ahlen saßen ihr …" */
  Optional<Journey.Start> begun(Passage passage, List<Cue.Found> found, StopDate day) {
    if (visitors.in(passage).isEmpty()
        || isPlaced(passage)
        || !statuses.tells(passage.plain())
        || statuses.states(passage)
        || Government.isIn(passage)) {
      return Optional.empty();
    }
    return found.stream()
        .filter(cue -> cue.cue().tense() == Cue.Tense.PAST && !cue.cue().role().isLoose())
        .flatMap(cue -> who.of(passage, cue).stream())
        .filter(VisitorFinder.Reference::isExplicit)
        .findFirst()
        .map(one -> new Journey.Start(one.person(), Status.VISITED, Optional.of(day)));
  }

  /** "Der Minister möchte mit Bergleuten sprechen. Am Montag ist in Ahlen die Halle bestuhlt." */
  Optional<Journey.Start> intended(Passage passage, List<Cue.Found> found) {
    if (isPlaced(passage)) {
      return Optional.empty();
    }
    return found.stream()
        .filter(cue -> cue.cue().tense().isAhead() && !cue.cue().role().isLoose())
        .flatMap(cue -> who.of(passage, cue).stream())
        .filter(VisitorFinder.Reference::byName)
        .findFirst()
        .map(one -> new Journey.Start(one.person(), Status.PLANNED, Optional.empty()));
  }

  /** "Die Ministerin sagt ihren Küstentag ab. Auf dem Plan standen Ahlen und Beckum." */
  Optional<Journey.Start> calledOff(
      Passage passage, List<Cue.Found> found, Optional<StopDate> day) {
    if (passage.isTitle()
        || !statuses.cancels(passage.plain())
        || passage.places().stream().anyMatch(PlaceChooser::isStay)) {
      return Optional.empty();
    }
    return found.stream()
        .filter(cue -> cue.cue().name().equals(DROPPED) && cue.cue().role() == Cue.Role.VISIT)
        .flatMap(cue -> who.of(passage, cue).stream())
        .filter(VisitorFinder.Reference::isExplicit)
        .findFirst()
        .map(one -> new Journey.Start(one.person(), Status.CANCELLED, day));
  }

  /** Whether it names a place itself, or tells of no journey at all. */
  private boolean isPlaced(Passage passage) {
    return passage.isTitle()
        || statuses.decides(passage)
        || statuses.cancels(passage.plain())
        || passage.places().stream().anyMatch(PlaceChooser::isStay);
  }
}
