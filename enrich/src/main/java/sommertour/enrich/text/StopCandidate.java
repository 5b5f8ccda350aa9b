package sommertour.enrich.text;

import sommertour.contract.Status;

/**
 * What one passage tells of one visitor at one place, before the passages of an article are brought
 * together.
 *
 * @param passage the evidence
 * @param cue the words that tell it
 * @param placeGiven whether the passage itself names the place
 */
record StopCandidate(
    Passage passage,
    Cue.Found cue,
    VisitorFinder.Reference visitor,
    PlaceMention place,
    boolean placeGiven,
    StopDate date,
    Status status) {

  /** One line for a person. */
  @Override
  public String toString() {
    return "%s (%s, %s): %s at %s%s, %s, %s, strength %.2f"
        .formatted(
            cue.cue().name(),
            cue.cue().role(),
            cue.cue().tense(),
            visitor.person().name() + (visitor.byName() ? "" : " by reference"),
            place.entry().name(),
            placeGiven ? "" : " (of the article)",
            date.value(),
            status,
            strength());
  }

  /** The same on another day or of another status. */
  StopCandidate at(StopDate day, Status told) {
    return new StopCandidate(passage, cue, visitor, place, placeGiven, day, told);
  }

  /** The same, called off if it was still to come. */
  StopCandidate calledOff() {
    return status == Status.PLANNED || cue.cue().tense() == Cue.Tense.WANTED
        ? at(date.isGiven() ? date : StopDate.UNKNOWN, Status.CANCELLED)
        : this;
  }

  /**
   * How much the passage can be relied on, from 0 to 1. The weights are set by hand; the order they
   * give is what matters here.
   */
  double strength() {
    double strength =
        switch (cue.cue().role()) {
          case VISIT, RECEIVE -> 0.6;
          case LIST, ONWARD, BODY, CABINET, BESIDE -> 0.55;
          case ACT, NEXT -> 0.4;
          case DATED, SCENE, LEAD, OCCASION, STEP, SAME -> 0.3;
        };
    strength += cue.cue().tense() == Cue.Tense.NOUN ? -0.05 : 0.05;
    strength += visitor.byName() ? 0.1 : 0;
    strength += placeGiven ? 0.1 : -0.1;
    strength += date.isGiven() ? 0.1 : 0;
    strength += passage.isTitle() ? -0.15 : 0;
    return strength;
  }
}
