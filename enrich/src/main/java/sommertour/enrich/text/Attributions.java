package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sommertour.contract.Span;
import sommertour.german.Table;

/**
 * Takes out of the sentences from whom the article has what they tell: "Sie kommt, wie das
 * Ministerium am Freitag mitteilte, am Montag nach Soest" is no statement, and nobody comes on
 * Friday. What a visitor says stays, as it is one.
 */
final class Attributions {
  private static final List<Pattern> FORMS =
      Table.rows(Attributions.class, "attributions.tsv").stream()
          .map(row -> Pattern.compile(row[0], Pattern.UNICODE_CHARACTER_CLASS))
          .toList();

  /** Who comes from outside may be the one who speaks. */
  private static final Pattern GUEST =
      Pattern.compile(
          "\\b(?:er|sie)\\b|\\b\\d+-[Jj]ährige"
              + "|(?<!\\b(?:[Ss]precher|[Ss]precherin|Büro) (?:des|der) )\\b\\p{L}*(?:[Mm]inister|[Mm]inisters|[Ss]ekretär|[Ss]ekretärs|[Pp]räsident|[Pp]räsidenten|[Kk]anzler|[Kk]anzlers|[Ss]enator|[Ss]enators|[Bb]eauftragte|[Bb]eauftragten|Gast|Gastes|Politiker)(?:in)?\\b"
              // Where it is said may be where the visitor is.
              + "|\\b(?:bei|beim|während|anlässlich|vor Ort|am Rande)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final OfficeRanks offices;

  Attributions(OfficeRanks offices) {
    this.offices = offices;
  }

  /** The same text without them. */
  Reading without(Reading reading) {
    return new Reading(
        reading.article(),
        reading.passages().stream().map(this::without).toList(),
        reading.persons(),
        reading.dateline());
  }

  private Passage without(Passage passage) {
    if (passage.plain().indexOf(',') < 0) {
      return passage;
    }
    List<Span> asides = new ArrayList<>();
    for (Pattern form : FORMS) {
      form.matcher(passage.plain())
          .results()
          .map(found -> span(found, passage))
          .forEach(asides::add);
    }
    Passage rest = passage;
    for (Span aside : asides) {
      if (!isOfGuest(aside, passage)) {
        rest = rest.without(aside);
      }
    }
    return rest;
  }

  private boolean isOfGuest(Span aside, Passage passage) {
    return GUEST.matcher(aside.text()).find()
        || passage.persons().stream()
            .filter(who -> who.span().overlaps(aside))
            .anyMatch(who -> offices.isOutside(who.person()));
  }

  private static Span span(MatchResult found, Passage passage) {
    int start = passage.span().start();
    return new Span(start + found.start(), start + found.end(), found.group());
  }
}
