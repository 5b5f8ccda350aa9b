package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;

/**
 * Reads sentences with a name model; a name finder that all of OpenNLP can take. What a single word
 * contributes is reckoned once and kept, for the words met first; that changes no answer. Safe for
 * many threads.
 */
public final class NameTagger implements TokenNameFinder {
  /** Takes some 15 MB; rarer words would seldom be met again. */
  private static final int MOST_WORDS = 20_000;

  private static final int DISTANCES = NameFeatures.BEFORE + 1 + NameFeatures.AFTER;

  private final NameModel model;
  private final NameFeatures features;
  private final Map<String, Word> words = new ConcurrentHashMap<>();
  private final Word none;

  /** Reads with these weights and tables. */
  public NameTagger(NameModel model, NameFeatures features) {
    this.model = model;
    this.features = features;
    this.none = new Word(WordTraits.NONE, model);
  }

  /**
   * A name that the model sees.
   *
   * @param margin by how much the best reading is better than the best one with another label on
   *     one of the name's tokens, or on the one behind; in the model's own units
   */
  public record Found(NameLabels.Labelled name, float margin) {}

  /** A word with the sums of the weights of its own features. */
  private static final class Word {
    private final WordTraits traits;
    private final float[][] byDistance = new float[DISTANCES][NameLabels.COUNT];
    private final float[] stepTo = new float[NameLabels.STEPS];
    private final float[] stepFrom = new float[NameLabels.STEPS];

    Word(WordTraits traits, NameModel model) {
      this.traits = traits;
      for (int i = 0; i < DISTANCES; i++) {
        model.addTokens(NameFeatures.ofWord(traits, i - NameFeatures.BEFORE), byDistance[i]);
      }
      model.addSteps(NameFeatures.stepTo(traits), stepTo);
      model.addSteps(NameFeatures.stepFrom(traits), stepFrom);
    }
  }

  /** The names of a sentence, in order, with the share of right ones among those as sure. */
  @Override
  public Span[] find(String[] sentence) {
    return names(List.of(sentence)).stream()
        .map(
            found ->
                new Span(
                    found.name().first(),
                    found.name().behind(),
                    found.name().type().name(),
                    Sureness.of(found.margin())))
        .toArray(Span[]::new);
  }

  /** Nothing is remembered beyond a sentence. */
  @Override
  public void clearAdaptiveData() {}

  /** The names of a sentence, in order. */
  public List<Found> names(List<String> sentence) {
    int length = sentence.size();
    Word[] known = new Word[length + NameFeatures.BEFORE + NameFeatures.AFTER];
    WordTraits[] traits = new WordTraits[known.length];
    Arrays.fill(known, none);
    for (int i = 0; i < length; i++) {
      known[i + NameFeatures.BEFORE] = word(sentence.get(i));
    }
    Arrays.setAll(traits, i -> known[i].traits);
    float[][] tokens = new float[length][NameLabels.COUNT];
    float[][] steps = new float[length][NameLabels.STEPS];
    for (int i = 0; i < length; i++) {
      for (int d = 0; d < DISTANCES; d++) {
        add(known[i + d].byDistance[d], tokens[i]);
      }
      int at = i + NameFeatures.BEFORE;
      model.addTokens(NameFeatures.together(traits, at, i == 0), tokens[i]);
      if (i > 0) {
        add(known[at].stepTo, steps[i]);
        add(known[at - 1].stepFrom, steps[i]);
      }
    }
    return names(new Viterbi(tokens, steps));
  }

  private static List<Found> names(Viterbi ways) {
    int[] best = ways.best();
    List<NameLabels.Labelled> names = NameLabels.names(best);
    if (names.isEmpty()) {
      return List.of();
    }
    float[] margins = ways.margins(best);
    List<Found> found = new ArrayList<>(names.size());
    for (NameLabels.Labelled name : names) {
      float least = Float.MAX_VALUE;
      for (int i = name.first(); i < Math.min(name.behind() + 1, best.length); i++) {
        least = Math.min(least, margins[i]);
      }
      found.add(new Found(name, least));
    }
    return found;
  }

  private Word word(String text) {
    Word known = words.get(text);
    if (known == null) {
      known = new Word(features.traits(text), model);
      if (words.size() < MOST_WORDS) {
        words.put(text, known);
      }
    }
    return known;
  }

  private static void add(float[] scores, float[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] += scores[i];
    }
  }
}
