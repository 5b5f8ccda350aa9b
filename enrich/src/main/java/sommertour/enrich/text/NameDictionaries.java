package sommertour.enrich.text;

import java.util.HashSet;
import java.util.Set;
import sommertour.german.FirstNames;
import sommertour.german.Gazetteer;
import sommertour.german.Office;
import sommertour.german.OfficeRank;
import sommertour.german.Offices;
import sommertour.german.Table;

/** The tables that the name model looks words up in: first names, words of place names, offices. */
public final class NameDictionaries {
  /** Names with fewer bearers are as often words or surnames. */
  private static final int COMMON = 20;

  private final FirstNames firstNames;
  private final Offices offices;
  private final Set<String> placeNames = new HashSet<>();
  private final Set<String> placeWords = new HashSet<>();

  private NameDictionaries(FirstNames firstNames, Offices offices) {
    this.firstNames = firstNames;
    this.offices = offices;
  }

  /** Reads the tables of the class path. */
  public static NameDictionaries load() {
    NameDictionaries read = new NameDictionaries(FirstNames.load(), Offices.load());
    for (String[] row : Table.rows(Gazetteer.class, "places.tsv")) {
      String name = row[3].isEmpty() ? row[2] : row[3];
      String[] words = name.split("[ ,/()]+", -1);
      if (words.length == 1) {
        read.placeNames.add(name);
      } else {
        for (String word : words) {
          if (word.length() > 2 && Character.isUpperCase(word.charAt(0))) {
            read.placeWords.add(word);
          }
        }
      }
    }
    return read;
  }

  public FirstNames firstNames() {
    return firstNames;
  }

  public Offices offices() {
    return offices;
  }

  WordTraits traits(String[] tokens, int index) {
    String token = tokens[index];
    return WordTraits.of(token, Character.isLetter(token.charAt(0)) ? entries(token) : "");
  }

  private String entries(String token) {
    StringBuilder entries = new StringBuilder();
    int bearers = firstNames.bearers(token);
    if (bearers > 0) {
      entries.append(bearers >= COMMON ? 'F' : 'f');
    }
    if (isPlace(token)) {
      entries.append('P');
    } else if (placeWords.contains(token)) {
      entries.append('p');
    }
    OfficeRank rank = offices.word(token).map(Office::rank).orElse(null);
    if (rank != null) {
      entries.append(rank == OfficeRank.TITLE ? 'T' : 'O');
    }
    return entries.toString();
  }

  private boolean isPlace(String token) {
    return placeNames.contains(token)
        || (token.endsWith("s") && placeNames.contains(token.substring(0, token.length() - 1)));
  }
}
