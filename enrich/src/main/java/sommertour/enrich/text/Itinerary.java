package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sommertour.contract.Edtf;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.contract.Status;

/**
 * What the passages read so far tell of a visit, so that later ones need not say again who travels,
 * whether it is over, where and on which day.
 */
final class Itinerary {
  private final Set<String> towns = new HashSet<>();
  private final Optional<Person> leader;
  private final Optional<Edtf> published;
  private final List<Person> company = new ArrayList<>();
  private Span last;
  private Person visitor;
  private PlaceMention place;
  private Status placeStatus;
  private StopDate day;
  private Status dayStatus;
  private StopDate dayOff;
  private Status mood;
  private boolean abroad;
  private StopDate first;
  private boolean framed;
  private boolean begun;

  /**
   * @param leader whose journey it is if several stand together
   * @param published when what is told appeared, if known
   */
  Itinerary(Optional<Person> leader, Optional<Edtf> published) {
    this.leader = leader;
    this.published = published;
  }

  /** Whether a visit has been told at all. */
  boolean isOpen() {
    return visitor != null;
  }

  /** Whether it has led to more than one place. */
  boolean isTour() {
    return towns.size() > 1;
  }

  /** The journey goes to another country. */
  void leave() {
    abroad = !isOpen();
  }

  /** Whether the journey is to another country. */
  boolean isAbroad() {
    return abroad;
  }

  /** Whose visit was told last, the leader's if with others'. */
  Optional<Person> visitor() {
    return Optional.ofNullable(visitor);
  }

  /** Those whose visit was told last in one sentence. */
  List<Person> company() {
    return List.copyOf(company);
  }

  /** Where the visit told last was. */
  Optional<PlaceMention> place() {
    return Optional.ofNullable(place);
  }

  /** The same, where somebody has been if the words tell what is over. */
  Optional<PlaceMention> place(Cue.Tense tense) {
    return place().filter(last -> tense != Cue.Tense.PAST || placeStatus != Status.PLANNED);
  }

  /** Whether what was told last with a verb is over or to come. */
  Optional<Status> mood() {
    return Optional.ofNullable(mood);
  }

  /**
   * The day given last for a visit of that status; what is called off may be on any day, and on the
   * day of publication some is over and some to come.
   */
  Optional<StopDate> day(Status status) {
    return Optional.ofNullable(status == Status.CANCELLED && dayOff != null ? dayOff : day)
        .filter(
            given ->
                dayStatus == status || status == Status.CANCELLED || (isToday(given) && isOpen()));
  }

  private boolean isToday(StopDate given) {
    return published.filter(given.value()::equals).filter(Edtf::isDay).isPresent();
  }

  /**
   * Goes on to another day.
   *
   * @param told whether the words tell of it in the past tense: of an article that bears only a
   *     month, the present tense announces a day of that month
   * @param calledOff whether they call something off on it: what is still to come stays on its day
   */
  void turn(StopDate next, boolean told, boolean calledOff) {
    if (calledOff && day(Status.PLANNED).isPresent()) {
      dayOff = next;
      return;
    }
    day = next;
    framed = false;
    Optional<LocalDate> appeared =
        told || published.filter(Edtf::isDay).isPresent()
            ? published.flatMap(Edtf::latest)
            : published.flatMap(Edtf::earliest).map(first -> first.minusDays(1));
    dayStatus =
        next.value()
                .earliest()
                .filter(first -> appeared.filter(first::isAfter).isPresent())
                .isPresent()
            ? Status.PLANNED
            : Status.VISITED;
  }

  /** Somebody is on a journey whose stations are still to be told. */
  void begin(Journey.Start journey) {
    visitor = journey.traveller();
    mood = journey.status();
    day = journey.when().orElse(day);
    dayStatus = journey.status();
    framed = journey.when().isPresent();
    begun = true;
  }

  /** Whether it began with a journey, or a plan, that left its places to what follows. */
  boolean isBegun() {
    return begun;
  }

  /** Whether the time told last is that of the journey whose stations follow. */
  boolean isFramed() {
    return framed;
  }

  /** The first day of which a visit was told. */
  Optional<StopDate> first() {
    return Optional.ofNullable(first);
  }

  /** Takes in what a passage tells. */
  void add(StopCandidate told) {
    Cue cue = told.cue().cue();
    if (cue.role() == Cue.Role.BESIDE) {
      // Who only goes along is not whose journey goes on.
      return;
    }
    boolean together =
        told.passage().span().equals(last) && leader.filter(visitor::equals).isPresent();
    boolean stays =
        company.contains(told.visitor().person())
            && place != null
            && told.place() != null
            && place.entry().equals(told.place().entry());
    if (!told.passage().span().equals(last) && !stays) {
      company.clear();
    }
    if (!company.contains(told.visitor().person())) {
      company.add(told.visitor().person());
    }
    last = told.passage().span();
    visitor = together ? visitor : told.visitor().person();
    abroad = false;
    if (told.place() != null) {
      place = told.place();
      placeStatus = told.status();
    }
    if (place != null && !told.passage().isTitle()) {
      towns.add(place.entry().ags());
    }
    boolean dated = told.date().isDay() && cue.role() != Cue.Role.LIST;
    if (dated && told.status() == Status.CANCELLED && day(Status.PLANNED).isPresent()) {
      dayOff = told.date();
    } else if (dated) {
      day = told.date();
      dayStatus = told.status();
      framed = false;
      first = first == null && day.value().isDay() ? day : first;
    }
    boolean spared = told.status() == Status.CANCELLED && mood == Status.PLANNED;
    if ((cue.tense() != Cue.Tense.NOUN || told.date().isGiven())
        && !told.passage().isTitle()
        && !spared) {
      mood = told.status();
    }
  }
}
