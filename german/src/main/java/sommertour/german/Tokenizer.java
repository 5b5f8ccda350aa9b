package sommertour.german;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a German text into words, numbers and signs with exact offsets: the one tokenizer for the
 * training of the name finder and for its use. Compounds with hyphens, abbreviations, ordinals,
 * clock times, addresses of the web and of mail stay whole; quotes and brackets stand alone.
 */
public final class Tokenizer {
  private static final String OPENING = "([{<\"'„“‚‘»«›‹|/*•·";
  private static final String ADDRESS_END = ".,;:!?)]}>\"'“”«»";

  /** Bounds the look ahead in texts without white space. */
  private static final int LONGEST_ADDRESS = 300;

  private final Abbreviations abbreviations = Abbreviations.load();

  /** The tokens of a text in its order; between them stands only white space. Linear in length. */
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
    int at = 0;
    int chunkEnd = 0;
    boolean address = false;
    while (at < text.length()) {
      if (Chars.isGap(text.charAt(at))) {
        at++;
        continue;
      }
      if (at >= chunkEnd) {
        chunkEnd = Chars.chunkEnd(text, at);
        address = Chars.hasAddress(text, at, chunkEnd);
      }
      int end = address ? addressEnd(text, at, chunkEnd) : at;
      if (end == at) {
        end = end(text, at);
      }
      tokens.add(new Token(at, end, text.substring(at, end)));
      at = end;
    }
    return tokens;
  }

  Abbreviations abbreviations() {
    return abbreviations;
  }

  /** End of the address that begins here, within the chunk; {@code at} if none does. */
  private static int addressEnd(String text, int at, int chunkEnd) {
    if (OPENING.indexOf(text.charAt(at)) >= 0) {
      return at;
    }
    int limit = Math.min(chunkEnd, at + LONGEST_ADDRESS);
    int end = at;
    while (end < limit && (text.charAt(end) == '/' || OPENING.indexOf(text.charAt(end)) < 0)) {
      end++;
    }
    while (end > at && ADDRESS_END.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return Chars.isAddress(text, at, end) ? end : at;
  }

  private int end(String text, int at) {
    char c = text.charAt(at);
    if (Character.isDigit(c)) {
      return numberEnd(text, at);
    }
    if (Character.isLetter(c)) {
      return wordEnd(text, at);
    }
    if (c == '-' && at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1))) {
      return wordEnd(text, at + 1);
    }
    int end = at + 1;
    if ("-.=_*~".indexOf(c) >= 0) {
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
    }
    return end;
  }

  /**
   * "2017", "1.234,5", "28.11.2017", "10:30", "2017/18", "25." before a month, "24-Stunden-Lauf".
   */
  private int numberEnd(String text, int at) {
    int end = Chars.digitsEnd(text, at);
    int first = end - at;
    int parts = 1;
    while (end + 1 < text.length()
        && ".,:/".indexOf(text.charAt(end)) >= 0
        && Character.isDigit(text.charAt(end + 1))) {
      end = Chars.digitsEnd(text, end + 1);
      parts++;
    }
    if (end == text.length()) {
      return end;
    }
    char next = text.charAt(end);
    if (Character.isLetter(next) || Chars.joinsLetter(text, end)) {
      return wordEnd(text, Character.isLetter(next) ? end : end + 1);
    }
    boolean ordinal = first <= 2 && parts <= 2 && next == '.' && goesOn(text, end + 1, parts);
    return ordinal ? end + 1 : end;
  }

  /**
   * Whether a full stop behind a number belongs to it: something of the same sentence follows.
   * After "3.8." it always does.
   */
  private boolean goesOn(String text, int from, int parts) {
    int next = from;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (parts == 2) {
      return true;
    }
    if (next == text.length()) {
      return false;
    }
    char c = text.charAt(next);
    if (!Character.isUpperCase(c)) {
      return Character.isLetterOrDigit(c) || "/-–+)&".indexOf(c) >= 0;
    }
    return next > from
        && !abbreviations.opensSentence(text.substring(next, Chars.lettersEnd(text, next)));
  }

  private int wordEnd(String text, int at) {
    int end = Chars.lettersEnd(text, at);
    while (end < text.length()) {
      int joined = Chars.joinedEnd(text, end);
      if (joined == end) {
        break;
      }
      end = joined;
    }
    if (end < text.length() && text.charAt(end) == '.') {
      return abbreviationEnd(text, at, end);
    }
    // "Kinder- und Jugendhilfe"
    boolean elided =
        end < text.length()
            && text.charAt(end) == '-'
            && (end + 1 == text.length() || !Chars.isWordPart(text.charAt(end + 1)))
            && (end + 1 == text.length() || text.charAt(end + 1) != '-');
    return elided ? end + 1 : end;
  }

  /** With its full stop if the word is an initial or in the table, "z.B." with its parts. */
  private int abbreviationEnd(String text, int at, int stop) {
    int end = stop;
    int longest = stop;
    // The longest form of the table has six parts.
    for (int part = 0; part < 6 && end < text.length() && text.charAt(end) == '.'; part++) {
      if (abbreviations.contains(text.substring(at, end)) || isInitials(text, at, end)) {
        longest = end + 1;
      }
      int next = Chars.lettersEnd(text, end + 1);
      if (next == end + 1 || next - at > 24) {
        break;
      }
      end = next;
    }
    return longest;
  }

  /** "J", "J.-P", "h.c", "v.r": single letters with full stops or hyphens between. */
  private static boolean isInitials(String text, int at, int end) {
    for (int i = at; i < end; i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      boolean odd = ((i - at) & 1) == 1;
      if (odd ? text.charAt(i) != '.' : !letter) {
        return false;
      }
    }
    return ((end - at) & 1) == 1;
  }
}
