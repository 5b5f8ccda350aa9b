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
          "das", "zur", "zum", "an", "auf", "die", "mit", "/", "&");

  /** Nouns between commas, at most, before the last of "für Wohnen, Bau und Verkehr". */
  private static final int LISTED = 3;

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
      if (LINKS.contains(word) || (end == i && isListed(tokens, i, limit))) {
        linked = true;
      } else if (linked && Character.isUpperCase(word.charAt(0))) {
        end = i + 1;
      } else if (!(linked && isAdjective(word))) {
        break;
      }
    }
    return end;
  }

  /** "Wohnen, Bau und Verkehr": whether the comma is one of a list of single nouns. */
  private static boolean isListed(List<Token> tokens, int comma, int limit) {
    int i = comma;
    for (int nouns = 0; nouns < LISTED && i + 2 < limit && tokens.get(i).is(","); nouns++) {
      i++;
      while (i < limit && isAdjective(tokens.get(i).text())) {
        i++;
      }
      if (i + 1 >= limit || !Character.isUpperCase(tokens.get(i).text().charAt(0))) {
        return false;
      }
      i++;
    }
    return i > comma
        && i + 1 < limit
        && (tokens.get(i).is("und") || tokens.get(i).is("sowie"))
        && (Character.isUpperCase(tokens.get(i + 1).text().charAt(0))
            || isAdjective(tokens.get(i + 1).text()));
  }

  /** Whether the word can stand between a preposition and its noun. */
  static boolean isAttribute(String word) {
    return word.equals("der") || word.equals("dem") || isAdjective(word);
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
