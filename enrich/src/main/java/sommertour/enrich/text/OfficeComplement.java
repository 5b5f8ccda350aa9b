package sommertour.enrich.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import sommertour.german.Token;

/** What belongs to an office behind it: "für Wirtschaft und Arbeit", "des Kommunalen Zentrums". */
final class OfficeComplement {
  private static final Set<String> LINKS =
      Set.of(
          "für", "des", "der", "vom", "von", "im", "in", "am", "beim", "bei", "und", "den", "dem",
          "das", "zur", "zum", "an", "auf", "die", "/", "&");

  /** Words that end as adjectives do and lead on to something else. */
  private static final Set<String> PREPOSITIONS =
      Set.of("unter", "über", "hinter", "außer", "neben", "gegen", "zwischen", "wegen", "ohne");

  /** "am Donnerstagnachmittag": no part of an office. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Vor|Nach)mittag|Mittag|Abend|Morgen|Wochenende).*");

  private OfficeComplement() {}

  /** Behind the last noun of "… des Kommunalen Zentrums", not beyond the limit. */
  static int end(List<Token> tokens, int from, int limit) {
    int end = from;
    boolean linked = false;
    for (int i = from; i < limit; i++) {
      String word = tokens.get(i).text();
      if (TIME.matcher(word).matches()) {
        break;
      }
      if (LINKS.contains(word)) {
        linked = true;
      } else if (linked && Character.isUpperCase(word.charAt(0))) {
        end = i + 1;
      } else if (!(linked && isAdjective(word))) {
        break;
      }
    }
    return end;
  }

  /** Whether the word ends as adjectives do. */
  static boolean isAdjective(String word) {
    return Character.isLowerCase(word.charAt(0))
        && !PREPOSITIONS.contains(word)
        && (word.endsWith("en")
            || word.endsWith("er")
            || word.endsWith("es")
            || word.endsWith("e"));
  }
}
