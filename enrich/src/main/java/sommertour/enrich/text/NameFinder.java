package sommertour.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import sommertour.contract.Span;
import sommertour.german.Token;

/**
 * Finds names of persons, places and organisations with a trained model. Which place or person is
 * meant is left to others. Safe for many threads at once; each sentence is read for itself.
 */
public final class NameFinder {
  /** Beyond this the sentence is read in pieces, since no one writes such sentences. */
  private static final int LONGEST_SENTENCE = 400;

  private static final String SHIPPED = "names.bin";

  private static final double[][] SURENESS = {
    {0, 0.38},
    {2_100, 0.53},
    {3_800, 0.64},
    {5_600, 0.71},
    {7_500, 0.79},
    {9_800, 0.88},
    {12_100, 0.92},
    {14_600, 0.95},
    {17_600, 0.97},
    {22_000, 0.98},
    {30_000, 1}
  };

  private final NameTagger tagger;

  /** A finder with this model. */
  public NameFinder(NameTagger tagger) {
    this.tagger = tagger;
  }

  /** Reads the shipped model from the class path. */
  public static NameFinder load() {
    return load(NameDictionaries.load());
  }

  static NameFinder load(NameDictionaries dictionaries) {
    try (InputStream stream = NameFinder.class.getResourceAsStream(SHIPPED)) {
      if (stream == null) {
        throw new IllegalStateException("the name model " + SHIPPED + " is missing from the jar");
      }
      NameFeatures features = new NameFeatures(dictionaries, WordClusters.load());
      return new NameFinder(new NameTagger(NameModel.read(stream), features));
    } catch (IOException e) {
      throw new UncheckedIOException("the name model " + SHIPPED + " cannot be read", e);
    }
  }

  /**
   * The names of a text, in order, none within another.
   *
   * @param text the whole text
   * @param sentences its sentences
   * @param tokens its tokens, each within one of the sentences
   */
  public List<Name> find(String text, List<Span> sentences, List<Token> tokens) {
    List<Name> names = new ArrayList<>();
    int first = 0;
    for (Span sentence : sentences) {
      while (first < tokens.size() && tokens.get(first).end() <= sentence.end()) {
        int behind = first;
        while (behind < tokens.size()
            && behind - first < LONGEST_SENTENCE
            && tokens.get(behind).end() <= sentence.end()) {
          behind++;
        }
        read(text, tokens.subList(first, behind), names);
        first = behind;
      }
    }
    return names;
  }

  private void read(String text, List<Token> tokens, List<Name> names) {
    List<String> words = tokens.stream().map(Token::text).toList();
    for (NameTagger.Found found : tagger.names(words)) {
      NameLabels.Labelled name = found.name();
      int start = tokens.get(name.first()).start();
      int end = tokens.get(name.behind() - 1).end();
      names.add(new Name(name.type(), Span.of(text, start, end), precision(found.margin())));
    }
  }

  /**
   * The share of right names among those of which the model is as sure. Its own margins only rank:
   * measured by cross-validation on GermEval.
   */
  private static double precision(double margin) {
    int i = 1;
    while (i < SURENESS.length - 1 && margin > SURENESS[i][0]) {
      i++;
    }
    double[] low = SURENESS[i - 1];
    double[] high = SURENESS[i];
    double part = (margin - low[0]) / (high[0] - low[0]);
    return Math.max(low[1], Math.min(high[1], low[1] + part * (high[1] - low[1])));
  }
}
