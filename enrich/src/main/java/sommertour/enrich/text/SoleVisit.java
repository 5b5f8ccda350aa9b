package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.german.Wording;

/**
 * Reads the visit of an article that no single sentence tells: "Der Festplatz war am Sonntag voll.
 * Ministerin Muster schnitt die Torte an. Ahlen feiert alle zehn Jahre." Who, where and when stand
 * apart; if the article has one of each, and a scene, they belong together.
 */
final class SoleVisit {
  private static final Cue WHOLE =
      new Cue("GESAMTBILD", Cue.Role.OCCASION, Cue.Tense.NOUN, Wording.of("^"));

  /** Characters between who came and where or when. */
  private static final int REACH = 300;

  /** "die Woche, die auch Minister Muster vorschlug": a clause on something else. */
  private static final Pattern RELATIVE =
      Pattern.compile(", (?:der|die|das|den|dem|deren|dessen|denen) [^,;]*$");

  private final PlaceChooser places;
  private final StatusReader statuses;
  private final Abroad abroad;

  SoleVisit(PlaceChooser places, StatusReader statuses, Abroad abroad) {
    this.places = places;
    this.statuses = statuses;
    this.abroad = abroad;
  }

  /** The visit of all who came, if nothing in the article speaks against one. */
  List<StopCandidate> read(Reading reading, VisitorFinder visitors) {
    Optional<PlaceMention> town = town(reading);
    Optional<StopDate> day = day(reading);
    if (town.isEmpty() || day.isEmpty() || reading.passages().stream().anyMatch(this::isOff)) {
      return List.of();
    }
    Status held =
        statuses.isAhead(day.get().value(), reading.published()) ? Status.PLANNED : Status.VISITED;
    return reading.passages().stream()
        .filter(
            passage ->
                !passage.isTitle()
                    && acts(passage)
                    && fits(passage, held)
                    && isNear(passage, town.get().span())
                    && isNear(passage, day.get().evidence())
                    && Setting.isIn(passage))
        .flatMap(
            passage ->
                visitors.in(passage).stream()
                    .filter(who -> isActing(who, passage))
                    .map(
                        who ->
                            stop(
                                passage,
                                who,
                                town.get(),
                                day.get(),
                                statuses.cancels(passage.plain()) ? Status.CANCELLED : held)))
        .toList();
  }

  private static StopCandidate stop(
      Passage passage,
      VisitorFinder.Reference who,
      PlaceMention town,
      StopDate day,
      Status status) {
    Cue.Found cue = new Cue.Found(WHOLE, passage.span().start(), passage.span().start());
    return new StopCandidate(passage, cue, who, town, false, day, status);
  }

  /** Whether it tells of what is far away or long ago, or of no visit at all. */
  private boolean isOff(Passage passage) {
    return statuses.denies(passage.plain())
        || statuses.looksBack(passage.plain())
        || Government.isIn(passage)
        || abroad.isIn(passage);
  }

  /** Whether it tells what somebody does, and not what they say or sign. */
  private boolean acts(Passage passage) {
    boolean desk =
        statuses.states(passage.plain())
            || statuses.decides(passage.plain())
            || statuses.isAtDesk(passage.plain());
    return (!desk || statuses.cancels(passage.plain()))
        && !statuses.postpones(passage.plain())
        && !Occasion.isAfar(passage)
        && places.in(passage).stream().noneMatch(place -> ArticlePlace.isSeat(place.entry()));
  }

  private static boolean isActing(VisitorFinder.Reference who, Passage passage) {
    return who.isExplicit()
        && !Occasion.owns(who, passage)
        && !CueVisitors.isSpokenOf(who, passage)
        && !RELATIVE.matcher(passage.before(who.span().start())).find();
  }

  /** Whether its tense is that of the day: "will sprechen" tells nothing of yesterday. */
  private boolean fits(Passage passage, Status held) {
    return held == Status.PLANNED
        ? !statuses.tells(passage.plain())
        : !statuses.announces(passage.plain()) || statuses.cancels(passage.plain());
  }

  /** The only town of the article. */
  private Optional<PlaceMention> town(Reading reading) {
    List<PlaceMention> all =
        reading.passages().stream()
            .flatMap(passage -> passage.places().stream())
            .filter(place -> PlaceChooser.isStay(place) && !ArticlePlace.isSeat(place.entry()))
            .toList();
    return ArticlePlace.towns(reading, places)
        .filter(
            place ->
                all.stream()
                    .allMatch(
                        other ->
                            PlaceChooser.isWithin(place.entry(), other.entry())
                                || PlaceChooser.isWithin(other.entry(), place.entry())))
        .findFirst();
  }

  /** The only day that dates what somebody did. */
  private Optional<StopDate> day(Reading reading) {
    List<StopDate> days =
        reading.passages().stream()
            .filter(this::acts)
            .flatMap(passage -> StopDate.free(passage).stream())
            .filter(
                date ->
                    date.isDated()
                        && date.value().isDay()
                        && !date.value().toString().endsWith("~"))
            .map(StopDate::of)
            .filter(day -> !OnlyDay.isStamp(day, reading.published()))
            .toList();
    return days.stream()
        .findFirst()
        .filter(first -> days.stream().allMatch(day -> day.value().equals(first.value())))
        .filter(
            day ->
                Stream.of(Status.VISITED, Status.PLANNED)
                    .anyMatch(status -> OnlyDay.fits(day.value(), status, reading.published())));
  }

  private static boolean isNear(Passage passage, Span words) {
    return words.start() - passage.span().end() < REACH
        && passage.span().start() - words.end() < REACH;
  }
}
