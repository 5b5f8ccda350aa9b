package sommertour.enrich.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import sommertour.german.Table;

/**
 * Classes of words that stand in like company, found in unlabelled text: in three grains from
 * coarse to fine. So the name model knows of a word it never saw that it is used as a surname.
 */
final class WordClusters {
  /** Number of grains. */
  static final int GRAINS = 3;

  private static final short[] UNKNOWN = new short[GRAINS];

  static {
    Arrays.fill(UNKNOWN, (short) -1);
  }

  private final Map<String, short[]> clusters = new HashMap<>();

  private WordClusters() {}

  /** Reads the table of the class path. */
  static WordClusters load() {
    WordClusters read = new WordClusters();
    for (String[] row : Table.rows(WordClusters.class, "clusters.tsv")) {
      short[] grains = new short[GRAINS];
      for (int grain = 0; grain < GRAINS; grain++) {
        grains[grain] = Short.parseShort(row[1 + grain]);
      }
      read.clusters.put(row[0], grains);
    }
    return read;
  }

  /** Whether the word stands in the table, as it is or written small. */
  boolean knows(String word) {
    return !Arrays.equals(of(word), UNKNOWN);
  }

  /** The cluster of the word in each grain, -1 where it is unknown. */
  short[] of(String word) {
    short[] found = clusters.get(word);
    if (found == null && word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
      found = clusters.get(word.toLowerCase(Locale.ROOT));
      if (found == null && word.endsWith("s")) {
        found = clusters.get(word.substring(0, word.length() - 1));
      }
    }
    if (found == null && word.indexOf('-') > 0) {
      found = clusters.get(word.substring(word.lastIndexOf('-') + 1));
    }
    return found == null ? UNKNOWN : found;
  }
}
