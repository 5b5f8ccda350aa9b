package sommertour.enrich.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.enrich.text.Name;
import sommertour.enrich.text.NameFeatures;
import sommertour.enrich.text.NameFinder;
import sommertour.enrich.text.NameLabels.Labelled;
import sommertour.enrich.text.NameModel;
import sommertour.enrich.text.NameTagger;
import sommertour.german.Token;
import sommertour.german.Tokenizer;

class NameModelTrainerTest {
  private static final String CORPUS =
      """
      #\thttp://beispiel.de\t[2014-01-01]
      1\tGestern\tO\tO
      2\tkam\tO\tO
      3\tEva\tB-PER\tO
      4\tMuster\tI-PER\tO
      5\tnach\tO\tO
      6\tDüren\tB-LOC\tO
      7\t.\tO\tO

      1\tDie\tO\tO
      2\tDürener\tB-LOCderiv\tO
      3\tfeiern\tO\tO
      4\t.\tO\tO

      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream figures = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(figures, true, StandardCharsets.UTF_8);
  private final List<String> progress = new ArrayList<>();

  @Test
  void readsTheOuterNamesOfGermEval() throws IOException {
    assertThat(NameCorpus.germEval(corpus().resolve("germeval2014/NER-de-dev.tsv")))
        .containsExactly(
            new LabelledSentence(
                List.of("Gestern", "kam", "Eva", "Muster", "nach", "Düren", "."),
                List.of(new Labelled(Name.Type.PER, 2, 4), new Labelled(Name.Type.LOC, 5, 6))),
            new LabelledSentence(List.of("Die", "Dürener", "feiern", "."), List.of()));
  }

  @Test
  void cutsTheSentencesOfACorpusWithOurTokenizer() {
    LabelledSentence sentence =
        new LabelledSentence(
            List.of("\"", "Frau", "Mai-", "Probe", "\"", ",", "St", ".", "Augustin"),
            List.of(new Labelled(Name.Type.PER, 2, 4), new Labelled(Name.Type.LOC, 6, 9)));
    assertThat(sentence.retokenized(new Tokenizer()))
        .isEqualTo(
            new LabelledSentence(
                List.of("\"", "Frau", "Mai-", "Probe", "\"", ",", "St.", "Augustin"),
                List.of(new Labelled(Name.Type.PER, 2, 4), new Labelled(Name.Type.LOC, 6, 8))));
  }

  @Test
  void theSameDataMakeTheSameBytes() throws IOException {
    Path one = folder.resolve("one.bin");
    Path two = folder.resolve("two.bin");
    new NameModelTrainer().train(corpus(), one, progress::add);
    new NameModelTrainer().train(corpus(), two, progress::add);
    assertThat(one).hasSameBinaryContentAs(two);
    assertThat(progress).contains("training on 4 gold and 0 silver sentences");
  }

  @Test
  void theModelFindsWhatItWasShown() throws IOException {
    Path model = folder.resolve("model.bin");
    new NameModelTrainer().train(corpus(), model, progress::add);
    String text = "Gestern kam Eva Muster nach Düren.";
    List<Token> tokens = new Tokenizer().tokens(text);
    List<sommertour.contract.Span> sentence =
        List.of(sommertour.contract.Span.of(text, 0, text.length()));
    NameFinder finder;
    try (InputStream stream = Files.newInputStream(model)) {
      finder = new NameFinder(new NameTagger(NameModel.read(stream), NameFeatures.load()));
    }
    assertThat(finder.find(text, sentence, tokens))
        .extracting(name -> name.type() + " " + name.span().text())
        .containsExactly("PER Eva Muster", "LOC Düren");
  }

  @Test
  void aFileThatIsNoModelIsRefused() throws IOException {
    Path model = Files.writeString(folder.resolve("model.bin"), "no model at all");
    try (InputStream stream = Files.newInputStream(model)) {
      assertThatThrownBy(() -> NameModel.read(stream))
          .hasMessage("is no model of names of this version; train it anew");
    }
  }

  @Test
  void crossValidationReadsEachSentenceWithAModelOfTheOthers() throws IOException {
    new NameModelTrainer().crossValidate(corpus(), out);
    assertThat(figures.toString(StandardCharsets.UTF_8).lines())
        .endsWith("all folds, 4 sentences, with 0 silver ones: PER 100.0  LOC 100.0  ORG 0.0");
  }

  @Test
  void namesTheCorpusThatIsMissing() {
    assertThatThrownBy(
            () -> new NameModelTrainer().train(folder, folder.resolve("model.bin"), progress::add))
        .hasMessageContaining("NER-de-dev.tsv")
        .hasMessageContaining("give the folder that holds germeval2014");
  }

  private Path corpus() throws IOException {
    Path germEval = Files.createDirectories(folder.resolve("ner/germeval2014"));
    Files.writeString(germEval.resolve("NER-de-dev.tsv"), CORPUS);
    Files.writeString(germEval.resolve("NER-de-test.tsv"), CORPUS);
    return folder.resolve("ner");
  }
}
