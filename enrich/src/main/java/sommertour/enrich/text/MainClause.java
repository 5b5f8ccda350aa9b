package sommertour.enrich.text;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a sentence says apart from what its relative clauses add: "An dem Haus, in dem zwölf
 * Menschen starben, legte Ministerin Muster Rosen nieder" tells of nobody's death.
 */
final class MainClause {
  /** From its comma to the next, or to the end of the sentence. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          ", (?:(?:an|auf|aus|bei|durch|für|gegen|hinter|in|mit|nach|neben|ohne|über|um|unter|von|vor|zu|zwischen) )?"
              + "(?:der|die|das|dem|den|deren|dessen|denen|wo) (?:[^,;:.!?]|(?<=\\d)[,.:](?=\\d)){2,240}\\p{Ll}(?=[,.;:!?]|\\P{L}*$)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Such a clause ends with its verb. */
  private static final Pattern VERB_LAST =
      Pattern.compile(
          " (?:(?<bearing>hat|haben|hatten?|ist|sind|war|waren|wird|werden|wurden?|worden|kann|können|konnten?|soll|sollen|sollten?|muss|müssen|mussten?|will|wollen|wollten?|darf|dürfen|durften?)|\\p{Ll}+)$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "hat den Turm, die Kirche und den Hof besichtigt" goes on behind its commas. */
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(?:hat|haben|hatten?|ist|sind|war|waren|wird|werden|wurden?|kann|können|konnten?|soll|sollen|sollten?|muss|müssen|mussten?|will|wollen|wollten?|darf|dürfen|durften?|möchten?)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "konnte eine Rednerin gewinnen, die …": its verb has come. */
  private static final Pattern CLOSED =
      Pattern.compile(" \\p{Ll}{3,}(?:t|en)$", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PRONOUN =
      Pattern.compile("\\b(?:er|sie|ihm|ihr)\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private MainClause() {}

  /** The plain words of the passage without relative clauses that name none of its people. */
  static String of(Passage passage) {
    return of(passage, clause -> false);
  }

  /** The same with what is said of its people: "Ministerin Muster, die nicht da war". */
  static String ofPeople(Passage passage) {
    int offset = passage.span().start();
    return of(
        passage,
        clause ->
            passage.persons().stream()
                .anyMatch(who -> who.span().end() == offset + clause.start()));
  }

  private static String of(Passage passage, Predicate<Matcher> kept) {
    String words = passage.plain();
    if (words.indexOf(',') < 0) {
      return words;
    }
    StringBuilder main = new StringBuilder();
    Matcher clause = RELATIVE.matcher(words);
    int from = 0;
    while (clause.find()) {
      if (isAside(passage, clause) && !kept.test(clause)) {
        main.append(words, from, clause.start());
        from = clause.end();
      }
    }
    return from == 0 ? words : main.append(words, from, words.length()).toString();
  }

  private static boolean isAside(Passage passage, Matcher clause) {
    String words = passage.plain();
    Matcher verb = VERB_LAST.matcher(clause.group());
    int offset = passage.span().start();
    return verb.find()
        && (verb.group("bearing") != null
            || CLOSED.matcher(words.substring(0, clause.start())).find()
            || !OPEN.matcher(words.substring(0, clause.start())).find())
        && !PRONOUN.matcher(clause.group()).find()
        && passage.persons().stream()
            .map(PersonMention::span)
            .noneMatch(
                who ->
                    who.start() >= offset + clause.start() && who.end() <= offset + clause.end());
  }
}
