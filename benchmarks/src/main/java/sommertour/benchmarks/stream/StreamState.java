package sommertour.benchmarks.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sommertour.benchmarks.Benchmark;
import sommertour.benchmarks.Section;
import sommertour.runtime.KafkaSettings;

/**
 * What many events cost: disk, memory, restarts, and the speed of the work beside that with few.
 * The stops are told, not read, ten an article.
 */
public final class StreamState implements Benchmark {
  private static final int STOPS = 10;
  private static final int FEW = 10_000;
  private static final int REVISED = 5_000;
  private static final int WARM_ROUNDS = 5;

  private final int events;
  private final String word;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param events how many there are in the end
   * @param word the number in the benchmark's name
   */
  public StreamState(int events, String word) {
    this.events = events;
    this.word = word;
  }

  @Override
  public String name() {
    return "stream-state-" + word;
  }

  @Override
  public String about() {
    return "%,d events, ten an article: the topology without the text work, ".formatted(events)
        + Bench.SETTING
        + ", one instance of "
        + Bench.THREADS
        + " threads, the models of the enrichment loaded.";
  }

  @Override
  public Section run(Path data) throws Exception {
    try (Bench bench = new Bench()) {
      double few = few(bench);
      KafkaSettings kafka = bench.topics("many");
      Path stores = bench.folder("many");
      double many;
      StreamProcess stream = start(kafka, stores);
      try {
        many = fill(stream, kafka, events);
        row("new events/s, on the way there", "%.0f".formatted(many), "");
        many = revise(stream, kafka, events / STOPS, 1);
        row("changed events/s, of %,d".formatted(FEW), "%.0f".formatted(few), "");
        row("changed events/s, of %,d".formatted(events), "%.0f".formatted(many), "");
        row("ratio", "%.2f".formatted(many / few), "0.8");
        row("resident memory, MB", stream.residentMegabytes(), "under 1024");
        row("stores on disk, MB", Long.toString(Bench.megabytes(stores)), "");
        row(
            "changelogs at the broker, lz4, MB",
            Long.toString(bench.changelogMegabytes(kafka)),
            "");
        stream.close();
        stream = restarted("clean stop", kafka, stores, 2, "10");
        Bench.revise(kafka, events / STOPS, REVISED, 3);
        stream.kill();
        stream = restarted("SIGKILL at work", kafka, stores, 4, "90");
        row("resident memory after that, MB", stream.residentMegabytes(), "under 1024");
        stream.close();
        Bench.delete(stores);
        stream = restarted("loss of the disk, all stores restored", kafka, stores, 5, "90");
        row("resident memory after that, MB", stream.residentMegabytes(), "under 1024");
        row("stores on disk after that, MB", Long.toString(Bench.megabytes(stores)), "");
      } finally {
        stream.close();
      }
      if (Bench.events(kafka) != events) {
        throw new IllegalStateException(Bench.events(kafka) + " events, not " + events);
      }
    }
    return new Section(
        name(),
        about(),
        List.of("what", "measured", "asked for"),
        rows,
        List.of(
            "An article tells "
                + STOPS
                + " stops, each an event. Events are changed by new versions of articles from all over"
                + " the stores, "
                + REVISED
                + " of them after the Java machine is warm in both cases.",
            "A restart counts from the start of the process, models and all; while it was down one"
                + " article came in. Killed at work means with thousands of changes before it; the"
                + " broker gives up the killed one after 10 s."));
  }

  private double few(Bench bench) throws Exception {
    KafkaSettings kafka = bench.topics("few");
    try (StreamProcess stream = start(kafka, bench.folder("few"))) {
      fill(stream, kafka, FEW);
      for (int round = 1; round < WARM_ROUNDS; round++) {
        revise(stream, kafka, FEW / STOPS, 5 * round);
      }
      return revise(stream, kafka, FEW / STOPS, 5 * WARM_ROUNDS);
    }
  }

  private static StreamProcess start(KafkaSettings kafka, Path stores) throws Exception {
    StreamProcess stream =
        StreamProcess.start(StreamProcess.Kind.TOLD, kafka, stores, Bench.THREADS, STOPS);
    stream.awaitReady();
    return stream;
  }

  private static double fill(StreamProcess stream, KafkaSettings kafka, int events)
      throws Exception {
    long start = System.nanoTime();
    Bench.publish(kafka, 0, events / STOPS);
    Bench.awaitDrained(kafka);
    double perSecond = events / ((System.nanoTime() - start) / 1e9);
    stream.awaitIdle();
    return perSecond;
  }

  /** Changed events a second. */
  private static double revise(StreamProcess stream, KafkaSettings kafka, int known, int version)
      throws Exception {
    long start = System.nanoTime();
    int rounds = Math.max(1, REVISED / known);
    for (int round = 0; round < rounds; round++) {
      Bench.revise(kafka, known, REVISED / rounds, version + round);
    }
    Bench.awaitDrained(kafka);
    double perSecond = STOPS * REVISED / ((System.nanoTime() - start) / 1e9);
    stream.awaitIdle();
    return perSecond;
  }

  /** One that runs again, and how long it took. */
  private StreamProcess restarted(
      String after, KafkaSettings kafka, Path stores, int version, String asked) throws Exception {
    Bench.revise(kafka, 1, 1, version);
    long start = System.nanoTime();
    StreamProcess stream = start(kafka, stores);
    double running = (System.nanoTime() - start) / 1e9;
    Bench.awaitDrained(kafka);
    double done = (System.nanoTime() - start) / 1e9;
    row("restart after a " + after + ", s until it runs", "%.1f".formatted(running), asked);
    row("… s until what came in meanwhile is worked off", "%.1f".formatted(done), "");
    return stream;
  }

  private void row(String what, String measured, String asked) {
    rows.add(List.of(what, measured, asked));
  }
}
