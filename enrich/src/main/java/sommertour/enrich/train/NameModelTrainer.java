package sommertour.enrich.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import sommertour.enrich.text.NameFeatureFactory;
import sommertour.german.Tokenizer;

/**
 * Makes the name model from the corpora in a folder, and measures what the same recipe gives on
 * sentences it has not seen. Needs some 3 GB of heap.
 */
public final class NameModelTrainer {
  private static final String DEV = "germeval2014/NER-de-dev.tsv";
  private static final String TEST = "germeval2014/NER-de-test.tsv";
  private static final String SILVER = "silver_bundestag_30k.opennlp.gz";

  /** More changes nothing on GermEval. */
  private static final int ROUNDS = 8;

  /** A weight this small decides nothing; half of the features go with it. */
  private static final double SMALLEST_WEIGHT = 0.1;

  private static final int BEAM = 3;

  /** People labelled GermEval, a program the rest: each of its sentences counts twice. */
  private static final int GOLD_COPIES = 2;

  private final Tokenizer tokenizer = new Tokenizer();

  /**
   * Trains on everything and writes the model. The same data make the same bytes.
   *
   * @param nerData folder with germeval2014 and, if it is there, the silver sentences
   * @param modelOut file to write
   * @param log progress
   * @throws IOException if a corpus can't be read or the model can't be written
   */
  public void train(Path nerData, Path modelOut, PrintStream log) throws IOException {
    List<NameSample> gold = new ArrayList<>(germEval(nerData, DEV));
    gold.addAll(germEval(nerData, TEST));
    List<NameSample> silver = silver(nerData);
    log.printf("training on %d gold and %d silver sentences%n", gold.size(), silver.size());
    TokenNameFinderModel model = model(gold, silver);
    Files.write(modelOut, ModelFile.bytes(model));
    log.printf("wrote %s, %d bytes%n", modelOut, Files.size(modelOut));
  }

  /**
   * F1 by exact span of the recipe trained on one half of GermEval and tried on the other, both
   * ways, without and with the silver sentences.
   *
   * @param nerData folder with germeval2014 and, if it is there, the silver sentences
   * @param log where the figures go
   * @throws IOException if a corpus can't be read
   */
  public void evaluate(Path nerData, PrintStream log) throws IOException {
    List<NameSample> dev = germEval(nerData, DEV);
    List<NameSample> test = germEval(nerData, TEST);
    List<NameSample> silver = silver(nerData);
    List<List<NameSample>> further =
        silver.isEmpty() ? List.of(silver) : List.of(List.<NameSample>of(), silver);
    for (List<NameSample> added : further) {
      String with = added.isEmpty() ? "" : " + " + added.size() + " silver";
      log.println("test" + with + " on dev: " + new NameScores().add(model(test, added), dev));
      log.println("dev" + with + " on test: " + new NameScores().add(model(dev, added), test));
    }
  }

  private TokenNameFinderModel model(List<NameSample> gold, List<NameSample> silver) {
    List<NameSample> samples = new ArrayList<>();
    for (int copy = 0; copy < GOLD_COPIES; copy++) {
      samples.addAll(gold);
    }
    samples.addAll(silver);
    NameFeatureFactory.register();
    NameFeatureFactory features = new NameFeatureFactory();
    return new TokenNameFinderModel(
        "de",
        new AveragedPerceptron(ROUNDS, SMALLEST_WEIGHT)
            .train(samples, features.createContextGenerator()),
        BEAM,
        null,
        Map.of(),
        Map.of("Timestamp", "0"),
        new BioCodec(),
        features);
  }

  private List<NameSample> germEval(Path nerData, String file) throws IOException {
    return samples(NameCorpus.germEval(present(nerData.resolve(file))));
  }

  private List<NameSample> silver(Path nerData) throws IOException {
    Path file = nerData.resolve(SILVER);
    return Files.exists(file) ? samples(NameCorpus.samples(file)) : List.of();
  }

  private List<NameSample> samples(List<LabelledSentence> sentences) {
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
