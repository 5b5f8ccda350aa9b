package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sommertour.contract.Status;
import sommertour.german.Wording;

/**
 * Reads the notice of an event, or of several, whose lines say by their labels when and where it
 * is: "Wann: Mittwoch, 17. September, 18 Uhr / Wo: Kulturhaus". Who comes is whom the article is
 * about.
 */
final class Notice {
  private static final Pattern WHEN =
      Pattern.compile(
          "^\\P{L}*(?:(?:Wo|Ort|Treffpunkt) (?:und|&) )?(?:Wann|wann|Termin|Datum|Zeit|Zeitpunkt|Tag|Beginn)(?: (?:und|&) (?:wo|Ort|Treffpunkt))?\\P{L}{0,3}:");

  private static final Pattern WHERE =
      Pattern.compile(
          "^\\P{L}*(?:(?:Wann|Termin|Datum|Zeit|Tag) (?:und|&) )?(?:Wo|wo|Ort|Treffpunkt|Veranstaltungsort|Treffen)(?: (?:und|&) (?:wann|Zeit|Termin|Datum|Tag))?\\P{L}{0,3}:");

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

  /** The stops that the lines tell; none without a day, a place, or anybody from outside. */
  List<StopCandidate> read(Reading reading, VisitorFinder visitors) {
    List<Passage> where = lines(reading, WHERE);
    List<Passage> when = lines(reading, WHEN);
    // Of several events each has both lines; else the first ones are those of the only event.
    int events =
        where.size() == when.size()
            ? where.size()
            : Math.min(1, Math.min(where.size(), when.size()));
    return IntStream.range(0, events)
        .mapToObj(event -> read(where.get(event), when.get(event), reading, visitors))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<StopCandidate> read(
      Passage where, Passage line, Reading reading, VisitorFinder visitors) {
    Optional<StopDate> when =
        StopDate.all(line.dates()).stream().filter(StopDate::isDay).findFirst();
    if (when.isEmpty()) {
      return Optional.empty();
    }
    List<PlaceMention> named = places.in(where);
    Optional<PlaceMention> place =
        named.isEmpty() ? articlePlace.of(reading) : Optional.of(named.get(named.size() - 1));
    int told =
        Math.max(
            where.span().start(),
            lines(reading, WHO).stream().findFirst().map(who -> who.span().end()).orElse(0));
    return visitors
        .main(told)
        .flatMap(
            who ->
                place.map(
                    at ->
                        new StopCandidate(
                            where,
                            new Cue.Found(LINES, where.span().start(), where.span().start()),
                            new VisitorFinder.Reference(
                                who, visitors.firstMention(who), VisitorFinder.Means.NAME),
                            at,
                            true,
                            when.get(),
                            status(when.get(), reading))));
  }

  private static List<Passage> lines(Reading reading, Pattern label) {
    return reading.passages().stream()
        .filter(passage -> label.matcher(passage.plain()).find())
        .toList();
  }

  private Status status(StopDate day, Reading reading) {
    return reading.passages().stream().limit(HEAD).anyMatch(line -> statuses.callsOff(line.plain()))
        ? Status.CANCELLED
        : statuses.read("", Cue.Tense.FUTURE, day.value(), reading.published());
  }
}
