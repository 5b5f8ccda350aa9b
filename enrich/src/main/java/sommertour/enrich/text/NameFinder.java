package sommertour.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinder;
import sommertour.contract.Span;
import sommertour.german.Token;

/**
 * Finds names of persons, places and organisations with a name finder of OpenNLP's kind: as shipped
 * with {@link NameTagger}. Which place or person is meant is left to others. With the shipped model
 * safe for many threads at once; each sentence is read for itself.
 */
public final class NameFinder {
  /** Beyond this the sentence is read in pieces, since no one writes such sentences. */
  private static final int LONGEST_SENTENCE = 400;

  private static final String SHIPPED = "names.bin";

  private final TokenNameFinder finder;

  /** Reads with this finder, which gives its names the types of {@link Name.Type}. */
  public NameFinder(TokenNameFinder finder) {
    this.finder = finder;
  }

  /** Reads the shipped model from the class path. */
  public static NameFinder load() {
    return load(NameDictionaries.load());
  }

  static NameFinder load(NameDictionaries dictionaries) {
    return new NameFinder(tagger(dictionaries));
  }

  static NameTagger tagger(NameDictionaries dictionaries) {
    try (InputStream stream = NameFinder.class.getResourceAsStream(SHIPPED)) {
      if (stream == null) {
        throw new IllegalStateException("the name model " + SHIPPED + " is missing from the jar");
      }
      NameFeatures features = new NameFeatures(dictionaries, dictionaries.clusters());
      return new NameTagger(NameModel.read(stream), features);
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
    String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
    for (opennlp.tools.util.Span name : finder.find(words)) {
      int start = tokens.get(name.getStart()).start();
      int end = tokens.get(name.getEnd() - 1).end();
      names.add(
          new Name(Name.Type.valueOf(name.getType()), Span.of(text, start, end), name.getProb()));
    }
  }
}
