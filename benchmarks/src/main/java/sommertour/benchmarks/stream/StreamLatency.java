package sommertour.benchmarks.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import sommertour.benchmarks.Benchmark;
import sommertour.benchmarks.Section;
import sommertour.ingest.ArticlePublisher;
import sommertour.runtime.KafkaSettings;

/**
 * How long an article takes to become an event that a reader of committed records gets, at rates
 * that do not wait for the answers.
 */
public final class StreamLatency implements Benchmark {
  private static final int SATURATING = Integer.getInteger("stream.saturating", 8_000);
  private static final int SECONDS = Integer.getInteger("stream.seconds", 30);
  private static final int WARM_ROUNDS = 2;

  private final List<List<String>> rows = new ArrayList<>();
  private int sent;

  @Override
  public String name() {
    return "stream-latency";
  }

  @Override
  public String about() {
    return "From an article ("
        + StreamArticles.length()
        + ") to its event in the hands of a reader of committed records: the whole topology with"
        + " the enrichment, "
        + Bench.SETTING
        + ", one instance of "
        + Bench.THREADS
        + " threads.";
  }

  @Override
  public Section run(Path data) throws Exception {
    double saturation = 0;
    try (Bench bench = new Bench()) {
      KafkaSettings kafka = bench.topics("latency");
      try (StreamProcess stream =
              StreamProcess.start(
                  StreamProcess.Kind.READ, kafka, bench.folder("latency"), Bench.THREADS);
          EventArrivals arrivals = new EventArrivals(kafka)) {
        stream.awaitReady();
        for (int round = 0; round <= WARM_ROUNDS; round++) {
          long start = System.nanoTime();
          Bench.publish(kafka, sent, sent + SATURATING);
          arrivals.await(sent, sent + SATURATING);
          saturation = SATURATING / ((System.nanoTime() - start) / 1e9);
          sent += SATURATING;
          stream.awaitIdle();
        }
        measure(kafka, arrivals, 10, "");
        measure(kafka, arrivals, 50, "p50 300, p99 1000");
        measure(kafka, arrivals, (int) (0.8 * saturation), "");
      }
    }
    return new Section(
        name(),
        about(),
        List.of("articles/s", "articles", "p50, ms", "p99, ms", "most, ms", "asked for"),
        rows,
        List.of(
            "Open loop: an article is due at its moment, whatever became of those before, and is"
                + " timed from then. The last rate is 80 %% of the measured saturation of %.0f articles/s."
                    .formatted(saturation)
                + " Producer and reader share the machine with broker and stream."));
  }

  private void measure(KafkaSettings kafka, EventArrivals arrivals, int rate, String asked)
      throws InterruptedException {
    int articles = rate * SECONDS;
    long[] due = new long[articles];
    long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    try (ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      for (int n = 0; n < articles; n++) {
        due[n] = start + n * TimeUnit.SECONDS.toNanos(1) / rate;
        while (System.nanoTime() < due[n]) {
          LockSupport.parkNanos(due[n] - System.nanoTime());
        }
        publisher.add(StreamArticles.article(sent + n));
      }
      publisher.flush();
    }
    arrivals.await(sent, sent + articles);
    double[] millis = new double[articles];
    for (int n = 0; n < articles; n++) {
      millis[n] = (arrivals.nanos(sent + n) - due[n]) / 1e6;
    }
    Arrays.sort(millis);
    sent += articles;
    rows.add(
        List.of(
            Integer.toString(rate),
            Integer.toString(articles),
            "%.0f".formatted(millis[articles / 2]),
            "%.0f".formatted(millis[articles * 99 / 100]),
            "%.0f".formatted(millis[articles - 1]),
            asked));
  }
}
