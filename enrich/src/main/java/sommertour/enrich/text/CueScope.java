package sommertour.enrich.text;

/**
 * Decides where words of a role may tell a stop: the weaker they are, the more the passage, or what
 * was told before it, has to say.
 */
final class CueScope {
  /** Characters at the head of a sentence in which a place begins a step of the itinerary. */
  private static final int HEAD = 40;

  private final PlaceChooser places;
  private final StatusReader statuses;
  private final Abroad abroad;
  private final Direction direction;
  private final Reading reading;
  private final VisitorFinder visitors;
  private final Itinerary itinerary;
  private final boolean touring;
  private final int lead;

  /**
   * @param lead where the last sentence begins of those that tell first of somebody from outside
   */
  CueScope(
      PlaceChooser places,
      StatusReader statuses,
      Abroad abroad,
      Direction direction,
      Reading reading,
      VisitorFinder visitors,
      Itinerary itinerary,
      int lead) {
    this.places = places;
    this.statuses = statuses;
    this.abroad = abroad;
    this.direction = direction;
    this.reading = reading;
    this.visitors = visitors;
    this.itinerary = itinerary;
    this.touring =
        reading.dateline().size() > 1 || new TourNames().in(reading.article().text()).isPresent();
    this.lead = lead;
  }

  /** Whether the article names a tour at all. */
  boolean isTouring() {
    return touring;
  }

  /** Whether the words may tell a stop there; what is abroad takes the journey with it. */
  boolean holds(Passage passage, Cue.Role role) {
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

  /** Whether the passage names somebody who can receive visitors. */
  boolean namesHost(Passage passage) {
    return passage.persons().stream().anyMatch(other -> direction.isHost(other.person()));
  }

  /** "In Oberzent erklärte Förster Weiß": what somebody else says there is said to the visitor. */
  private boolean isToldThere(Passage passage) {
    return !passage.persons().isEmpty() && visitors.in(passage).isEmpty();
  }
}
