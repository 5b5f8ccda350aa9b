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
  private final WordClusters clusters = WordClusters.load();
  private final Set<String> placeNames = new HashSet<>();
  private final Set<String> placeWords = new HashSet<>();
  private final Set<String> regions = new HashSet<>();
  private final Set<String> cities = new HashSet<>();

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
    for (String[] row : Table.rows(NameDictionaries.class, "world-places.tsv")) {
      (row[1].equals("region") ? read.regions : read.cities).add(row[0]);
    }
    return read;
  }

  public FirstNames firstNames() {
    return firstNames;
  }

  public Offices offices() {
    return offices;
  }

  WordClusters clusters() {
    return clusters;
  }

  /** Whether a place in Germany has this name. */
  boolean isTown(String word) {
    return placeNames.contains(word);
  }

  /** A letter for each table that the word stands in. */
  String entries(String token) {
    if (!Character.isLetter(token.charAt(0))) {
      return "";
    }
    StringBuilder entries = new StringBuilder();
    int bearers = firstNames.bearers(token);
    if (bearers > 0) {
      entries.append(bearers >= COMMON ? 'F' : 'f');
    }
    if (isIn(placeNames, token)) {
      entries.append('P');
    } else if (placeWords.contains(token)) {
      entries.append('p');
    }
    if (isIn(regions, token)) {
      entries.append('C');
    } else if (isIn(cities, token)) {
      entries.append('W');
    }
    OfficeRank rank = offices.word(token).map(Office::rank).orElse(null);
    if (rank != null) {
      entries.append(rank == OfficeRank.TITLE ? 'T' : 'O');
    }
    return entries.toString();
  }

  /** As it is or in the genitive. */
  private static boolean isIn(Set<String> names, String token) {
    return names.contains(token)
        || (token.endsWith("s") && names.contains(token.substring(0, token.length() - 1)));
  }
}
