package sommertour.german;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which expressions only look like dates, by their neighbours ({@code traps.tsv}). */
final class DateTraps {
  private static final Set<String> JOINTS = Set.of("-", "/", ".", ",", ":", "+", "_", "–");
  private static final Set<String> JOINTS_OF_AMOUNTS = Set.of("bis", "-", "–");
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "am",
          "im",
          "an",
          "vom",
          "von",
          "zum",
          "seit",
          "bis",
          "ab",
          "für",
          "und",
          "oder",
          "auf",
          "der",
          "den",
          "dem",
          "des",
          "jeder",
          "nur",
          "schon",
          "bereits",
          "noch",
          "erst",
          "dieser",
          "nach",
          "vor",
          "gegen",
          "zwischen",
          "wie",
          "bei",
          "so",
          "da",
          "denn",
          "heute");
  private static final Set<DateShape> LONE =
      EnumSet.of(DateShape.WEEKDAY, DateShape.WEEKDAYS, DateShape.FEAST);

  private final Map<String, Set<String>> words = new HashMap<>();

  DateTraps() {
    for (List<String> row : DateTable.rows("traps")) {
      words
          .computeIfAbsent(row.get(0) + " " + row.get(1), key -> new HashSet<>())
          .addAll(DateTable.forms(row.get(2)));
    }
  }

  /** Whether the match is part of a name that holds a date ("Straße des 17. Juni"). */
  boolean isName(List<DateToken> tokens, DateMatch match) {
    return before(tokens, match.first(), "any");
  }

  /** Whether the match is no date after all. */
  boolean holds(List<DateToken> tokens, DateMatch match, boolean opensSentence) {
    DateToken first = tokens.get(match.first());
    // "9.30/12.30 Uhr" and lists of days are patterns that go on behind their span.
    boolean clock = match.shape() == DateShape.CLOCK;
    if (first.isNumber() && !clock && glued(tokens, match.first(), -1)) {
      return true;
    }
    if (tokens.get(match.last() - 1).isNumber()
        && match.end() == match.last()
        && glued(tokens, match.last() - 1, 1)) {
      return true;
    }
    if (compound(tokens, match)) {
      return true;
    }
    return switch (match.shape()) {
      case YEAR -> !match.has("part") && bareYear(tokens, match);
      case DAY -> match.has("mon") && !match.has("year") && number(tokens, match);
      case LATERDAY -> !goesOnSmall(tokens, match);
      case MONTH -> match.has("mon") && number(tokens, match);
      case YEARS -> number(tokens, match);
      case CLOCK -> tokens.get(match.last() - 1).isNumber() && number(tokens, match);
      case TODAY -> today(tokens, match, opensSentence);
      case AHEAD -> isRate(tokens, match);
      default ->
          LONE.contains(match.shape())
              && !match.has("shift")
              && !match.has("weekshift")
              && name(tokens, match);
    };
  }

  /** "am 4. nach Soest", but not "am 4. Spieltag": the number stands for itself. */
  private static boolean goesOnSmall(List<DateToken> tokens, DateMatch match) {
    if (match.last() >= tokens.size()) {
      return false;
    }
    DateToken next = tokens.get(match.last());
    return next.isWord() && !next.isCapitalised() && next.gap() == DateToken.Gap.SPACE;
  }

  private boolean bareYear(List<DateToken> tokens, DateMatch match) {
    if (!tokens.get(match.first()).isNumber()) {
      return false;
    }
    if (match.get("year") < 1900 && !before(tokens, match.first(), "early")) {
      return true;
    }
    int after = match.last();
    if (after + 1 < tokens.size()
        && sameLine(tokens, after)
        && sameLine(tokens, after + 1)
        && JOINTS_OF_AMOUNTS.contains(tokens.get(after).lower())
        && tokens.get(after + 1).isNumber()) {
      return true;
    }
    int before = match.first() - 1;
    if (before >= 0 && sameLine(tokens, match.first())) {
      DateToken previous = tokens.get(before);
      boolean joined = previous.is("/") || previous.is("-");
      if (previous.isNumber()
          || (joined
              && before > 0
              && sameLine(tokens, before)
              && tokens.get(before - 1).isNumber())) {
        return true;
      }
    }
    return number(tokens, match);
  }

  private boolean number(List<DateToken> tokens, DateMatch match) {
    return before(tokens, match.first(), "number") || after(tokens, match.last(), "number");
  }

  private boolean today(List<DateToken> tokens, DateMatch match, boolean opensSentence) {
    if (tokens.get(match.first()).isCapitalised() && !opensSentence) {
      return true;
    }
    return match.get("dayoff") == 0
        && match.last() - match.first() == 1
        && (before(tokens, match.first(), "today")
            || after(tokens, match.last(), "today")
            || isOfAmount(tokens, match)
            || isApposition(tokens, match));
  }

  /** "sechs Orte in fünf Tagen". */
  private boolean isRate(List<DateToken> tokens, DateMatch match) {
    int thing = match.first() - 1;
    return thing > 0
        && sameLine(tokens, match.first())
        && sameLine(tokens, thing)
        && tokens.get(thing).isCapitalised()
        && (tokens.get(thing - 1).isNumber() || before(tokens, thing, "rate"));
  }

  /** "auf dem Fliegerhorst, heute Standort von Rechenzentren". */
  private boolean isApposition(List<DateToken> tokens, DateMatch match) {
    return match.first() > 0
        && (tokens.get(match.first() - 1).is(",") || tokens.get(match.first() - 1).is("("))
        && match.last() < tokens.size()
        && sameLine(tokens, match.last())
        && (tokens.get(match.last()).isCapitalised()
            || after(tokens, match.last(), "apposed today"));
  }

  /** "die heute 312 Beschäftigten", "der heute 30-jährige". */
  private boolean isOfAmount(List<DateToken> tokens, DateMatch match) {
    return before(tokens, match.first(), "amount today")
        && match.last() < tokens.size()
        && sameLine(tokens, match.last())
        && tokens.get(match.last()).isNumber();
  }

  /** A word that is tied to another by a hyphen: "Winter-Biathlon", "Info-Montag". */
  private static boolean compound(List<DateToken> tokens, DateMatch match) {
    int last = match.last() - 1;
    return (tokens.get(match.first()).isWord() && glued(tokens, match.first(), -1))
        || (tokens.get(last).isWord() && glued(tokens, last, 1));
  }

  /** Whether the full stop behind this word belongs to it. */
  boolean isAbbreviation(DateToken word) {
    return word.isWord()
        && (word.text().length() == 1 || words.get("before stop").contains(word.lower()));
  }

  /** A word with a capital before a lone weekday makes it a surname. */
  private boolean name(List<DateToken> tokens, DateMatch match) {
    if (match.first() == 0 || !sameLine(tokens, match.first())) {
      return false;
    }
    DateToken previous = tokens.get(match.first() - 1);
    return before(tokens, match.first(), "name")
        || (previous.isCapitalised() && !FUNCTION_WORDS.contains(previous.lower()));
  }

  /** Whether a number goes on without a space: "13-2017", "4.5.2", "2017er". */
  private static boolean glued(List<DateToken> tokens, int at, int step) {
    int next = at + step;
    if (next < 0 || next >= tokens.size()) {
      return false;
    }
    DateToken joint = tokens.get(next);
    if ((step > 0 ? joint : tokens.get(at)).gap() != DateToken.Gap.NONE) {
      return false;
    }
    if (joint.type() != DateToken.Type.SIGN) {
      return true;
    }
    int beyond = next + step;
    if (!JOINTS.contains(joint.text()) || beyond < 0 || beyond >= tokens.size()) {
      return joint.is("%") || joint.is("§") || joint.is("@");
    }
    DateToken far = tokens.get(beyond);
    boolean tight = (step > 0 ? far : joint).gap() == DateToken.Gap.NONE;
    return tight && (far.isNumber() || (far.isWord() && joint.is("-")));
  }

  private boolean before(List<DateToken> tokens, int at, String what) {
    Set<String> traps = words.getOrDefault("before " + what, Set.of());
    String phrase = "";
    for (int i = at - 1; i >= Math.max(0, at - 3) && sameLine(tokens, i + 1); i--) {
      String glue = tokens.get(i + 1).gap() == DateToken.Gap.NONE || phrase.isEmpty() ? "" : " ";
      phrase = tokens.get(i).lower() + glue + phrase;
      if (traps.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean after(List<DateToken> tokens, int at, String what) {
    Set<String> traps = words.getOrDefault("after " + what, Set.of());
    String phrase = "";
    for (int i = at; i < Math.min(tokens.size(), at + 3) && sameLine(tokens, i); i++) {
      String glue = tokens.get(i).gap() == DateToken.Gap.NONE || phrase.isEmpty() ? "" : " ";
      phrase = phrase + glue + tokens.get(i).lower();
      if (traps.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameLine(List<DateToken> tokens, int at) {
    return tokens.get(at).gap() != DateToken.Gap.LINE;
  }
}
