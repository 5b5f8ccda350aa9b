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

  /** Words before the last of an office: "Hamburgs Erster Bürgermeister". */
  private static final int LONGEST_PHRASE = 2;

  private static final Set<String> BEFORE_OFFICE =
      Set.of("erste", "erster", "stellvertretende", "stellvertretender", "parlamentarische");

  private static final Set<String> STAY = Set.of("im", "in", "bei", "beim", "am", "auf", "an");

  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "[Mm]inist|[Kk]anzl|Land|[Rr]egierung|Amt|Bund|[Ss]enat|[Pp]räsident|[Pp]räsidium");

  private final NameWords words;
  private final Apposition appositions;

  RoleReader(NameWords words) {
    this.words = words;
    this.appositions = new Apposition(words.offices());
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
        return behind == end && !listed && !isStay(text, tokens, office.get(), end)
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

  /** "Minister im Werk", "Ministerin bei Schäfer": where a headline says somebody is. */
  private static boolean isStay(String text, List<Token> tokens, OfficeMention office, int behind) {
    int at = office.behind();
    return office.office().rank() == OfficeRank.OUTSIDE
        && at < behind
        && STAY.contains(tokens.get(at).text())
        && !GOVERNMENT
            .matcher(text.substring(tokens.get(at).start(), tokens.get(behind - 1).end()))
            .find();
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
    if (at < sentenceEnd && Apposition.opens(tokens.get(at))) {
      at = appositions.office(tokens, at + 1, sentenceEnd);
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
    if (end + 1 < sentenceEnd && tokens.get(end).is("a.") && tokens.get(end + 1).is("D.")) {
      end += 2;
    }
    boolean ofNextName =
        end < sentenceEnd
            && end == office.get().behind()
            && words.canBeName(tokens.get(end))
            && (end == office.get().first() + 1 || words.isFirstName(tokens.get(end)));
    return ofNextName
        ? Optional.empty()
        : Optional.of(role(text, tokens, office.get(), behind, end));
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
    int former = first;
    while (former > from && OfficeComplement.isAdjective(tokens.get(former - 1).text())) {
      former--;
      if (OfficeRanks.isFormer(tokens.get(former).text())) {
        first = former;
      }
    }
    String written =
        text.substring(tokens.get(first).start(), tokens.get(behind - 1).end())
            .replaceAll("\\s+", " ");
    return new Role(written, office.office().rank(), first, behind);
  }
}
