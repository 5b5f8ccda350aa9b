package sommertour.enrich.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Status;
import sommertour.german.FoundDate;

/** Where the passages of one article play, by what they say and by what was told before. */
final class Whereabouts {
  private static final Pattern THERE = Pattern.compile("^\\s*(?:Dort|Eben dort|Ebendort)\\b");

  /** "Wir waren im Ministerium. Die Ministerin nahm sich dort Zeit": so far it is still there. */
  private static final int BEHIND_GOVERNMENT = 2;

  private final PlaceChooser places;
  private final StatusReader statuses;
  private final Abroad abroad;
  private final Reading reading;
  private final Itinerary itinerary;
  private final Optional<PlaceMention> home;
  private final Optional<PlaceMention> around;
  private final LaterTown later;
  private final Occasion occasion;
  private final OwnSeat work;

  /** Where the sentence before was, by the offset of one that begins with "Dort". */
  private final Map<Integer, PlaceMention> pointed = new HashMap<>();

  /** Where the text begins to play at a seat of government, to which people of the place went. */
  private final int away;

  /** Whether the article is of a tour that leads to places elsewhere. */
  private final boolean roams;

  Whereabouts(
      PlaceChooser places,
      StatusReader statuses,
      Abroad abroad,
      Reading reading,
      Optional<PlaceMention> home,
      Optional<PlaceMention> around,
      LaterTown later,
      Itinerary itinerary,
      Occasion occasion,
      OwnSeat work,
      boolean touring) {
    this.places = places;
    this.statuses = statuses;
    this.abroad = abroad;
    this.reading = reading;
    this.itinerary = itinerary;
    this.home = home;
    this.around = around;
    this.later = later;
    this.occasion = occasion;
    this.work = work;
    this.away =
        reading.passages().stream()
            .filter(passage -> !passage.isTitle() && Government.isIn(passage))
            .mapToInt(passage -> passage.span().start())
            .min()
            .orElse(Integer.MAX_VALUE);
    this.roams =
        touring
            && reading.passages().stream()
                .flatMap(passage -> places.in(passage).stream())
                .anyMatch(place -> !ArticlePlace.isSeat(place.entry()));
    List<PlaceMention> before = List.of();
    for (Passage passage : reading.passages()) {
      if (before.size() == 1 && THERE.matcher(passage.plain()).find()) {
        pointed.put(passage.span().start(), before.get(0));
      }
      before = places.in(passage);
    }
  }

  /**
   * The places of the passage, or the one that its "Dort" points back to; where the news was
   * written counts only where nothing else is named.
   */
  List<PlaceMention> stays(Passage passage) {
    List<PlaceMention> stays = places.in(passage);
    if (stays.isEmpty() && pointed.containsKey(passage.span().start())) {
      return List.of(pointed.get(passage.span().start()));
    }
    return home.isEmpty() && stays.size() == 1 && !ArticlePlace.isSeat(stays.get(0).entry())
        ? stays
        : stays.stream().filter(place -> !isDesk(place) && !abroad.names(place)).toList();
  }

  /** Of "Berlin/Duisburg" only Berlin is where the news was written. */
  private boolean isDesk(PlaceMention place) {
    return reading.dateline().contains(place)
        && (reading.dateline().size() == 1 || ArticlePlace.isSeat(place.entry()));
  }

  /** Those of the stays at which a cue of the role can tell a stop. */
  List<PlaceMention> fitting(Passage passage, List<PlaceMention> stays, Cue.Role role) {
    if (stays.isEmpty()) {
      return stays;
    }
    boolean government = Government.isIn(passage);
    boolean gone = abroad.isIn(passage);
    return stays.stream()
        .filter(place -> !gone || PlaceChooser.isLocative(passage, place))
        .filter(place -> fits(passage, place, stays, role))
        .filter(
            place ->
                !government
                    || (place.form() != PlaceMention.Form.INSTITUTION
                        && !ArticlePlace.isSeat(place.entry())))
        .toList();
  }

  private boolean isBehindGovernment(Passage passage) {
    List<Passage> passages = reading.passages();
    int at = 0;
    while (at < passages.size() && passages.get(at).span().start() < passage.span().start()) {
      at++;
    }
    for (int i = at - 1; i >= Math.max(0, at - BEHIND_GOVERNMENT); i--) {
      if (Government.isIn(passages.get(i))) {
        return true;
      }
      if (!places.in(passages.get(i)).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  /** Where it was if the passage does not say so. */
  Optional<PlaceMention> unsaid(Passage passage, Cue cue) {
    if (!itinerary.isOpen() && passage.span().start() >= away) {
      return Optional.empty();
    }
    boolean gone = !itinerary.isOpen() && isBehindGovernment(passage);
    if (gone || Government.isIn(passage)) {
      return Optional.empty();
    }
    boolean cancelled = statuses.callsOff(passage.plain());
    return switch (cue.role()) {
      case DATED ->
          home.or(() -> isScene(passage) ? later.near(passage) : Optional.empty())
              .filter(place -> !ArticlePlace.isSeat(place.entry()))
              .filter(place -> !isUntil(passage) && !isLongBefore(passage));
      case SCENE ->
          home.or(() -> later.near(passage)).filter(place -> !ArticlePlace.isSeat(place.entry()));
      case RECEIVE ->
          home.filter(place -> !ArticlePlace.isSeat(place.entry()))
              .or(itinerary::place)
              .or(() -> around);
      case LEAD -> home.filter(place -> !ArticlePlace.isSeat(place.entry()));
      case OCCASION -> occasion.of(passage, itinerary.day(Status.PLANNED).isPresent());
      case BESIDE, NEXT, STEP, SAME -> itinerary.place();
      case VISIT, ACT, BODY, LIST, ONWARD, CABINET ->
          itinerary.isTour()
              ? itinerary.place(cue.tense())
              : home.filter(place -> !ArticlePlace.isSeat(place.entry()) || (!cancelled && !roams))
                  .or(itinerary::place)
                  .or(() -> around);
    };
  }

  /** "Bis Weihnachten will sie …": no day of a visit, if the place is not said either. */
  private static boolean isUntil(Passage passage) {
    List<FoundDate> dates = StopDate.free(passage).stream().filter(StopDate::datesAVisit).toList();
    return !dates.isEmpty()
        && dates.stream().allMatch(date -> date.bound() == FoundDate.Bound.UNTIL);
  }

  /** "hatte den Bus im März vorgestellt": of what was before, a month is no day either. */
  private boolean isLongBefore(Passage passage) {
    List<StopDate> dates = StopDate.all(StopDate.free(passage));
    return statuses.isBefore(passage)
        && !dates.isEmpty()
        && dates.stream().noneMatch(StopDate::isDay);
  }

  /** What somebody does on a day, before the text says where. */
  private boolean isScene(Passage passage) {
    return !itinerary.isOpen()
        && StopDate.all(StopDate.free(passage)).stream().anyMatch(StopDate::isDay)
        && !statuses.decides(passage);
  }

  /** Where a government sits its members work: only words of a visit make that one. */
  private boolean fits(
      Passage passage, PlaceMention place, List<PlaceMention> stays, Cue.Role role) {
    boolean listed =
        stays.stream()
            .anyMatch(
                other ->
                    !ArticlePlace.isSeat(other.entry())
                        && PlaceChooser.isJoined(passage, other, place));
    boolean seat = ArticlePlace.isSeat(place.entry()) && !listed;
    boolean weak = role.isLoose() || role == Cue.Role.ACT || statuses.cancels(passage.plain());
    boolean workplace = !listed && !isListing(role) && work.is(place.entry(), passage);
    return !workplace
        && !(seat && weak)
        && (!role.isLoose() || PlaceChooser.isLocative(passage, place));
  }

  /** Whether the passage tells what happened where somebody works, and so nowhere else. */
  boolean isAtWork(Passage passage, List<PlaceMention> stays) {
    return stays.stream().anyMatch(place -> work.holds(place, passage));
  }

  private static boolean isListing(Cue.Role role) {
    return role == Cue.Role.LIST || role == Cue.Role.ONWARD || role == Cue.Role.CABINET;
  }
}
