package sommertour.enrich.text;

import java.util.regex.Pattern;

/**
 * Knows a town that begins a sentence as its subject: "Genthin hofft auf den Herbst." What people
 * alone do, or say, tells nothing: an unknown surname begins a sentence as well.
 */
final class TownSubject {
  private static final Pattern BEGIN = Pattern.compile("(?:^|[\\n„]|[.!?:] )$");

  private static final Pattern VERB =
      Pattern.compile(
          " (?:(?:hat|hatte|ist|war|wird|wurde|bleibt|blieb|bekommt|bekam|darf|muss|gehört|gilt|galt|liegt|macht) (?!(?:\\p{Ll}+ ){0,4}(?:sagte?|erklärt|betont|gelobt))"
              + "|(?:hoff|feier|warte|freu|schmück|putz|rüste|bang|trauer|erleb|staun|jubel|begrüß|verfüg|zähl|plan|bau|investier|profitier|zeig)te? "
              + "|(?:empfängt|empfing|verliert|verlor|behält|behielt|erhält|erhielt|bewirbt|bewarb|steht|stand) )",
          Pattern.UNICODE_CHARACTER_CLASS);

  private TownSubject() {}

  /** Whether the name between the offsets is one. */
  static boolean isAt(String text, int start, int end) {
    return BEGIN.matcher(text.substring(Math.max(0, start - 2), start)).find()
        && VERB.matcher(text).region(end, text.length()).lookingAt();
  }
}
