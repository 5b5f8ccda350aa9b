package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Status;
import sommertour.german.Wording;

/**
 * Makes stops that were called off of those who are missed where others came, and visits of those
 * who stood in for them.
 */
final class Absences {
  private static final Cue STAYED_AWAY =
      new Cue("FERNGEBLIEBEN", Cue.Role.VISIT, Cue.Tense.PAST, Wording.of("^"));

  private static final Pattern DEPUTY =
      Pattern.compile("\\b(?:durch|von) [^,;]*$", Pattern.UNICODE_CHARACTER_CLASS);

  private final PlaceChooser places;
  private final Absentees absentees;
  private final VisitorFinder visitors;
  private final Itinerary itinerary;

  Absences(PlaceChooser places, VisitorFinder visitors, Itinerary itinerary) {
    this.places = places;
    this.absentees = new Absentees(visitors);
    this.visitors = visitors;
    this.itinerary = itinerary;
  }

  /** Those of whom the passage tells that they did not come; who travels is not missed. */
  List<Absentees.Missed> in(Passage passage) {
    return absentees.in(passage).stream()
        .filter(missed -> itinerary.visitor().filter(missed.who().person()::equals).isEmpty())
        .toList();
  }

  /** The passage without the words about them, if it names others who came; else none. */
  Optional<Passage> others(Passage passage, List<Absentees.Missed> missed) {
    Passage rest = passage;
    for (Absentees.Missed one : missed) {
      rest = rest.without(one.words());
    }
    return Optional.of(rest)
        .filter(
            left ->
                visitors.in(left).stream()
                    .anyMatch(
                        who ->
                            who.byName()
                                && missed.stream()
                                    .noneMatch(one -> one.who().person().equals(who.person()))));
  }

  /** The stops of those who are missed, at the place where they say or where the others are. */
  List<StopCandidate> stops(Passage passage, List<Absentees.Missed> missed) {
    List<StopCandidate> stops = new ArrayList<>();
    for (Absentees.Missed one : missed) {
      Passage clause = clause(passage, one);
      Optional<PlaceMention> place = places.in(clause).stream().findFirst().or(itinerary::place);
      StopDate day =
          StopDate.all(StopDate.free(clause)).stream()
              .findFirst()
              .or(() -> itinerary.day(Status.CANCELLED))
              .orElse(StopDate.UNKNOWN);
      place.ifPresent(
          at -> {
            stops.add(stop(passage, one.who(), at, day, Status.CANCELLED));
            passage.persons().stream()
                .filter(who -> isDeputy(passage, who, one))
                .forEach(who -> stops.add(stop(passage, who, at, day, Status.VISITED)));
          });
    }
    return stops;
  }

  private static StopCandidate stop(
      Passage passage, PersonMention who, PlaceMention place, StopDate day, Status status) {
    int start = who.span().start();
    return new StopCandidate(
        passage,
        new Cue.Found(STAYED_AWAY, start, start),
        new VisitorFinder.Reference(who.person(), who.span(), VisitorFinder.Means.NAME),
        place,
        true,
        day,
        status);
  }

  /** ", der am Sonntag in Fulda sprechen sollte,": what is said of the plan. */
  private static Passage clause(Passage passage, Absentees.Missed missed) {
    int end = missed.who().span().end();
    String behind = passage.between(end, missed.words().end());
    int comma = behind.startsWith(",") ? behind.indexOf(',', 1) : 0;
    return passage.within(end, comma < 0 ? missed.words().end() : end + comma);
  }

  /** "ließ sich durch Ministerin … vertreten" */
  private boolean isDeputy(Passage passage, PersonMention who, Absentees.Missed missed) {
    int from = missed.who().span().end();
    int to = who.span().start();
    return who.span().overlaps(missed.words())
        && !who.person().equals(missed.who().person())
        && visitors.isOutside(who.person())
        && DEPUTY.matcher(passage.between(from, to)).find();
  }
}
