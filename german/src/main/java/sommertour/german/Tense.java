package sommertour.german;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** On which side of publication the words around an expression put it. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  /** Farther words belong to another clause more often than not. */
  private static final int REACH = 30;

  private static final Set<String> CLAUSE_ENDS = Set.of(",", ";", ":", "–", "(", ")");

  private static final Set<String> ANNOUNCED = Set.of("angesagt", "angekündigt", "angemeldet");

  /** Begin the clause that tells from whom one has it. */
  private static final Set<String> SAYING =
      Set.of(
          "sagte",
          "sagten",
          "teilte",
          "teilten",
          "hieß",
          "erklärte",
          "erklärten",
          "gab",
          "gaben",
          "kündigte",
          "kündigten",
          "berichtete",
          "berichteten",
          "bestätigte",
          "meldete",
          "schrieb");

  private static final Set<String> PREPOSITIONS = Set.of("am", "an", "vom", "ab", "zum");

  /** The third person of the present tense: no participle, preposition or adverb. */
  private static final Pattern FINITE =
      Pattern.compile(
          "(?!ge|be(?:reit|kannt)|ver|un|(?:nicht|nächst|mit|seit|samt|statt|anstatt|fast|erst|selbst|jetzt|zuerst|zuletzt|sonst|meist|zumeist|dort|laut|damit|somit|vielleicht|insgesamt|gesamt|gut|oft|bald|weit|weithin|leicht|echt|recht|direkt|konkret|komplett|samt|einst|längst|jüngst|nebst|umsonst|soweit|derzeit|jederzeit|zunächst|schlecht|spät|kurz|weltweit|bundesweit|landesweit)$)\\p{Ll}{2,}t");

  /** The cues of {@code tense.tsv}. */
  static final class Cues {
    private enum Cue {
      PAST,
      FUTURE,
      PERFECT,
      PRESENT
    }

    private final Map<String, Cue> words = new HashMap<>();
    private final Map<String, Cue> prefixes = new HashMap<>();
    private final Map<String, Cue> suffixes = new HashMap<>();

    Cues() {
      for (List<String> row : DateTable.rows("tense")) {
        Cue cue = Cue.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        for (String form : DateTable.forms(row.get(1))) {
          if (form.startsWith("*")) {
            suffixes.put(form.substring(1), cue);
          } else if (form.endsWith("*")) {
            prefixes.put(form.substring(0, form.length() - 1), cue);
          } else {
            words.put(form, cue);
          }
        }
      }
    }

    /**
     * The tense of the clause around the tokens {@code first} to {@code last} (exclusive), or of
     * the sentence where the clause has none, as far as a semicolon; the sentence reaches from
     * {@code sentenceFrom} to {@code sentenceTo} (exclusive).
     */
    Tense around(List<DateToken> tokens, int first, int last, int sentenceFrom, int sentenceTo) {
      int from = first;
      while (from > Math.max(sentenceFrom, first - REACH) && !tokens.get(from - 1).is(";")) {
        from--;
      }
      int to = last;
      while (to < Math.min(sentenceTo, last + REACH)
          && !tokens.get(to).is(";")
          && !isSource(tokens, to, sentenceTo)) {
        to++;
      }
      int start = first;
      while (start > Math.max(from, first - REACH) && !divides(tokens.get(start - 1))) {
        start--;
      }
      int end = last;
      while (end < Math.min(to, last + REACH) && !divides(tokens.get(end))) {
        end++;
      }
      Tense clause = within(tokens, first, last, start, end);
      return clause == UNKNOWN || isOnlyPresent(tokens.subList(start, end))
          ? within(tokens, first, last, from, to)
          : clause;
    }

    /** ", sagte ein Sprecher am Freitag": when it was said tells nothing of the rest. */
    private static boolean isSource(List<DateToken> tokens, int at, int end) {
      return tokens.get(at).is(",") && at + 1 < end && SAYING.contains(tokens.get(at + 1).text());
    }

    /** A participle looks like the present tense ("besichtigt"), so that such words need more. */
    private boolean isOnlyPresent(List<DateToken> clause) {
      boolean present = false;
      for (DateToken token : clause) {
        Cue cue = cue(token);
        if (cue != null && cue != Cue.PRESENT) {
          return false;
        }
        present |= cue == Cue.PRESENT;
      }
      return present;
    }

    private static boolean divides(DateToken token) {
      return CLAUSE_ENDS.contains(token.text());
    }

    private Tense within(List<DateToken> tokens, int first, int last, int from, int to) {
      boolean perfect = false;
      boolean present = false;
      for (int distance = 1; distance <= REACH; distance++) {
        Cue before = first - distance >= from ? cue(tokens.get(first - distance)) : null;
        Cue after = last + distance - 1 < to ? cue(tokens.get(last + distance - 1)) : null;
        if (before == Cue.PAST || after == Cue.PAST) {
          return PAST;
        }
        if (before == Cue.FUTURE || after == Cue.FUTURE) {
          return FUTURE;
        }
        perfect |= before == Cue.PERFECT || after == Cue.PERFECT;
        present |= before == Cue.PRESENT || after == Cue.PRESENT;
      }
      if (perfect) {
        return announces(tokens.subList(from, to)) || isAim(tokens, first) ? FUTURE : PAST;
      }
      return present || isBesideVerb(tokens, first, last, from, to) ? FUTURE : UNKNOWN;
    }

    /** "Zum Fest am 3. Mai hat sich Besuch angesagt": who says that of themselves is to come. */
    private static boolean announces(List<DateToken> clause) {
      return clause.stream().anyMatch(token -> token.is("sich"))
          && clause.stream().anyMatch(token -> ANNOUNCED.contains(token.text()));
    }

    /** "Für den 3. Mai hat er …" */
    private static boolean isAim(List<DateToken> tokens, int first) {
      return first > 1
          && (tokens.get(first - 1).lower().equals("den")
              || tokens.get(first - 1).lower().equals("kommenden"))
          && tokens.get(first - 2).lower().equals("für");
    }

    /** "Am Dienstag steuert sie Ahlen an": the finite verb stands beside the day. */
    private static boolean isBesideVerb(
        List<DateToken> tokens, int first, int last, int from, int to) {
      int before = first - 1 > from && PREPOSITIONS.contains(tokens.get(first - 1).lower()) ? 2 : 1;
      return (last < to && isFinite(tokens.get(last)))
          || (first - before > from && isFinite(tokens.get(first - before)));
    }

    private static boolean isFinite(DateToken token) {
      return token.isWord()
          && token.text().equals(token.lower())
          && FINITE.matcher(token.text()).matches();
    }

    private Cue cue(DateToken token) {
      if (!token.isWord()) {
        return null;
      }
      Cue cue = words.get(token.lower());
      return cue != null ? cue : affix(token.lower());
    }

    private Cue affix(String word) {
      for (Map.Entry<String, Cue> prefix : prefixes.entrySet()) {
        if (word.startsWith(prefix.getKey())) {
          return prefix.getValue();
        }
      }
      for (Map.Entry<String, Cue> suffix : suffixes.entrySet()) {
        if (word.endsWith(suffix.getKey())) {
          return suffix.getValue();
        }
      }
      return null;
    }
  }
}
