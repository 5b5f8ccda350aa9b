package sommertour.benchmarks.stream;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sommertour.benchmarks.Benchmark;
import sommertour.benchmarks.Section;
import sommertour.contract.Article;
import sommertour.contract.Topic;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;
import sommertour.runtime.KafkaSettings;

/**
 * The cost of the stream around the enrichment: CPU time of its process an article, beside that of
 * an identity topology of the same records, and the share of it that is spent in the enrichment.
 */
public final class StreamCost implements Benchmark {
  private static final int ARTICLES = Integer.getInteger("stream.articles", 100_000);
  private static final int ENRICHED = Integer.getInteger("stream.enriched", 20_000);

  /** So that what is hot gets compiled, and what has become slow by that is compiled anew. */
  private static final int WARM_ROUNDS = 6;

  private static final int WARM_SHARE = 4;

  private final List<List<String>> rows = new ArrayList<>();

  /** What one stream took for its articles. */
  private record Cost(double seconds, double micros, double enrichmentMicros) {}

  @Override
  public String name() {
    return "stream-cost";
  }

  @Override
  public String about() {
    return "The topology beside an identity topology of the same articles ("
        + StreamArticles.length()
        + "), "
        + Bench.SETTING
        + ", with "
        + Bench.THREADS
        + " threads.";
  }

  @Override
  public Section run(Path data) throws Exception {
    Cost identity;
    Cost told;
    Cost read;
    try (Bench bench = new Bench()) {
      identity = cost(bench, StreamProcess.Kind.IDENTITY, ARTICLES);
      told = cost(bench, StreamProcess.Kind.TOLD, ARTICLES);
      read = cost(bench, StreamProcess.Kind.READ, ENRICHED);
    }
    row("identity topology", ARTICLES, identity, "");
    row("topology, stops told (no text work)", ARTICLES, told, "");
    double beyond = told.micros - told.enrichmentMicros - identity.micros;
    rows.add(List.of("the stream beyond identity", "", "", "%.0f".formatted(beyond), "under 150"));
    Cost alone = alone();
    row("enrichment alone, one thread", ENRICHED / 2, alone, "");
    row("topology with the enrichment", ENRICHED, read, "");
    rows.add(
        List.of(
            "share of CPU spent in the enrichment, full load",
            "",
            "",
            "%.1f %%".formatted(100 * read.enrichmentMicros / read.micros),
            "85 %"));
    return new Section(
        name(),
        about(),
        List.of("what", "articles", "articles/s", "CPU µs an article", "asked for"),
        rows,
        List.of(
            "CPU time is that of the stream's whole process, Java's own threads included, over the"
                + " articles told, after %d %% as many more to warm up; articles come in faster than they"
                    .formatted(100 * WARM_ROUNDS / WARM_SHARE)
                + " are worked off.",
            "The share is the CPU time of the stream's threads within the enricher, by that of the"
                + " process. The making of the told stops is taken off."));
  }

  private static Cost cost(Bench bench, StreamProcess.Kind kind, int articles) throws Exception {
    KafkaSettings kafka = bench.topics(kind.name().toLowerCase(Locale.ROOT));
    try (StreamProcess stream =
        StreamProcess.start(kind, kafka, bench.folder(kafka.prefix()), Bench.THREADS)) {
      stream.awaitReady();
      int warm = 0;
      for (int round = 0; round < WARM_ROUNDS; round++) {
        Bench.publish(kafka, warm, warm + articles / WARM_SHARE);
        warm += articles / WARM_SHARE;
        await(kind, kafka);
        stream.awaitIdle();
      }
      Duration cpu = stream.cpu();
      Duration enrichment = stream.enrichment();
      long start = System.nanoTime();
      Bench.publish(kafka, warm, warm + articles);
      await(kind, kafka);
      double seconds = (System.nanoTime() - start) / 1e9;
      Cost cost =
          new Cost(
              seconds,
              stream.cpu().minus(cpu).toNanos() / 1e3 / articles,
              stream.enrichment().minus(enrichment).toNanos() / 1e3 / articles);
      if (kind != StreamProcess.Kind.IDENTITY && Bench.events(kafka) != warm + articles) {
        throw new IllegalStateException(
            Bench.events(kafka) + " events of " + (warm + articles) + " articles");
      }
      return cost;
    }
  }

  private static void await(StreamProcess.Kind kind, KafkaSettings kafka) throws Exception {
    if (kind == StreamProcess.Kind.IDENTITY) {
      Bench.awaitRead(kafka, Topic.ARTICLES, StreamProcess.identityGroup(kafka));
    } else {
      Bench.awaitDrained(kafka);
    }
  }

  private static Cost alone() {
    Enricher enricher = Enricher.load();
    List<Article> articles = new ArrayList<>();
    for (int n = 0; n < ENRICHED / 2; n++) {
      articles.add(StreamArticles.article(n));
    }
    articles.forEach(article -> enrich(enricher, article));
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    articles.forEach(article -> enrich(enricher, article));
    double micros =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
            / 1e3
            / articles.size();
    return new Cost((System.nanoTime() - start) / 1e9, micros, micros);
  }

  private static void enrich(Enricher enricher, Article article) {
    if (!(enricher.enrich(article) instanceof Enrichment.Enriched)) {
      throw new IllegalStateException("article " + article.id() + " is rejected");
    }
  }

  private void row(String what, int articles, Cost cost, String asked) {
    rows.add(
        List.of(
            what,
            Integer.toString(articles),
            "%.0f".formatted(articles / cost.seconds),
            "%.0f".formatted(cost.micros),
            asked));
  }
}
