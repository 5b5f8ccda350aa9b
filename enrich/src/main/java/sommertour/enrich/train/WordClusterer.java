package sommertour.enrich.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds classes of words in an unlabelled text: spherical k-means (Dhillon and Modha 2001) over
 * what stands beside them. A first pass looks at the most frequent neighbours themselves; the next
 * ones look at the classes of all neighbours, so that rare words have company too.
 */
public final class WordClusterer {
  private static final int NEIGHBOURS = 2000;
  private static final int PASSES = 3;
  private static final int ITERATIONS = 10;

  private final int least;
  private final int[] grains;

  /** From words that stand three times and more classes in the grains of the name model. */
  public WordClusterer() {
    // Words that stand more seldom have too little company.
    this(3, 100, 500, 1000);
  }

  /**
   * @param least how often a word has to stand
   * @param coarse how many classes in the coarsest grain
   */
  WordClusterer(int least, int coarse, int middle, int fine) {
    this.least = least;
    this.grains = new int[] {coarse, middle, fine};
  }

  /**
   * Writes a table of words and their classes; the same text makes the same bytes.
   *
   * @param text a text, gzipped if its name ends so
   * @param out the table
   * @param progress takes lines for people
   * @throws IOException if one can't be read or the other not be written
   */
  public void cluster(Path text, Path out, Consumer<String> progress) throws IOException {
    TextCounts counts = TextCounts.read(text);
    int words = counts.frequent(least);
    progress.accept(
        "%d different words, %d of them at least %d times".formatted(counts.size(), words, least));
    int[][] classes = new int[grains.length][];
    for (int grain = 0; grain < grains.length; grain++) {
      classes[grain] = classes(counts, words, Math.min(grains[grain], words));
      progress.accept(grains[grain] + " classes");
    }
    try (PrintWriter table =
        new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
      table.print("# Classes of words that stand in like company, from coarse to fine.\n");
      table.print("word\tcoarse\tmiddle\tfine\n");
      for (int word = 0; word < words; word++) {
        if (Character.isLetterOrDigit(counts.word(word).charAt(0))) {
          table.print(counts.word(word));
          for (int[] grain : classes) {
            table.print("\t" + grain[word]);
          }
          table.print("\n");
        }
      }
    }
  }

  private static int[] classes(TextCounts counts, int words, int count) {
    int[] neighbours = new int[counts.size()];
    Arrays.setAll(neighbours, rank -> Math.min(rank, NEIGHBOURS));
    int kinds = NEIGHBOURS + 1;
    int[] classes = new int[words];
    Arrays.setAll(classes, rank -> rank < count ? rank : -1);
    for (int pass = 0; pass < PASSES; pass++) {
      improve(new Company(counts.lines(), words, neighbours, kinds), classes, count);
      int[] found = classes;
      Arrays.setAll(neighbours, rank -> rank < words ? found[rank] : count);
      kinds = count + 1;
    }
    return classes;
  }

  /** Moves each word to the class whose centre is nearest, until the rounds are over. */
  private static void improve(Company company, int[] classes, int count) {
    for (int round = 0; round < ITERATIONS; round++) {
      float[][] centres = centres(company, classes, count);
      float[] likeness = new float[count];
      for (int word = 0; word < classes.length; word++) {
        Arrays.fill(likeness, 0);
        for (int i = company.starts[word]; i < company.starts[word + 1]; i++) {
          float[] row = centres[company.dimensions[i]];
          float value = company.values[i];
          for (int c = 0; c < count; c++) {
            likeness[c] += value * row[c];
          }
        }
        classes[word] = highest(likeness);
      }
    }
  }

  private static float[][] centres(Company company, int[] classes, int count) {
    float[][] centres = new float[company.width][count];
    for (int word = 0; word < classes.length; word++) {
      if (classes[word] >= 0) {
        for (int i = company.starts[word]; i < company.starts[word + 1]; i++) {
          centres[company.dimensions[i]][classes[word]] += company.values[i];
        }
      }
    }
    double[] lengths = new double[count];
    for (float[] row : centres) {
      for (int c = 0; c < count; c++) {
        lengths[c] += row[c] * row[c];
      }
    }
    for (float[] row : centres) {
      for (int c = 0; c < count; c++) {
        row[c] = lengths[c] > 0 ? (float) (row[c] / Math.sqrt(lengths[c])) : 0;
      }
    }
    return centres;
  }

  private static int highest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
