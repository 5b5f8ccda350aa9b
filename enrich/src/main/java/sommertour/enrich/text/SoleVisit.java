package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.contract.Status;
import sommertour.german.GazetteerEntry;
import sommertour.german.Wording;

/**
 * Reads the visit of an article that no single sentence tells: "Der Festplatz war am Sonntag voll.
 * Ministerin Muster schnitt die Torte an. Ahlen feiert alle zehn Jahre." Who, where and when stand
 * apart; if the article has one of each, and a scene, they belong together.
 */
final class SoleVisit {
  private static final Cue WHOLE =
      new Cue("GESAMTBILD", Cue.Role.OCCASION, Cue.Tense.NOUN, Wording.of("^"));

  /** Passages before one that may tell where it plays. */
  private static final int BEFORE = 2;

  /** More office holders than these are politics at large. */
  private static final int MOST = 3;

  /** "in der Kieler Staatskanzlei"; behind an office it tells which one it is. */
  private static final Pattern AT_GOVERNMENT =
      Pattern.compile(
          "(?<!(?:sekretär|sekretärin|Staatsrat|Staatsrätin|Ministerin|Minister|Chefin|Chef|beauftragte|Mann|Frau) )\\b(?:[Ii]n der|[Ii]m|[Ii]n die|[Ii]ns|[Aa]us dem|[Aa]us der) (?:\\p{L}+ )?(?:Staatskanzlei|Senatskanzlei|Kanzleramt|Bundeskanzleramt|\\p{L}*[Mm]inisterium|Landtag|Bundestag|Bundesrat)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Passages that tell where an article plays. */
  private static final int HEAD = 4;

  /** "Innenminister in Hannover": where somebody governs. */
  private static final Pattern GOVERNS =
      Pattern.compile(
          "(?:minister|sekretär|präsident|beauftragte|senator|zuständig|verantwortlich)\\p{Ll}* (?:in|aus) $|(?:,|^) in $");

  /** "die Woche, die auch Minister Muster vorschlug": a clause on something else. */
  private static final Pattern RELATIVE =
      Pattern.compile(", (?:der|die|das|den|dem|deren|dessen|denen) [^,;:]*$");

  /** "Neben ihr stand Staatssekretär Muster": with somebody of whom no visit is told. */
  private static final Pattern COMPANY =
      Pattern.compile("^\\P{L}*(?:(?:Neben|Hinter) (?:ihr|ihm)|An (?:ihrer|seiner) Seite)\\b");

  /** "aus der Hand von Minister Muster": who gives something is there. */
  private static final Pattern GIVES =
      Pattern.compile(
          "\\b(?:Hand|Händen|Grußworte?n?|[Rr]eden?|\\p{L}*rede|Ansprachen?|Laudatio|Vortrag|Beisein|Anwesenheit|Gegenwart|Begleitung|Besuch) (?:von|vom) (?:\\p{L}[\\p{L}.-]* ){0,3}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "von Minister Muster überreicht" */
  private static final Pattern GIVEN =
      Pattern.compile(
          "^[^,;]{0,120}\\b(?:überreicht|übergeben|ausgehändigt|entgegen|in Empfang|verliehen|angesteckt|umgehängt|eröffnet|enthüllt|eingeweiht|ausgezeichnet|geehrt|getauft|gepflanzt|begleitet|empfangen|begrüßt)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final PlaceChooser places;
  private final StatusReader statuses;
  private final Abroad abroad;
  private final Background background;
  private final ArticlePlace home;
  private final SoleTimes times;

  SoleVisit(
      PlaceChooser places,
      StatusReader statuses,
      Background background,
      Abroad abroad,
      ArticlePlace home) {
    this.background = background;
    this.home = home;
    this.places = places;
    this.statuses = statuses;
    this.times = new SoleTimes(statuses);
    this.abroad = abroad;
  }

  /** The visits of those who did something where the article plays. */
  List<StopCandidate> read(Reading reading, VisitorFinder visitors) {
    List<Passage> passages = reading.passages();
    Optional<PlaceMention> where =
        home.own(reading)
            .or(() -> town(reading))
            .or(
                () ->
                    home.around(reading)
                        .filter(place -> place.entry().level() != GazetteerEntry.Level.KREIS))
            .or(() -> onlyStay(reading))
            .map(place -> narrowed(place, reading))
            .filter(town -> !ArticlePlace.isSeat(town.entry()));
    if (visitors.outsiders() > MOST || passages.stream().limit(HEAD).anyMatch(abroad::isIn)) {
      return List.of();
    }
    OwnSeat work = new OwnSeat(visitors, where, reading);
    List<StopCandidate> told = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (visitors.in(passage).isEmpty()
          || passage.isTitle()
          || !acts(passage)
          || !Setting.isIn(passage)
          || isFar(passages, i)) {
        continue;
      }
      if (background.isIn(passage, reading.published())
          || AT_GOVERNMENT.matcher(passage.plain()).find()) {
        continue;
      }
      Status status = times.status(reading, i);
      StopDate day = SoleTimes.day(reading, i, status);
      if (status == Status.PLANNED && !day.isGiven()) {
        continue;
      }
      for (VisitorFinder.Reference who : visitors.in(passage)) {
        if (isActing(who, passage)) {
          places.in(passage).stream()
              .filter(town -> !ArticlePlace.isSeat(town.entry()))
              .filter(town -> !work.is(town.entry(), passage))
              .findFirst()
              .or(() -> where)
              .ifPresent(town -> told.add(stop(passage, who, town, day, status)));
        }
      }
    }
    return told.isEmpty() || passages.stream().anyMatch(Government::isIn)
        ? List.of()
        : present(told, passages, visitors);
  }

  /** Without those of whom the words deny that they came. */
  private List<StopCandidate> present(
      List<StopCandidate> told, List<Passage> passages, VisitorFinder visitors) {
    Set<String> absent =
        passages.stream()
            .filter(passage -> !passage.plain().stripTrailing().endsWith("?"))
            .filter(statuses::denies)
            .flatMap(passage -> visitors.in(passage).stream())
            .filter(VisitorFinder.Reference::isExplicit)
            .map(who -> who.person().key())
            .collect(Collectors.toSet());
    return told.stream().filter(one -> !absent.contains(one.visitor().person().key())).toList();
  }

  /** Whether it, or what leads up to it, plays where a government sits. */
  private boolean isFar(List<Passage> passages, int at) {
    return passages.subList(Math.max(0, at - BEFORE), at + 1).stream()
        .anyMatch(
            passage ->
                Government.isIn(passage)
                    || abroad.isIn(passage)
                    || places.in(passage).stream()
                        .filter(
                            place -> !GOVERNS.matcher(passage.before(place.span().start())).find())
                        .anyMatch(place -> ArticlePlace.isSeat(place.entry())));
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

  /** Whether it tells what somebody does, and not what they say or sign. */
  private boolean acts(Passage passage) {
    boolean desk =
        statuses.states(passage) || statuses.decides(passage) || statuses.isAtDesk(passage);
    return (!desk || statuses.cancels(passage.plain()))
        && !statuses.postpones(passage.plain())
        && !statuses.denies(passage)
        && !statuses.looksBack(passage)
        && !Occasion.isAfar(passage);
  }

  private static boolean isActing(VisitorFinder.Reference who, Passage passage) {
    return who.byName()
        && !COMPANY.matcher(passage.plain()).find()
        && !Occasion.owns(who, passage)
        && (!CueVisitors.isSpokenOf(who, passage) || isGiver(who, passage))
        && !RELATIVE.matcher(passage.before(who.span().start())).find();
  }

  private static boolean isGiver(VisitorFinder.Reference who, Passage passage) {
    return GIVES.matcher(passage.before(who.span().start())).find()
        || GIVEN.matcher(passage.between(who.span().end(), passage.span().end())).find();
  }

  /** Of a Kreis the only town that the article names there. */
  private static PlaceMention narrowed(PlaceMention place, Reading reading) {
    if (place.entry().level() != GazetteerEntry.Level.KREIS) {
      return place;
    }
    List<PlaceMention> towns =
        reading.passages().stream()
            .flatMap(passage -> passage.places().stream())
            .filter(town -> PlaceChooser.isWithin(town.entry(), place.entry()))
            .filter(town -> !town.entry().equals(place.entry()))
            .toList();
    return towns.stream()
        .findFirst()
        .filter(first -> towns.stream().allMatch(town -> town.entry().equals(first.entry())))
        .orElse(place);
  }

  /** The only town in which something is said to be. */
  private Optional<PlaceMention> onlyStay(Reading reading) {
    List<PlaceMention> all = ArticlePlace.towns(reading, places).toList();
    return all.stream()
        .findFirst()
        .filter(first -> all.stream().allMatch(other -> other.entry().equals(first.entry())));
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
}
