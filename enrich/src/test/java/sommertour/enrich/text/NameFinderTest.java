package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.RegexNameFinder;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.namefind.TokenNameFinderEvaluator;
import opennlp.tools.util.ObjectStreamUtils;
import org.junit.jupiter.api.Test;
import sommertour.contract.Span;
import sommertour.german.SentenceSplitter;
import sommertour.german.Token;
import sommertour.german.Tokenizer;

class NameFinderTest {
  private static final NameFinder FINDER = NameFinder.load();
  private static final String TEXT =
      "Am Montag besuchte Staatssekretärin Karin Schmidt die Feuerwehr in Münster. „Das ist gut“,"
          + " sagte Peter Wagner aus Berlin.";

  @Test
  void findsPersonsAndPlacesWithTheShippedModel() {
    assertThat(find(TEXT))
        .extracting(Name::type, name -> name.span().text())
        .containsExactly(
            tuple(Name.Type.PER, "Karin Schmidt"),
            tuple(Name.Type.LOC, "Münster"),
            tuple(Name.Type.PER, "Peter Wagner"),
            tuple(Name.Type.LOC, "Berlin"));
  }

  @Test
  void probabilitiesLieBetweenZeroAndOne() {
    assertThat(find(TEXT)).allMatch(name -> name.probability() > 0 && name.probability() <= 1);
  }

  @Test
  void givesTheSameInManyThreads() throws Exception {
    List<Name> alone = find(TEXT);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Name>>> tasks = Collections.nCopies(20, () -> find(TEXT));
      for (Future<List<Name>> names : threads.invokeAll(tasks)) {
        assertThat(names.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void isMeasuredByTheEvaluatorOfOpenNlp() throws IOException {
    NameSample right =
        NameSample.parse(
            "<START:PER> Karin Schmidt <END> kam nach <START:LOC> Münster <END> .", false);
    NameSample wrong = NameSample.parse("<START:PER> Karin <END> Schmidt kam .", false);
    NameTagger tagger = NameFinder.tagger(NameDictionaries.load());
    TokenNameFinderEvaluator evaluator = new TokenNameFinderEvaluator(tagger);
    evaluator.evaluate(ObjectStreamUtils.createObjectStream(right, wrong));
    assertThat(evaluator.getFMeasure().getPrecisionScore()).isEqualTo(2.0 / 3);
    assertThat(evaluator.getFMeasure().getRecallScore()).isEqualTo(2.0 / 3);
  }

  @Test
  void readsWithAnotherFinderOfOpenNlp() {
    TokenNameFinder other =
        new RegexNameFinder(Map.of("LOC", new Pattern[] {Pattern.compile("M.nster")}));
    assertThat(find(new NameFinder(other), TEXT))
        .extracting(Name::type, name -> name.span().text())
        .containsExactly(tuple(Name.Type.LOC, "Münster"));
  }

  @Test
  void readsEmptyAndEndlessSentences() {
    assertThat(find("")).isEmpty();
    assertThat(find("Karin Schmidt und ".repeat(300))).hasSizeGreaterThan(200);
  }

  private static List<Name> find(String text) {
    return find(FINDER, text);
  }

  private static List<Name> find(NameFinder finder, String text) {
    Tokenizer tokenizer = new Tokenizer();
    List<Token> tokens = tokenizer.tokens(text);
    List<Span> sentences = new SentenceSplitter(tokenizer).sentences(text, tokens);
    return finder.find(text, sentences, tokens);
  }
}
