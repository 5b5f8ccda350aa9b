package sommertour.benchmarks;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;
import sommertour.german.DateFinder;
import sommertour.german.Tokenizer;

/**
 * How fast one thread reads articles, all of the enrichment, against the name finding alone of
 * Stanford CoreNLP for German; how fast dates are found; and what the models and tables take of the
 * heap.
 */
final class ReadingSpeed implements Benchmark {
  /** Rounds after which neither side gets faster; after five the enrichment still does. */
  private static final int WARM_UP = 10;

  private static final int ROUNDS = 5;
  private static final String PEER_MODEL = "edu/stanford/nlp/models/ner/german.distsim.crf.ser.gz";

  @Override
  public String name() {
    return "reading-speed";
  }

  @Override
  public String about() {
    return "Tokens per CPU second of the whole enrichment against CoreNLP's German name finder;"
        + " dates; heap.";
  }

  @Override
  public Section run(Path data) throws Exception {
    List<Article> articles = articles(data.resolve("gold"));
    long before = usedHeap();
    Enricher enricher = Enricher.load();
    DateFinder dates = new DateFinder();
    long heap = usedHeap() - before;
    CRFClassifier<CoreLabel> peer = CRFClassifier.getClassifier(PEER_MODEL);
    Tokenizer tokenizer = new Tokenizer();
    long tokens = articles.stream().mapToLong(a -> tokenizer.tokens(a.text()).size()).sum();
    long characters = articles.stream().mapToLong(a -> a.text().length()).sum();
    ToIntFunction<Article> enrich =
        article -> enricher.enrich(article) instanceof Enrichment.Enriched ? 1 : 0;
    ToIntFunction<Article> names = article -> peer.classify(article.text()).size();
    ToIntFunction<Article> days = article -> dates.find(article.text(), article.published()).size();
    Median ours = new Median();
    Median theirs = new Median();
    Median ofDates = new Median();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      ours.add(round, seconds(articles, enrich));
      theirs.add(round, seconds(articles, names));
      ofDates.add(round, seconds(articles, days));
    }
    double speed = tokens / ours.seconds();
    double peerSpeed = tokens / theirs.seconds();
    return new Section(
        name(),
        String.format(
            Locale.ROOT,
            "%d press articles, %,d tokens, %,d characters, one thread, warm; median of %d rounds in"
                + " turn, in seconds of CPU.",
            articles.size(),
            tokens,
            characters,
            ROUNDS),
        List.of("what", "figure", "asked for"),
        List.of(
            List.of("the whole enrichment, tokens a CPU second", whole(speed), ""),
            List.of("CoreNLP 4.5.10, German names alone, the same tokens", whole(peerSpeed), ""),
            List.of("ratio", String.format(Locale.ROOT, "%.2f", speed / peerSpeed), "1, better 2"),
            List.of(
                "dates alone, characters a CPU second",
                whole(characters / ofDates.seconds()),
                "960,000 (30 × HeidelTime's 32,000)"),
            List.of(
                "heap with all models and tables, MB",
                String.format(Locale.ROOT, "%.0f", heap / 1e6),
                "under 150")),
        List.of("Both sides cut the text into tokens themselves; the tokens counted are ours."));
  }

  private static List<Article> articles(Path gold) throws IOException, MissingDataException {
    if (!Files.isDirectory(gold)) {
      throw new MissingDataException(gold);
    }
    try (Stream<Path> cases = Files.list(gold)) {
      return cases
          .sorted()
          .map(folder -> folder.resolve("article.json"))
          .filter(Files::exists)
          .map(ReadingSpeed::article)
          .toList();
    }
  }

  private static Article article(Path file) {
    try {
      return Json.read(Files.readAllBytes(file), Article.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is no article", e);
    }
  }

  private static double seconds(List<Article> articles, ToIntFunction<Article> work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long found = 0;
    for (Article article : articles) {
      found += work.applyAsInt(article);
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was found in any article");
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static long usedHeap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static String whole(double figure) {
    return String.format(Locale.ROOT, "%,.0f", figure);
  }

  /** The median of the rounds after the warm-up. */
  private static final class Median {
    private final double[] rounds = new double[ROUNDS];

    void add(int round, double seconds) {
      if (round >= 0) {
        rounds[round] = seconds;
      }
    }

    double seconds() {
      double[] sorted = rounds.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }
}
