package sommertour.enrich.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sommertour.enrich.text.NameFeatures;
import sommertour.enrich.text.NameModel;
import sommertour.enrich.text.NameTagger;
import sommertour.enrich.train.StructuredPerceptron.Example;
import sommertour.enrich.train.StructuredPerceptron.Examples;
import sommertour.german.Tokenizer;

/**
 * Makes the name model from the corpora in a folder, and measures what the same recipe gives on
 * sentences it has not seen. Needs some 3 GB of heap.
 */
public final class NameModelTrainer {
  private static final String DEV = "germeval2014/NER-de-dev.tsv";
  private static final String TEST = "germeval2014/NER-de-test.tsv";
  private static final String SILVER = "silver_bundestag_30k.opennlp.gz";

  private static final int FOLDS = 5;

  /** More changes nothing on GermEval. */
  private static final int ROUNDS = 8;

  /** A weight this small decides nothing; half of the features go with it. */
  private static final double SMALLEST_WEIGHT = 0.15;

  /** People labelled GermEval, a program the rest: each of its sentences counts three times. */
  private static final int GOLD_COPIES = 3;

  private final Tokenizer tokenizer = new Tokenizer();
  private final NameFeatures features = NameFeatures.load();

  /**
   * Trains on everything and writes the model. The same data make the same bytes.
   *
   * @param nerData folder with germeval2014 and, if it is there, the silver sentences
   * @param modelOut file to write
   * @param progress takes lines for people
   * @throws IOException if a corpus can't be read or the model can't be written
   */
  public void train(Path nerData, Path modelOut, Consumer<String> progress) throws IOException {
    List<LabelledSentence> gold = gold(nerData);
    List<LabelledSentence> silver = silver(nerData);
    progress.accept(
        "training on %d gold and %d silver sentences".formatted(gold.size(), silver.size()));
    NameModel model = model(gold, silver);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(modelOut))) {
      model.write(out);
    }
    progress.accept(
        "wrote %s, %d features, %d bytes"
            .formatted(modelOut, model.features(), Files.size(modelOut)));
  }

  /**
   * F1 by exact span on GermEval, dev and test together, by five-fold cross-validation: each fifth
   * of the sentences is read by a model that was trained on the others and the silver sentences.
   *
   * @param nerData folder with germeval2014 and, if it is there, the silver sentences
   * @param figures where they go
   * @throws IOException if a corpus can't be read
   */
  public void crossValidate(Path nerData, PrintStream figures) throws IOException {
    List<LabelledSentence> gold = gold(nerData);
    List<LabelledSentence> silver = silver(nerData);
    NameScores scores = new NameScores();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledSentence> others = new ArrayList<>();
      List<LabelledSentence> unseen = new ArrayList<>();
      for (int i = 0; i < gold.size(); i++) {
        (i % FOLDS == fold ? unseen : others).add(gold.get(i));
      }
      NameTagger tagger = new NameTagger(model(others, silver), features);
      NameScores ofFold = new NameScores();
      for (LabelledSentence sentence : unseen) {
        List<NameTagger.Found> found = tagger.names(sentence.words());
        ofFold.add(found, sentence.names());
        scores.add(found, sentence.names());
      }
      figures.printf("fold %d of %d: %s%n", fold + 1, FOLDS, ofFold);
    }
    figures.printf(
        "all folds, %d sentences, with %d silver ones: %s%n", gold.size(), silver.size(), scores);
    figures.print(scores.sureness());
  }

  private NameModel model(List<LabelledSentence> gold, List<LabelledSentence> silver) {
    Examples meaning = new Examples();
    List<Example> examples = new ArrayList<>();
    for (LabelledSentence sentence : gold) {
      Example example = example(meaning, sentence);
      for (int copy = 0; copy < GOLD_COPIES; copy++) {
        examples.add(example);
      }
    }
    silver.forEach(sentence -> examples.add(example(meaning, sentence)));
    return new StructuredPerceptron(ROUNDS, SMALLEST_WEIGHT).train(meaning, examples);
  }

  private Example example(Examples meaning, LabelledSentence sentence) {
    return meaning.of(features.of(sentence.words()), sentence.labels());
  }

  private List<LabelledSentence> gold(Path nerData) throws IOException {
    List<LabelledSentence> gold = new ArrayList<>();
    for (String file : List.of(DEV, TEST)) {
      gold.addAll(retokenized(NameCorpus.germEval(present(nerData.resolve(file)))));
    }
    return gold;
  }

  private List<LabelledSentence> silver(Path nerData) throws IOException {
    Path file = nerData.resolve(SILVER);
    return Files.exists(file) ? retokenized(NameCorpus.samples(file)) : List.of();
  }

  private List<LabelledSentence> retokenized(List<LabelledSentence> sentences) {
    return sentences.stream().map(sentence -> sentence.retokenized(tokenizer)).toList();
  }

  private static Path present(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          file + ": not found; give the folder that holds germeval2014 (CC BY 4.0)");
    }
    return file;
  }
}
