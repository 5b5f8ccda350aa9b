package sommertour.enrich.text;

import java.util.regex.Pattern;

/** Knows where a row of a timetable or table names its place: alone, or behind day and hour. */
final class PlaceRow {
  /** Characters before a name in which its row can begin. */
  private static final int REACH = 80;

  private static final Pattern DAY_OR_HOUR =
      Pattern.compile(
          "[\\s|•*\\d.,:()–-]*(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Uhr|ab|um|gegen|ca|bis|den|(?:vor|nach)?mittags|morgens|abends)\\b[\\s|•*\\d.,:()–-]*)*");

  private static final Pattern DAY =
      Pattern.compile("\\d\\. ?(?:\\d|J|F|M|A|S|O|N|D)", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern ENDS = Pattern.compile("(?: ?[,(/|;:]| [–-] |\\s*\\n|\\s*$)");

  private static final Pattern ENDS_LINE = Pattern.compile("\\s*(?:\\n|$)|, \\p{Lu}");

  private PlaceRow() {}

  /** "Montag, 24. Juli: Grevesmühlen, Malzfabrik; Gadebusch, Haus": behind the day or the hour. */
  static boolean heads(String text, int start, int end) {
    String before = line(text, start);
    int part = before.lastIndexOf("; ");
    String lead = part < 0 ? before : before.substring(0, before.indexOf(": ") + 1);
    return lead.chars().anyMatch(Character::isDigit)
        && DAY_OR_HOUR.matcher(lead).matches()
        && (part < 0 || part + 2 == before.length())
        && ENDS.matcher(text.substring(end, Math.min(text.length(), end + 3))).lookingAt();
  }

  /**
   * "04.06. Heide", "04.06. Leck, Praxis Nissen": the name heads the row and may then be any word.
   */
  static boolean isAlone(String text, int start, int end) {
    return heads(text, start, end)
        && DAY.matcher(line(text, start)).find()
        && ENDS_LINE.matcher(text).region(end, text.length()).lookingAt();
  }

  /** Whether the name is all that a cell of a table holds. */
  static boolean isCell(String text, int start, int end) {
    return text.startsWith("| ", Math.max(0, start - 2)) && text.startsWith(" |", end);
  }

  private static String line(String text, int start) {
    int from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH);
    return text.substring(Math.max(0, from), start);
  }
}
