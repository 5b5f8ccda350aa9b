package sommertour.enrich.text;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sommertour.german.FirstNames;
import sommertour.german.Office;
import sommertour.german.OfficeRank;
import sommertour.german.Offices;
import sommertour.german.Table;
import sommertour.german.Token;

/** What single tokens can be within and around the name of a person. */
final class NameWords {
  private enum Kind {
    PARTICLE,
    CONTRACTED,
    FOLLOWER,
    NOBLE,
    DOUBLE,
    ARTICLE,
    AFTER_GIVEN,
    NEVER,
    CREDIT,
    BYLINE,
    PARTY
  }

  /** First names with fewer bearers are as often surnames or words. */
  private static final int COMMON = 20;

  /** A word that so many are called is no particle: "Ben". "Le" and "Van" have some dozens. */
  private static final int FREQUENT = 500;

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final FirstNames firstNames;
  private final Offices offices;
  private final WordClusters clusters;

  NameWords(NameDictionaries dictionaries) {
    firstNames = dictionaries.firstNames();
    offices = dictionaries.offices();
    clusters = dictionaries.clusters();
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (String[] row : Table.rows(NameWords.class, "name-words.tsv")) {
      words.get(Kind.valueOf(row[1].toUpperCase(Locale.ROOT))).add(row[0]);
    }
  }

  Offices offices() {
    return offices;
  }

  /** Whether it is capitalised and no word of the language that is at all frequent. */
  boolean isUnknown(Token token) {
    return token.isCapital()
        && canBeName(token)
        && !clusters.knows(token.text())
        && !clusters.knows(token.text().toLowerCase(Locale.ROOT));
  }

  boolean isParticle(Token token) {
    return words.get(Kind.PARTICLE).contains(token.text()) || isContracted(token);
  }

  /** A particle that more often says to what end: "zum", "zur". */
  boolean isContracted(Token token) {
    return words.get(Kind.CONTRACTED).contains(token.text());
  }

  boolean isFollower(Token token) {
    return words.get(Kind.FOLLOWER).contains(token.text());
  }

  /** Articles that surnames do not have before them. */
  boolean isArticle(Token token) {
    return words.get(Kind.ARTICLE).contains(token.text());
  }

  /** "De Luca", "Dos Santos", but not the first name of "Ben Wolf". */
  boolean isCapitalParticle(String word) {
    return Character.isUpperCase(word.charAt(0))
        && firstNames.bearers(word) < FREQUENT
        && words.get(Kind.PARTICLE).contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isNoble(String word) {
    return words.get(Kind.NOBLE).contains(word);
  }

  /** "Schulze", "Lütke": a second word of the surname may follow without a hyphen. */
  boolean isDouble(Token token) {
    return words.get(Kind.DOUBLE).contains(token.text());
  }

  boolean isCredit(Token token) {
    return words.get(Kind.CREDIT).contains(token.text());
  }

  boolean isByline(Token token) {
    return words.get(Kind.BYLINE).contains(token.text());
  }

  boolean isParty(Token token) {
    return words.get(Kind.PARTY).contains(token.text());
  }

  boolean isFirstName(Token token) {
    return firstNames.bearers(token.text()) > 0;
  }

  /** "**Eva Beispiel**": signs that only set off. */
  static boolean isMark(Token token) {
    return token.text().chars().allMatch(c -> c == '*' || c == '_');
  }

  boolean isCommonFirstName(Token token) {
    return firstNames.bearers(token.text()) >= COMMON;
  }

  /** The gender of most bearers of the first name. */
  Office.Gender gender(String firstName) {
    return firstNames.gender(firstName);
  }

  boolean isOffice(Token token) {
    return offices.word(token.text()).isPresent();
  }

  /** "MdL", "MdB" and the like behind a name. */
  boolean isSeat(Token token) {
    return token.text().length() <= 5
        && offices
            .word(token.text())
            .filter(office -> office.rank() == OfficeRank.PARLIAMENT)
            .isPresent();
  }

  /** An initial, "J." or "J.-P.". */
  boolean isInitial(Token token) {
    String text = token.text();
    return text.length() == 2 && text.endsWith(".") && Character.isUpperCase(text.charAt(0));
  }

  /**
   * "Bischof", "Richter", "Zinsmeister": offices that are surnames too, if a first name stands
   * before them, and words that end like one and are none.
   */
  boolean isSurnameToo(Token token) {
    return offices
        .word(token.text())
        .filter(
            office ->
                office.rank() == OfficeRank.FUNCTION || office.rank() == OfficeRank.OCCUPATION)
        .filter(
            office ->
                office.stem().equals(token.text().toLowerCase(Locale.ROOT))
                    || !clusters.knows(token.text()))
        .isPresent();
  }

  /** "Freitag": a word that is a surname where a first name stands before it. */
  boolean isNameAfterGiven(Token token) {
    return words.get(Kind.AFTER_GIVEN).contains(token.text());
  }

  /** Whether the token can be a first name or surname by its letters: "Mai", "Watermann-Krass". */
  boolean canBeName(Token token) {
    String text = token.text();
    if (text.length() < 2
        || !token.isCapital()
        || words.get(Kind.NEVER).contains(text)
        || isNameAfterGiven(token)) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean joint = c == '-' || c == '\'' || c == '’';
      if (!Character.isLetter(c) && !joint) {
        return false;
      }
      if (c == '-' && (i + 1 == text.length() || !Character.isUpperCase(text.charAt(i + 1)))) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals < text.length() && !isOffice(token) && !isParty(token);
  }
}
