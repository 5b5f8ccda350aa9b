package sommertour.enrich.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.enrich.text.Name;
import sommertour.enrich.text.NameFinder;
import sommertour.enrich.train.LabelledSentence.Label;
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

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);

  @Test
  void readsTheOuterNamesOfGermEval() throws IOException {
    assertThat(NameCorpus.germEval(corpus().resolve("germeval2014/NER-de-dev.tsv")))
        .containsExactly(
            new LabelledSentence(
                List.of("Gestern", "kam", "Eva", "Muster", "nach", "Düren", "."),
                List.of(new Label(Name.Type.PER, 2, 4), new Label(Name.Type.LOC, 5, 6))),
            new LabelledSentence(List.of("Die", "Dürener", "feiern", "."), List.of()));
  }

  @Test
  void cutsTheSentencesOfACorpusWithOurTokenizer() {
    LabelledSentence sentence =
        new LabelledSentence(
            List.of("\"", "Frau", "Mai-", "Probe", "\"", ",", "St", ".", "Augustin"),
            List.of(new Label(Name.Type.PER, 2, 4), new Label(Name.Type.LOC, 6, 9)));
    assertThat(sentence.retokenized(new Tokenizer()))
        .isEqualTo(
            new NameSample(
                new String[] {"\"", "Frau", "Mai-", "Probe", "\"", ",", "St.", "Augustin"},
                new Span[] {new Span(2, 4, "PER"), new Span(6, 8, "LOC")},
                true));
  }

  @Test
  void theSameDataMakeTheSameBytes() throws IOException {
    Path one = folder.resolve("one.bin");
    Path two = folder.resolve("two.bin");
    new NameModelTrainer().train(corpus(), one, out);
    new NameModelTrainer().train(corpus(), two, out);
    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void theModelFindsWhatItWasShown() throws IOException {
    Path model = folder.resolve("model.bin");
    new NameModelTrainer().train(corpus(), model, out);
    String text = "Gestern kam Eva Muster nach Düren.";
    List<Token> tokens = new Tokenizer().tokens(text);
    List<sommertour.contract.Span> sentence =
        List.of(sommertour.contract.Span.of(text, 0, text.length()));
    assertThat(NameFinder.read(Files.newInputStream(model)).find(text, sentence, tokens))
        .extracting(name -> name.type() + " " + name.span().text())
        .containsExactly("PER Eva Muster", "LOC Düren");
  }

  @Test
  void figuresComeInFourLinesAtMost() throws IOException {
    new NameModelTrainer().evaluate(corpus(), out);
    assertThat(log.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "test on dev: PER 100.0  LOC 100.0  ORG 0.0",
            "dev on test: PER 100.0  LOC 100.0  ORG 0.0");
  }

  @Test
  void namesTheCorpusThatIsMissing() {
    assertThatThrownBy(() -> new NameModelTrainer().train(folder, folder.resolve("model.bin"), out))
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
