package sommertour.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import sommertour.contract.Span;
import sommertour.german.Token;

/**
 * Finds names of persons, places and organisations with a trained model (OpenNLP, perceptron).
 * Which place or person is meant is left to others. Safe for many threads at once; each sentence is
 * read for itself.
 */
public final class NameFinder {
  /** Beyond this the sentence is read in pieces, since no one writes such sentences. */
  private static final int LONGEST_SENTENCE = 400;

  private static final String SHIPPED = "names.bin";

  private static final double[][] SURENESS = {
    {0.22, 0.3}, {0.30, 0.55}, {0.32, 0.7}, {0.34, 0.93}, {0.36, 1}
  };

  private final TokenNameFinderModel model;

  private NameFinder(TokenNameFinderModel model) {
    this.model = model;
  }

  /** Reads the shipped model from the class path. */
  public static NameFinder load() {
    try (InputStream stream = NameFinder.class.getResourceAsStream(SHIPPED)) {
      if (stream == null) {
        throw new IllegalStateException("the name model " + SHIPPED + " is missing from the jar");
      }
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("the name model " + SHIPPED + " cannot be read", e);
    }
  }

  /**
   * Reads a model that the trainer wrote.
   *
   * @throws IOException if it is none
   */
  public static NameFinder read(InputStream stream) throws IOException {
    NameFeatureFactory.register();
    return new NameFinder(new TokenNameFinderModel(stream));
  }

  /** A finder with a model at hand. */
  public static NameFinder of(TokenNameFinderModel model) {
    return new NameFinder(model);
  }

  /**
   * The names of a text, in order, none within another.
   *
   * @param text the whole text
   * @param sentences its sentences
   * @param tokens its tokens, each within one of the sentences
   */
  public List<Name> find(String text, List<Span> sentences, List<Token> tokens) {
    NameFinderME finder = new NameFinderME(model);
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
        find(text, tokens.subList(first, behind), finder, names);
        first = behind;
      }
    }
    return names;
  }

  private static void find(String text, List<Token> tokens, NameFinderME finder, List<Name> names) {
    String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
    opennlp.tools.util.Span[] found = finder.find(words);
    double[] probabilities = finder.probs(found);
    for (int i = 0; i < found.length; i++) {
      names.add(
          new Name(
              Name.Type.valueOf(found[i].getType()),
              Span.of(
                  text,
                  tokens.get(found[i].getStart()).start(),
                  tokens.get(found[i].getEnd() - 1).end()),
              precision(probabilities[i])));
    }
  }

  /**
   * The share of right names among those of which the perceptron is as sure. Its own figures only
   * rank: measured on GermEval dev, which the measured model had not seen.
   */
  private static double precision(double probability) {
    int i = 1;
    while (i < SURENESS.length - 1 && probability > SURENESS[i][0]) {
      i++;
    }
    double[] low = SURENESS[i - 1];
    double[] high = SURENESS[i];
    double part = (probability - low[0]) / (high[0] - low[0]);
    return Math.max(low[1], Math.min(high[1], low[1] + part * (high[1] - low[1])));
  }
}
