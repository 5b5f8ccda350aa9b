package sommertour.enrich.text;

import java.util.List;
import java.util.regex.Pattern;
import sommertour.contract.Status;

/**
 * Decides where words of a role may tell a stop: the weaker they are, the more the passage, or what
 * was told before it, has to say.
 */
final class CueScope {
  /** Characters at the head of a sentence in which a place begins a step of the itinerary. */
  private static final int HEAD = 40;

  private static final Pattern FOR =
      Pattern.compile(
          "\\bfür (?:(?:die Stadt|die Gemeinde|den Kreis|den Landkreis|die Region) )?$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern IN =
      Pattern.compile("\\b(?:[Ii]n|[Nn]ach|[Aa]n|[Bb]ei)(?: de[mrn])? $");

  /** "zur Leiterin der Klinik in Ahlen": where somebody is put to work. */
  private static final Pattern POST = Pattern.compile("\\bzu[mr] [^,;]{0,80}\\bin $");

  private final PlaceChooser places;
  private final StatusReader statuses;
  private final Abroad abroad;
  private final Direction direction;
  private final Reading reading;
  private final VisitorFinder visitors;
  private final Itinerary itinerary;
  private final boolean touring;
  private final int lead;
  private final boolean scenic;
  private final Occasion occasion;

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
      int lead,
      Occasion occasion) {
    this.places = places;
    this.statuses = statuses;
    this.abroad = abroad;
    this.direction = direction;
    this.reading = reading;
    this.visitors = visitors;
    this.itinerary = itinerary;
    this.touring = Touring.isTold(reading, visitors);
    this.lead = lead;
    this.scenic =
        touring
            || reading.passages().stream()
                .filter(told -> !visitors.in(told).isEmpty() && !statuses.states(told))
                .anyMatch(
                    told -> Setting.isIn(told) || (told.isTitle() && !places.in(told).isEmpty()));
    this.occasion = occasion;
  }

  /** Whether the article tells of a tour at all. */
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
              && (touring || itinerary.isTour() || namesHost(passage) || isPlanned(passage))
              && (!statuses.states(passage) || isToldThere(passage))
              && places.in(passage).stream().anyMatch(place -> isHead(place, passage));
      case BESIDE -> itinerary.isOpen();
      case NEXT -> itinerary.isOpen() && !statuses.states(passage);
      case SAME -> itinerary.isOpen() && !statuses.states(passage) && !statuses.isBefore(passage);
      case DATED ->
          StopDate.mayDate(StopDate.free(passage))
              && !statuses.states(passage)
              && !(statuses.isBefore(passage) && statuses.decides(passage))
              && !isBenefit(passage)
              && (!statuses.isAtDesk(passage) || isInTown(passage))
              && (!places.in(passage).isEmpty() || isAtHome(passage));
      case LEAD ->
          !itinerary.isOpen()
              && !passage.isTitle()
              && passage.span().start() <= lead
              && !isBenefit(passage)
              && !statuses.states(passage)
              && !statuses.decides(passage)
              && !Background.hasOldDay(passage, reading.published());
      case SCENE ->
          !itinerary.isOpen()
              && passage.isNarrated()
              && !passage.isTitle()
              && !statuses.states(passage)
              && !statuses.isAtDesk(passage)
              && !statuses.decides(passage);
      case OCCASION -> !itinerary.isOpen() && occasion.of(passage, isAhead()).isPresent();
      case LIST, ONWARD ->
          !itinerary.isAbroad()
              && (isOnTour()
                  || !visitors.in(passage).isEmpty()
                  || (itinerary.isOpen()
                      && (role == Cue.Role.ONWARD || !statuses.cancels(passage.plain()))));
      case BODY ->
          itinerary.isOpen()
              || (isFounded(passage)
                  && visitors.in(passage).stream().anyMatch(VisitorFinder.Reference::isExplicit));
      case VISIT, RECEIVE, ACT, CABINET -> true;
    };
  }

  /** "Förderbescheide für Ahlen und Beckum": the towns get something, wherever it is told. */
  private boolean isBenefit(Passage passage) {
    List<PlaceMention> towns = places.in(passage);
    return !towns.isEmpty()
        && FOR.matcher(passage.before(towns.get(0).span().start())).find()
        && towns.stream().noneMatch(town -> IN.matcher(passage.before(town.span().start())).find());
  }

  /** Whether it plays in the town of the article: no other is named, but a scene. */
  private boolean isAtHome(Passage passage) {
    return (scenic || itinerary.isOpen() || namesHost(passage) || Setting.isIn(passage))
        && passage.places().stream()
            .filter(PlaceChooser::isStay)
            .allMatch(place -> PlaceChooser.isGoverned(passage, place));
  }

  private boolean isInTown(Passage passage) {
    return places.in(passage).stream()
        .map(town -> passage.before(town.span().start()))
        .anyMatch(before -> IN.matcher(before).find() && !POST.matcher(before).find());
  }

  private boolean isAhead() {
    return itinerary.day(Status.PLANNED).isPresent();
  }

  /** Place, day or host: without any "sitzt im Landtag" would be a visit. */
  private boolean isFounded(Passage passage) {
    return !places.in(passage).isEmpty()
        || StopDate.mayDate(StopDate.free(passage))
        || passage.isNarrated()
        || namesHost(passage);
  }

  /** "Am 10. Mai ist die Halle in Ahlen bestuhlt": a day and a place of what is planned. */
  private boolean isPlanned(Passage passage) {
    return itinerary.isBegun()
        && itinerary.mood().filter(Status.PLANNED::equals).isPresent()
        && StopDate.all(StopDate.free(passage)).stream()
            .anyMatch(day -> statuses.isAhead(day.value(), reading.published()));
  }

  /** At the head of the passage, or close behind a day that begins it. */
  private boolean isHead(PlaceMention place, Passage passage) {
    int from = passage.span().start();
    int day =
        StopDate.all(StopDate.free(passage)).stream()
            .map(date -> date.evidence().end())
            .filter(end -> end - from < HEAD && end < place.span().start())
            .max(Integer::compare)
            .orElse(from);
    return place.span().start() - from < HEAD
        || ((touring || itinerary.isBegun())
            && day > from
            && place.span().start() - day < 2 * HEAD);
  }

  private boolean isOnTour() {
    return touring || itinerary.isTour() || itinerary.isBegun();
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
