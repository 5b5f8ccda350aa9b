package sommertour.enrich.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the name model sees of a sentence: words, shapes, dictionaries and clusters in a window
 * around each token, and what may make a name go on. Most features hang on one word and its
 * distance from the token, so that their weights can be summed once a word; the others on a few
 * words together. Training and use share it.
 */
public final class NameFeatures {
  /** Distances of words whose features count, from {@code -BEFORE} to {@code AFTER}. */
  static final int BEFORE = 3;

  static final int AFTER = 2;

  private static final int WINDOW = 2;
  private static final int MOST_FEATURES = 40;

  /** The grain of clusters that stands in pairs. */
  private static final int MIDDLE = 1;

  private static final int PAIRS = 1000;
  private static final int STEPS = 2000;

  private final NameDictionaries dictionaries;
  private final WordClusters clusters;

  NameFeatures(NameDictionaries dictionaries, WordClusters clusters) {
    this.dictionaries = dictionaries;
    this.clusters = clusters;
  }

  /** With the tables of the class path. */
  public static NameFeatures load() {
    NameDictionaries dictionaries = NameDictionaries.load();
    return new NameFeatures(dictionaries, dictionaries.clusters());
  }

  /** The features of a sentence, by their hashes. */
  public static final class Seen {
    private final int[][] tokens;
    private final int[][] steps;

    private Seen(int[][] tokens, int[][] steps) {
      this.tokens = tokens;
      this.steps = steps;
    }

    /** What tells the label of a token. */
    public int[] token(int index) {
      return tokens[index];
    }

    /** What tells the label of a token together with the one before. */
    public int[] step(int index) {
      return steps[index];
    }
  }

  /** All features of a sentence. */
  public Seen of(List<String> words) {
    WordTraits[] traits = new WordTraits[words.size() + BEFORE + AFTER];
    Arrays.fill(traits, WordTraits.NONE);
    Map<String, WordTraits> known = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      traits[i + BEFORE] = known.computeIfAbsent(words.get(i), this::traits);
    }
    int[][] tokens = new int[words.size()][];
    int[][] steps = new int[words.size()][];
    for (int i = 0; i < words.size(); i++) {
      int at = i + BEFORE;
      tokens[i] =
          IntStream.concat(
                  IntStream.rangeClosed(-BEFORE, AFTER)
                      .flatMap(distance -> IntStream.of(ofWord(traits[at + distance], distance))),
                  IntStream.of(together(traits, at, i == 0)))
              .toArray();
      steps[i] =
          IntStream.concat(IntStream.of(stepTo(traits[at])), IntStream.of(stepFrom(traits[at - 1])))
              .toArray();
    }
    return new Seen(tokens, steps);
  }

  WordTraits traits(String word) {
    return WordTraits.of(word, dictionaries.entries(word), clusters.of(word));
  }

  /** What a word at this distance tells of a token. */
  static int[] ofWord(WordTraits word, int distance) {
    Features features = new Features(100 * (distance + BEFORE));
    if (distance < -WINDOW) {
      features.add(word.entries);
      return features.all();
    }
    features.add(word.lower);
    features.add(word.shape);
    features.add(word.lower, word.shape);
    features.addIf(word.listed, word.entries);
    for (short cluster : word.clusters) {
      features.addIf(cluster >= 0, cluster);
    }
    if (distance == 0) {
      own(word, features);
    } else if (Math.abs(distance) == 1) {
      features.add(word.endings[3]);
    }
    return features.all();
  }

  private static void own(WordTraits word, Features features) {
    features.add(word.pattern);
    for (long beginning : word.beginnings) {
      features.add(beginning);
    }
    for (long ending : word.endings) {
      features.add(ending);
    }
    features.add(word.endings[2], word.shape);
    features.addIf(word.head != 0, word.head);
    features.addIf(word.tail != 0, word.tail);
  }

  /** What words around a token tell together. */
  static int[] together(WordTraits[] traits, int at, boolean first) {
    Features features = new Features(PAIRS);
    WordTraits word = traits[at];
    WordTraits before = traits[at - 1];
    WordTraits after = traits[at + 1];
    features.add(first ? word.shape : 0);
    features.add(before.lower, word.lower);
    features.add(word.lower, after.lower);
    features.add(before.shape, word.shape);
    features.add(word.shape, after.shape);
    features.add(before.shape, word.shape, after.shape);
    features.add(before.lower, word.entries, after.shape);
    features.add(before.entries, word.entries, word.shape);
    features.add(word.entries, after.entries, after.shape);
    features.add(before.endings[2], word.shape);
    features.add(traits[at - 2].lower, before.lower);
    features.add(after.lower, traits[at + 2].lower);
    features.add(before.lower, after.lower);
    long left = before.clusters[MIDDLE] + 2L;
    long own = word.clusters[MIDDLE] + 2L;
    long right = after.clusters[MIDDLE] + 2L;
    features.add(left, own);
    features.add(own, right);
    features.add(left, word.shape);
    features.add(word.shape, right);
    features.add(left, word.shape, right);
    features.add(left, word.entries);
    features.add(word.entries, right);
    return features.all();
  }

  /** What a word tells of the step to it. */
  static int[] stepTo(WordTraits word) {
    Features features = new Features(STEPS);
    features.add(0);
    features.add(word.lower);
    features.add(word.shape);
    features.add(word.entries);
    features.add(word.clusters[MIDDLE] + 2L);
    return features.all();
  }

  /** What a word tells of the step from it. */
  static int[] stepFrom(WordTraits word) {
    Features features = new Features(STEPS + 100);
    features.add(word.lower);
    return features.all();
  }

  /** Collects features; each has the next template, so that none is taken for another. */
  private static final class Features {
    private final int[] hashes = new int[MOST_FEATURES];
    private int count;
    private int template;

    Features(int template) {
      this.template = template;
    }

    void add(long part) {
      hashes[count++] = FeatureHash.folded(FeatureHash.of(template++, part));
    }

    void add(long first, long second) {
      add(FeatureHash.of(first, second));
    }

    void add(long first, long second, long third) {
      add(FeatureHash.of(FeatureHash.of(first, second), third));
    }

    void addIf(boolean there, long part) {
      if (there) {
        add(part);
      } else {
        template++;
      }
    }

    int[] all() {
      return Arrays.copyOf(hashes, count);
    }
  }
}
