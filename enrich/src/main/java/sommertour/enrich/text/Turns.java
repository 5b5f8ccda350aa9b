package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sommertour.contract.Edtf;
import sommertour.contract.Span;

/**
 * Parts a sentence that tells of two times: "Muster, die am Vormittag Ahlen besucht hatte, reist
 * morgen nach Beckum" and "zuvor war sie in Ahlen, morgen besucht sie Beckum". What a clause says
 * of its time holds for its own places.
 */
final class Turns {
  /** Between two main clauses. */
  private static final Pattern BORDER = Pattern.compile("[,;]\\s+(?:(?:und|aber|doch) )?");

  /** "(am Freitag) besucht sie": the verb before its subject makes a main clause. */
  private static final Pattern INVERTED =
      Pattern.compile(
          " (?:(?:\\p{L}+ ){0,2}?\\p{Ll}{2,} (?:er|sie|es)|folgte?n?|soll(?:en)? [^,;]{3,60} folgen|(?:ist|sind|war|waren|steht|stehen|stand|standen|kommt|kam) (?:dann |schließlich |noch )?\\p{Lu}\\p{L}+ (?:dran|an der Reihe|auf dem|das Ziel|die|der|Ziel|Station))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "kommende Station ist am Montag Ahlen" */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:[Nn]ächste|[Kk]ommende|[Ww]eitere|[Ll]etzte)[rs]? (?:Station(?:en)?|Ziele?|Halte?|Stopps?|Etappen?|Termine?)\\b");

  /** "am Abend wollte sie noch nach Ahlen": what was still to come when the rest had been. */
  private static final Pattern LATER =
      Pattern.compile(
          "(?:am (?:\\p{L}+ )?(?:Abend|Nachmittag|Mittag)|abends|nachmittags|später|danach) (?:wollten?|sollten?) (?:er|sie|es)\\b");

  /** "am Freitag kommt er": such a day lies ahead, whatever was before the border. */
  private static final Pattern AHEAD =
      Pattern.compile(
          " (?:folg(?:t|en)|kommt|ist|sind|steht|stehen|geht|reist|fährt|besucht|macht|wird|werden|will)\\b");

  /** "hatte er das Amt übernommen, und nun saß er": after what came before, what is news. */
  private static final Pattern NOW =
      Pattern.compile(
          "(?:nun|jetzt|diesmal) (?:\\p{Ll}+te|saß|kam|stand|war|ist|hat|ging|fuhr|sprach|traf|nahm|sah|trat|ließ)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "um 18 Uhr sitzt sie": an hour and its main clause. */
  private static final Pattern HOURLY =
      Pattern.compile(
          "(?:um|ab|gegen) \\d{1,2}(?:[.:]\\d\\d)? Uhr \\p{Ll}{2,} (?:er|sie|es)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What follows the subject of a main clause. */
  private static final Pattern VERB =
      Pattern.compile(
          " (?!(?:und|sowie|von|vom|aus|als|der|die|das|oder|mit|in|im|für|zu|zum|zur|bei|beim|an|am|auf|nach)\\b)\\p{Ll}{3,}\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Before a day: "am", "am morgigen". */
  private static final int PREPOSITION = 12;

  private static final Pattern RELATIVE = Pattern.compile(", (?:der|die) [^,;:]{5,160}(?=, )");

  /** "…: In der Akademie diskutierte er": a main clause behind a colon. */
  private static final Pattern COLON =
      Pattern.compile(
          ": (?=(?:In|Im|Bei|Beim|An|Am|Auf) [^,;:]{3,80} \\p{Ll}{2,} (?:er|sie)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "der Reihe, deren erste Stationen Ahlen und Beckum hießen" */
  private static final Pattern BEFORE =
      Pattern.compile(
          ", (?=(?:deren|dessen) (?:erste|bisherige|vorige|vorherige|vorangegangene)[nr]? )");

  /** "…, bevor sie in Ahlen mit Lehrlingen sprach": a step of its own behind a comma. */
  private static final Pattern STEP =
      Pattern.compile(
          ", (?:bevor|ehe) (?=(?:er|sie) (?:[^,;:]{0,60} )?(?:in|nach|bei|beim|im|zum|zur|auf) )"
              + "(?![^;:]*\\b(?:wurde|war|ist|arbeitete|wechselte|studierte|leitete|zog|einzog|antrat|übernahm|zurück\\p{L}*|heim\\p{L}*)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Turns() {}

  /** The same with each clause of such sentences as a passage of its own. */
  static Reading parted(Reading reading) {
    return new Reading(
        reading.article(),
        reading.passages().stream()
            .flatMap(
                passage ->
                    passage.isTitle()
                        ? Stream.of(passage)
                        : parts(passage, reading.published()).stream())
            .toList(),
        reading.persons(),
        reading.dateline());
  }

  private static List<Passage> parts(Passage passage, Optional<Edtf> published) {
    Optional<Span> relative = relative(passage);
    return relative.isPresent()
        ? List.of(
            passage.within(nameBefore(passage, relative.get()), relative.get().end()),
            passage.without(relative.get()))
        : behindColon(passage).orElseGet(() -> mainClauses(passage, published));
  }

  /** "Auf Ahlen folgte Beckum: In der Akademie diskutierte er": who acts there was not in Ahlen. */
  private static Optional<List<Passage>> behindColon(Passage passage) {
    Matcher colon = COLON.matcher(passage.plain());
    if (!colon.find()) {
      return before(passage);
    }
    int offset = passage.span().start();
    int border = offset + colon.end();
    boolean two =
        passage.places().stream().anyMatch(place -> place.span().end() < border)
            && passage.persons().stream().noneMatch(named -> named.span().start() < border);
    return two
        ? Optional.of(
            List.of(
                passage.within(offset, offset + colon.start()),
                passage.within(border, passage.span().end())))
        : Optional.empty();
  }

  private static Optional<List<Passage>> before(Passage passage) {
    Matcher clause = BEFORE.matcher(passage.plain());
    return clause.find() ? Optional.of(halves(passage, clause)) : step(passage);
  }

  /** The main clause and the next step behind it, if each has a place of its own. */
  private static Optional<List<Passage>> step(Passage passage) {
    Matcher clause = STEP.matcher(passage.plain());
    return clause.find()
        ? Optional.of(halves(passage, clause))
            .filter(halves -> halves.stream().noneMatch(half -> half.places().isEmpty()))
        : Optional.empty();
  }

  private static List<Passage> halves(Passage passage, Matcher border) {
    int offset = passage.span().start();
    return List.of(
        passage.within(offset, offset + border.start()),
        passage.within(offset + border.end(), passage.span().end()));
  }

  private static List<Passage> mainClauses(Passage passage, Optional<Edtf> published) {
    Matcher border = BORDER.matcher(passage.plain());
    List<Passage> parts = new ArrayList<>();
    int offset = passage.span().start();
    int from = offset;
    while (border.find()) {
      if (turns(passage, offset + border.end())) {
        parts.add(passage.within(from, offset + border.start()));
        from = offset + border.end();
      }
    }
    parts.add(from == offset ? passage : passage.within(from, passage.span().end()));
    return parts.size() < 2
        ? parts
        : parts.stream()
            .map(part -> part.equals(parts.get(0)) ? part : ahead(part, published))
            .toList();
  }

  private static Passage ahead(Passage part, Optional<Edtf> published) {
    return part.dated(
        date ->
            AHEAD.matcher(part.between(date.span().end(), part.span().end())).lookingAt()
                ? Weekdays.ahead(date, published)
                : date);
  }

  /** Whether a main clause begins there with a day of its own. */
  private static boolean turns(Passage passage, int at) {
    String behind = passage.between(at, passage.span().end());
    if (LATER.matcher(behind).lookingAt()
        || (!passage.dates().isEmpty()
            && (NOW.matcher(behind).lookingAt() || NEXT.matcher(behind).lookingAt()))) {
      return true;
    }
    if (isNextSubject(passage, at) || HOURLY.matcher(behind).lookingAt()) {
      return true;
    }
    return StopDate.all(passage.dates()).stream()
        .map(StopDate::evidence)
        .filter(day -> day.start() >= at && day.start() - at <= PREPOSITION)
        .anyMatch(
            day -> INVERTED.matcher(passage.between(day.end(), passage.span().end())).lookingAt());
  }

  /** "Muster fuhr weiter nach Ahlen, Beispiel blieb": another one, and what they did. */
  private static boolean isNextSubject(Passage passage, int at) {
    return passage.persons().stream()
            .map(PersonMention::span)
            .filter(name -> name.start() == at)
            .anyMatch(
                name -> VERB.matcher(passage.between(name.end(), passage.span().end())).lookingAt())
        && passage.persons().stream().anyMatch(other -> other.span().end() < at - 2);
  }

  /** The relative clause on somebody's name that has a place, as has the rest of the sentence. */
  private static Optional<Span> relative(Passage passage) {
    int offset = passage.span().start();
    return passage.persons().stream()
        .map(person -> person.span().end() - offset)
        .flatMap(
            end -> {
              Matcher clause = RELATIVE.matcher(passage.plain());
              return clause.region(Math.max(0, end), passage.plain().length()).lookingAt()
                  ? Stream.of(new Span(offset + clause.start(), offset + clause.end(), null))
                  : Stream.empty();
            })
        .filter(
            clause ->
                passage.places().stream().anyMatch(place -> place.span().overlaps(clause))
                    && passage.places().stream()
                        .anyMatch(place -> place.span().start() > clause.end()))
        .findFirst();
  }

  private static int nameBefore(Passage passage, Span clause) {
    return passage.persons().stream()
        .filter(person -> person.span().end() == clause.start())
        .mapToInt(person -> person.span().start())
        .min()
        .orElse(clause.start());
  }
}
