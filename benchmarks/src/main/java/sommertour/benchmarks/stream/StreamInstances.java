package sommertour.benchmarks.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sommertour.benchmarks.Benchmark;
import sommertour.benchmarks.Section;
import sommertour.runtime.KafkaSettings;

/** What a second instance adds. */
public final class StreamInstances implements Benchmark {
  private static final int ARTICLES = Integer.getInteger("stream.shared", 6_000);
  private static final int WARM_ROUNDS = 3;

  @Override
  public String name() {
    return "stream-instances";
  }

  @Override
  public String about() {
    return "One instance of one thread against two that share the work: the whole topology with the"
        + " enrichment ("
        + StreamArticles.length()
        + "), "
        + Bench.SETTING
        + ".";
  }

  @Override
  public Section run(Path data) throws Exception {
    double one;
    double two;
    try (Bench bench = new Bench()) {
      one = articlesPerSecond(bench, 1);
      two = articlesPerSecond(bench, 2);
    }
    return new Section(
        name(),
        about(),
        List.of("instances", "articles", "articles/s", "ratio"),
        List.of(
            List.of("1", Integer.toString(ARTICLES), "%.0f".formatted(one), "1.00"),
            List.of(
                "2",
                Integer.toString(ARTICLES),
                "%.0f".formatted(two),
                "%.2f".formatted(two / one))),
        List.of(
            "After "
                + WARM_ROUNDS
                + " times as many articles to warm up. Two busy instances and the broker share the"
                + " cores told below."));
  }

  private static double articlesPerSecond(Bench bench, int instances) throws Exception {
    KafkaSettings kafka = bench.topics("shared" + instances);
    List<StreamProcess> streams = new ArrayList<>();
    try {
      for (int n = 0; n < instances; n++) {
        streams.add(
            StreamProcess.start(
                StreamProcess.Kind.READ, kafka, bench.folder(kafka.prefix() + "-" + n), 1));
      }
      for (StreamProcess stream : streams) {
        stream.awaitReady();
      }
      double perSecond = 0;
      for (int round = 0; round <= WARM_ROUNDS; round++) {
        long start = System.nanoTime();
        Bench.publish(kafka, round * ARTICLES, (round + 1) * ARTICLES);
        Bench.awaitDrained(kafka);
        perSecond = ARTICLES / ((System.nanoTime() - start) / 1e9);
        for (StreamProcess stream : streams) {
          stream.awaitIdle();
        }
      }
      return perSecond;
    } finally {
      for (StreamProcess stream : streams) {
        stream.close();
      }
    }
  }
}
