package sommertour.enrich.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.perceptron.PerceptronModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.NameSample;

/**
 * Trains an averaged perceptron (Collins 2002) on the true history of each token and gives it as a
 * model of OpenNLP. OpenNLP's own trainer averages all weights in every round, which takes some
 * thirty times as long on the same data; the update is the same.
 */
final class AveragedPerceptron {
  /** Fixed, so that the same sentences make the same model. */
  private static final long SEED = 2014;

  private final int rounds;
  private final double smallestWeight;

  /**
   * @param rounds how often each sentence is seen
   * @param smallestWeight features whose averaged weights are all nearer to zero are left out
   */
  AveragedPerceptron(int rounds, double smallestWeight) {
    this.rounds = rounds;
    this.smallestWeight = smallestWeight;
  }

  private static final class Event {
    final int[] features;
    final int outcome;

    Event(int[] features, int outcome) {
      this.features = features;
      this.outcome = outcome;
    }
  }

  /** The sentences as numbers, with what the numbers mean. */
  private static final class Events {
    final Map<String, Integer> features = new HashMap<>(1 << 20);
    final Map<String, Integer> outcomes = new HashMap<>();
    final List<List<Event>> sentences = new ArrayList<>();

    Events(List<NameSample> samples, NameContextGenerator contexts) {
      BioCodec codec = new BioCodec();
      for (NameSample sample : samples) {
        String[] tokens = sample.getSentence();
        String[] labels = codec.encode(sample.getNames(), tokens.length);
        List<Event> sentence = new ArrayList<>(tokens.length);
        for (int i = 0; i < tokens.length; i++) {
          String[] context = contexts.getContext(i, tokens, labels, null);
          int[] ids = new int[context.length];
          for (int f = 0; f < context.length; f++) {
            ids[f] = features.computeIfAbsent(context[f], name -> features.size());
          }
          sentence.add(
              new Event(ids, outcomes.computeIfAbsent(labels[i], name -> outcomes.size())));
        }
        sentences.add(sentence);
      }
    }
  }

  /** The model; the same sentences in the same order make the same one. */
  MaxentModel train(List<NameSample> samples, NameContextGenerator contexts) {
    Events events = new Events(samples, contexts);
    int outcomes = events.outcomes.size();
    float[] weights = new float[events.features.size() * outcomes];
    double[] drift = new double[weights.length];
    Random random = new Random(SEED);
    double seen = 1;
    List<List<Event>> order = new ArrayList<>(events.sentences);
    double[] scores = new double[outcomes];
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (List<Event> sentence : order) {
        for (Event event : sentence) {
          int best = best(event.features, weights, scores);
          if (best != event.outcome) {
            for (int feature : event.features) {
              int row = feature * outcomes;
              weights[row + event.outcome] += 1;
              drift[row + event.outcome] += seen;
              weights[row + best] -= 1;
              drift[row + best] -= seen;
            }
          }
          seen++;
        }
      }
    }
    return model(events, weights, drift, seen);
  }

  private static int best(int[] features, float[] weights, double[] scores) {
    Arrays.fill(scores, 0);
    for (int feature : features) {
      int row = feature * scores.length;
      for (int o = 0; o < scores.length; o++) {
        scores[o] += weights[row + o];
      }
    }
    int best = 0;
    for (int o = 1; o < scores.length; o++) {
      if (scores[o] > scores[best]) {
        best = o;
      }
    }
    return best;
  }

  /** Averaged weights, in the order of the features' names. */
  private MaxentModel model(Events events, float[] weights, double[] drift, double seen) {
    int outcomes = events.outcomes.size();
    String[] outcomeNames = new String[outcomes];
    events.outcomes.forEach((name, id) -> outcomeNames[id] = name);
    List<String> kept = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    List<String> names = new ArrayList<>(events.features.keySet());
    Collections.sort(names);
    for (String name : names) {
      int row = events.features.get(name) * outcomes;
      int[] used = new int[outcomes];
      double[] values = new double[outcomes];
      int count = 0;
      for (int o = 0; o < outcomes; o++) {
        double average = weights[row + o] - drift[row + o] / seen;
        if (Math.abs(average) >= smallestWeight) {
          used[count] = o;
          // Four digits are all that decides, and make a smaller file.
          values[count++] = Math.round(average * 1e3) / 1e3;
        }
      }
      if (count > 0) {
        kept.add(name);
        contexts.add(new Context(Arrays.copyOf(used, count), Arrays.copyOf(values, count)));
      }
    }
    return new PerceptronModel(
        contexts.toArray(Context[]::new), kept.toArray(String[]::new), outcomeNames);
  }
}
