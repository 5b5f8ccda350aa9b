package sommertour.enrich.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sommertour.german.Office;
import sommertour.german.Office.Gender;
import sommertour.german.OfficeMention;
import sommertour.german.OfficeRank;
import sommertour.german.Token;

/** Reads the office, function and party that stand beside a name, in the article's words. */
final class RoleReader {
  /** So far from the name an office with what belongs to it can begin or end. */
  private static final int REACH = 14;

  /** What begins an attribute between article and noun. */
  private static final Set<String> ATTRIBUTES =
      Set.of("für", "im", "in", "seit", "vom", "von", "erst");

  /** Words before the last of an office: "Hamburgs Erster Bürgermeister". */
  private static final int LONGEST_PHRASE = 2;

  /** Tokens of ", seit dem 1. September 2016" and the office behind them. */
  private static final int SINCE = 7;

  private static final Set<String> BEFORE_OFFICE =
      Set.of("erste", "erster", "stellvertretende", "stellvertretender", "parlamentarische");

  private static final Pattern OF_LAND = Pattern.compile("\\p{Lu}\\p{Ll}+ische[rnms]?");

  private final NameWords words;

  RoleReader(NameWords words) {
    this.words = words;
  }

  /** An office as written, with its first token. */
  record Role(String text, OfficeRank rank, int first, int behind) {}

  /** The office that leads up to the name: "Leiterin des Bildungsbüros Eva Beispiel". */
  Optional<Role> before(String text, List<Token> tokens, int first, int sentenceFirst) {
    int end = first;
    while (end > sentenceFirst
        && (isTitle(tokens.get(end - 1)) || NameWords.isMark(tokens.get(end - 1)))) {
      end--;
    }
    if (end > sentenceFirst && tokens.get(end - 1).is(",")) {
      end--;
    }
    int whole = end;
    if (end - 2 > sentenceFirst && tokens.get(end - 1).is("D.") && tokens.get(end - 2).is("a.")) {
      end -= 2;
    }
    for (int i = end - 1; i >= sentenceFirst && i >= end - REACH; i--) {
      Optional<OfficeMention> office = endingWith(tokens, i, sentenceFirst);
      if (office.isPresent()) {
        int behind = OfficeComplement.end(tokens, office.get().behind(), end);
        boolean word = behind == office.get().first() + 1;
        boolean listed = end < first && tokens.get(end).is(",") && word;
        return behind == end && !listed
            ? Optional.of(
                role(
                    text,
                    tokens,
                    superior(tokens, office.get(), sentenceFirst),
                    sentenceFirst,
                    whole))
            : Optional.empty();
      }
      String word = tokens.get(i).text();
      if (!Character.isLetterOrDigit(word.charAt(0)) && !word.equals("-")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Staatssekretär beim Bundesminister": the office whose holder the words are about. */
  private OfficeMention superior(List<Token> tokens, OfficeMention office, int sentenceFirst) {
    int link = office.first() - 1;
    while (link > sentenceFirst && OfficeComplement.isAttribute(tokens.get(link).text())) {
      link--;
    }
    if (link <= sentenceFirst || !(tokens.get(link).is("bei") || tokens.get(link).is("beim"))) {
      return office;
    }
    int behind = link;
    return endingWith(tokens, link - 1, sentenceFirst)
        .filter(own -> own.behind() == behind)
        .orElse(office);
  }

  /** The office behind the name: "Eva Beispiel, Leiterin des Bildungsbüros," or "… MdL". */
  Optional<Role> after(String text, List<Token> tokens, int behind, int sentenceEnd) {
    int at = behind;
    while (at < sentenceEnd && NameWords.isMark(tokens.get(at))) {
      at++;
    }
    if (at + 2 < sentenceEnd && tokens.get(at).is("(")) {
      Optional<OfficeMention> inside = office(tokens, at + 1);
      if (inside.isPresent()) {
        int end = OfficeComplement.end(tokens, inside.get().behind(), sentenceEnd);
        return Optional.of(role(text, tokens, inside.get(), at, end));
      }
      while (at < sentenceEnd && at < behind + 5 && !tokens.get(at).is(")")) {
        at++;
      }
      at++;
    }
    if (at < sentenceEnd && (tokens.get(at).is(",") || isDash(tokens.get(at)))) {
      at++;
      at = behindAttribute(tokens, behindSince(tokens, at, sentenceEnd), sentenceEnd);
      for (int skipped = 0; skipped < 4 && at < sentenceEnd; skipped++, at++) {
        if (office(tokens, at).isPresent()
            || !(Character.isLowerCase(tokens.get(at).text().charAt(0)) || isOfLand(tokens, at))) {
          break;
        }
      }
    } else if (at >= sentenceEnd || !words.isSeat(tokens.get(at))) {
      return Optional.empty();
    }
    if (at >= sentenceEnd) {
      return Optional.empty();
    }
    Optional<OfficeMention> office = office(tokens, at);
    if (office.isEmpty()) {
      return Optional.empty();
    }
    int end =
        words.isSeat(tokens.get(at))
            ? at + 1
            : OfficeComplement.end(
                tokens, office.get().behind(), Math.min(sentenceEnd, at + REACH));
    boolean ofNextName =
        end < sentenceEnd
            && end == office.get().behind()
            && words.canBeName(tokens.get(end))
            && (end == office.get().first() + 1 || words.isFirstName(tokens.get(end)));
    return ofNextName
        ? Optional.empty()
        : Optional.of(role(text, tokens, office.get(), behind, end));
  }

  /**
   * ", der für Sport und Ehrenamt zuständigen Staatssekretärin": the office, else where it began.
   */
  private int behindAttribute(List<Token> tokens, int at, int sentenceEnd) {
    boolean attribute =
        at + 2 < sentenceEnd
            && (tokens.get(at).is("der") || tokens.get(at).is("die") || tokens.get(at).is("dem"))
            && ATTRIBUTES.contains(tokens.get(at + 1).text());
    for (int i = at + 3; attribute && i < Math.min(sentenceEnd, at + REACH); i++) {
      if (tokens.get(i).is(",")) {
        break;
      }
      if (OfficeComplement.isAdjective(tokens.get(i - 1).text()) && office(tokens, i).isPresent()) {
        return i;
      }
    }
    return at;
  }

  /** ", seit September Regierungspräsident": the office, else where it began. */
  private int behindSince(List<Token> tokens, int at, int sentenceEnd) {
    for (int i = at + 1; i < Math.min(sentenceEnd, at + SINCE); i++) {
      if (!tokens.get(at).is("seit") || tokens.get(i).is(",")) {
        break;
      }
      if (office(tokens, i).isPresent()) {
        return i;
      }
    }
    return at;
  }

  /** "Eva Beispiel – Ministerin für Verkehr – kam": between dashes as between commas. */
  private static boolean isDash(Token token) {
    return token.is("–") || token.is("—");
  }

  /** ", Sächsischer Staatsminister": what an office belongs to, before it. */
  private boolean isOfLand(List<Token> tokens, int at) {
    String word = tokens.get(at).text();
    return at + 1 < tokens.size()
        && OF_LAND.matcher(word).matches()
        && office(tokens, at + 1).isPresent();
  }

  /** The party in brackets behind the name, or {@code null}. */
  String party(List<Token> tokens, int behind, int sentenceEnd) {
    if (behind + 2 < sentenceEnd && tokens.get(behind).is("(")) {
      for (int i = behind + 1; i < sentenceEnd && i < behind + 4; i++) {
        if (words.isParty(tokens.get(i))) {
          return tokens.get(i).text();
        }
      }
    }
    return null;
  }

  /** The gender that the titles before a name tell: "Frau Dr. Beispiel". */
  Gender addressed(List<Token> tokens, int first, int sentenceFirst) {
    for (int i = first - 1; i >= sentenceFirst && isTitle(tokens.get(i)); i--) {
      Gender gender =
          words.offices().word(tokens.get(i).text()).map(Office::gender).orElse(Gender.UNKNOWN);
      if (gender != Gender.UNKNOWN) {
        return gender;
      }
    }
    return Gender.UNKNOWN;
  }

  /** The phrase that the word ends ("Regierende Bürgermeisterin"), else what begins with it. */
  private Optional<OfficeMention> endingWith(List<Token> tokens, int index, int sentenceFirst) {
    for (int first = Math.max(sentenceFirst, index - LONGEST_PHRASE); first < index; first++) {
      Optional<OfficeMention> phrase = office(tokens, first);
      if (phrase.filter(office -> office.behind() == index + 1).isPresent()) {
        return phrase;
      }
    }
    return office(tokens, index);
  }

  private Optional<OfficeMention> office(List<Token> tokens, int index) {
    return words
        .offices()
        .at(tokens, index)
        .filter(mention -> mention.office().rank() != OfficeRank.TITLE);
  }

  private boolean isTitle(Token token) {
    return words
        .offices()
        .word(token.text())
        .filter(office -> office.rank() == OfficeRank.TITLE)
        .isPresent();
  }

  private static Role role(
      String text, List<Token> tokens, OfficeMention office, int from, int behind) {
    int first = office.first();
    while (first > from
        && BEFORE_OFFICE.contains(tokens.get(first - 1).text().toLowerCase(Locale.ROOT))) {
      first--;
    }
    String written =
        text.substring(tokens.get(first).start(), tokens.get(behind - 1).end())
            .replaceAll("\\s+", " ");
    return new Role(written, office.office().rank(), first, behind);
  }
}
