package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Status;
import sommertour.german.Wording;

/**
 * Reads the notice of one event, whose lines say by their labels when and where it is: "Wann:
 * Mittwoch, 17. September, 18 Uhr / Wo: Kulturhaus". Who comes is whom the article is about.
 */
final class Notice {
  private static final Pattern WHEN =
      Pattern.compile("^\\P{L}*(?:Wann|Termin|Datum|Zeit|Zeitpunkt|Tag|Beginn)\\P{L}{0,3}:");

  private static final Pattern WHERE =
      Pattern.compile("^\\P{L}*(?:Wo|Ort|Treffpunkt|Veranstaltungsort|Treffen)\\P{L}{0,3}:");

  private static final Pattern WHO =
      Pattern.compile(
          "^\\P{L}*(?:Wer|Mit|Gast|Gäste|Ehrengast|Teilnehmer|Teilnehmende|Redner|Rednerin|Referent|Referentin)\\P{L}{0,3}:");

  /** Sentences in which a notice says that it is void. */
  private static final int HEAD = 4;

  private static final Cue LINES =
      new Cue("ANKÜNDIGUNG", Cue.Role.VISIT, Cue.Tense.FUTURE, Wording.of("^"));

  private final PlaceChooser places;
  private final ArticlePlace articlePlace;
  private final StatusReader statuses;

  Notice(PlaceChooser places, ArticlePlace articlePlace, StatusReader statuses) {
    this.places = places;
    this.articlePlace = articlePlace;
    this.statuses = statuses;
  }

  /** The stop that the lines tell; empty without a day, a place, or anybody from outside. */
  Optional<StopCandidate> read(Reading reading, VisitorFinder visitors) {
    Optional<Passage> where = line(reading, WHERE);
    Optional<StopDate> when =
        line(reading, WHEN)
            .flatMap(
                line -> StopDate.all(line.dates()).stream().filter(StopDate::isDay).findFirst());
    if (where.isEmpty() || when.isEmpty()) {
      return Optional.empty();
    }
    List<PlaceMention> named = places.in(where.get());
    Optional<PlaceMention> place =
        named.isEmpty() ? articlePlace.of(reading) : Optional.of(named.get(named.size() - 1));
    int told =
        Math.max(
            where.get().span().start(),
            line(reading, WHO).map(line -> line.span().end()).orElse(0));
    return visitors
        .main(told)
        .flatMap(
            who ->
                place.map(
                    at ->
                        new StopCandidate(
                            where.get(),
                            new Cue.Found(
                                LINES, where.get().span().start(), where.get().span().start()),
                            new VisitorFinder.Reference(
                                who, visitors.firstMention(who), VisitorFinder.Means.NAME),
                            at,
                            true,
                            when.get(),
                            status(when.get(), reading))));
  }

  private static Optional<Passage> line(Reading reading, Pattern label) {
    return reading.passages().stream()
        .filter(passage -> label.matcher(passage.plain()).find())
        .findFirst();
  }

  private Status status(StopDate day, Reading reading) {
    return reading.passages().stream()
            .limit(HEAD)
            .anyMatch(line -> statuses.cancels(line.plain()) || statuses.postpones(line.plain()))
        ? Status.CANCELLED
        : statuses.read("", Cue.Tense.FUTURE, day.value(), reading.published());
  }
}
