package sommertour.enrich.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import sommertour.enrich.text.NameFeatures;
import sommertour.enrich.text.NameLabels;
import sommertour.enrich.text.NameModel;
import sommertour.enrich.text.Viterbi;

/**
 * Trains an averaged structured perceptron (Collins 2002): each sentence is read with the weights
 * so far, and where the best labels are wrong, weights move from them to the right ones.
 */
final class StructuredPerceptron {
  /** Fixed, so that the same sentences make the same model. */
  private static final long SEED = 2014;

  /** Averaged weights are kept as integers of a hundredth. */
  static final double SCALE = 100;

  private static final int LABELS = NameLabels.COUNT;

  private final int rounds;
  private final double smallestWeight;

  /**
   * @param rounds how often each sentence is seen
   * @param smallestWeight averaged weights nearer to zero are left out
   */
  StructuredPerceptron(int rounds, double smallestWeight) {
    this.rounds = rounds;
    this.smallestWeight = smallestWeight;
  }

  /** A sentence as numbers: features of tokens and steps, right labels. */
  static final class Example {
    private final int[][] tokens;
    private final int[][] steps;
    private final int[] labels;

    private Example(int[][] tokens, int[][] steps, int[] labels) {
      this.tokens = tokens;
      this.steps = steps;
      this.labels = labels;
    }
  }

  /** Sentences as numbers, with what the numbers mean. */
  static final class Examples {
    private final FeatureIndex tokens = new FeatureIndex();
    private final FeatureIndex steps = new FeatureIndex();

    Example of(NameFeatures.Seen seen, int[] labels) {
      int length = labels.length;
      int[][] ofTokens = new int[length][];
      int[][] ofSteps = new int[length][];
      for (int i = 0; i < length; i++) {
        ofTokens[i] = tokens.numbers(seen.token(i));
        ofSteps[i] = steps.numbers(seen.step(i));
      }
      return new Example(ofTokens, ofSteps, labels);
    }
  }

  /** The model; the same sentences in the same order make the same one. */
  NameModel train(Examples meaning, List<Example> examples) {
    Weights tokens = new Weights(meaning.tokens.size(), LABELS);
    Weights steps = new Weights(meaning.steps.size(), LABELS * LABELS);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    int moment = 1;
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(example, tokens, steps, moment++);
      }
    }
    NameModel.Builder model = new NameModel.Builder();
    int[] hashes = meaning.tokens.hashes();
    for (int feature = 0; feature < hashes.length; feature++) {
      short[] row = tokens.averaged(feature, moment, SCALE, smallestWeight);
      if (row != null) {
        model.token(hashes[feature], row);
      }
    }
    hashes = meaning.steps.hashes();
    for (int feature = 0; feature < hashes.length; feature++) {
      short[] row = steps.averaged(feature, moment, SCALE, smallestWeight);
      if (row != null) {
        model.step(hashes[feature], row);
      }
    }
    return model.build();
  }

  private static void learn(Example example, Weights tokens, Weights steps, int moment) {
    int[] right = example.labels;
    float[][] ofTokens = new float[right.length][LABELS];
    float[][] ofSteps = new float[right.length][LABELS * LABELS];
    for (int i = 0; i < right.length; i++) {
      tokens.sum(example.tokens[i], ofTokens[i]);
      if (i > 0) {
        steps.sum(example.steps[i], ofSteps[i]);
      }
    }
    int[] best = new Viterbi(ofTokens, ofSteps).best();
    for (int i = 0; i < right.length; i++) {
      if (best[i] != right[i]) {
        tokens.move(example.tokens[i], best[i], right[i], moment);
      }
      if (i > 0 && (best[i] != right[i] || best[i - 1] != right[i - 1])) {
        int wrong = best[i - 1] * LABELS + best[i];
        steps.move(example.steps[i], wrong, right[i - 1] * LABELS + right[i], moment);
      }
    }
  }
}
