package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a sentence of which only one half calls something off: "der Halt in Soest entfiel;
 * stattdessen besuchte sie Werl". What the one half says of a visit does not hold for the other.
 */
final class Contrasts {
  /** "blieb in Stuttgart; seine Runde in Soest übernahm …" goes on with the same. */
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<=.{30}):\\s+(?=\\p{Lu})|;\\s+(?!(?:(?:sein|ihr|dies)\\p{L}*|an (?:seiner|ihrer)|er|sie|es|das)\\b(?!.*\\bstattdessen\\b))"
              + "|(?:, und|,| und) (?=(?:stattdessen|dafür|dagegen)\\b)"
              + "|, (?=(?:am|in|im|auf|nach|um|ab) [^,;]{1,40} (?:ist|sind|war|wird|kommt|kam|besucht|besuchte|macht|machte|spricht|sprach|informiert|informierte|folgt|folgte|geht|ging|reist|reiste|trifft|traf|steht|stand)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final StatusReader statuses;

  Contrasts(StatusReader statuses) {
    this.statuses = statuses;
  }

  /** The same with each half of such sentences as a passage of its own. */
  Reading parted(Reading reading) {
    return new Reading(
        reading.article(),
        reading.passages().stream().flatMap(passage -> parts(passage).stream()).toList(),
        reading.persons(),
        reading.dateline());
  }

  private List<Passage> parts(Passage passage) {
    String words = passage.plain();
    if (passage.isTitle() || !statuses.callsOff(words)) {
      return List.of(passage);
    }
    Matcher border = BORDER.matcher(words);
    List<Passage> parts = new ArrayList<>();
    int from = 0;
    while (border.find()) {
      String before = words.substring(from, border.start());
      String behind = words.substring(border.end());
      // "Zwei Stationen entfielen: Soest und Werl": a colon goes on with what is called off.
      boolean goesOn = border.group().startsWith(":") && statuses.callsOff(before);
      if (statuses.callsOff(before) != statuses.callsOff(behind) && !goesOn) {
        parts.add(part(passage, from, border.start()));
        from = border.end();
      }
    }
    parts.add(from == 0 ? passage : part(passage, from, words.length()));
    return parts;
  }

  private static Passage part(Passage whole, int from, int to) {
    return whole.within(whole.span().start() + from, whole.span().start() + to);
  }
}
