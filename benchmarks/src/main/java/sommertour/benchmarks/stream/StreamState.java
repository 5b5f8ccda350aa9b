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

  /** Changes there were with many events. */
  private int changed;

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
        many = warmlyRevised(stream, kafka, events / STOPS);
        changed = WARM_ROUNDS * REVISED;
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
        stream = restarted("clean stop", kafka, stores, "10");
        change(kafka, REVISED);
        stream.kill();
        stream = restarted("SIGKILL at work", kafka, stores, "90");
        row("resident memory after that, MB", stream.residentMegabytes(), "under 1024");
        stream.close();
        Bench.delete(stores);
        stream = restarted("loss of the disk, all stores restored", kafka, stores, "90");
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
                + " of them after the same number four times over to warm up, with few events as with many.",
            "A restart counts from the start of the process, models and all; while it was down one"
                + " article came in. Killed at work means with thousands of changes before it; the"
                + " broker gives up the killed one after 10 s."));
  }

  private double few(Bench bench) throws Exception {
    KafkaSettings kafka = bench.topics("few");
    try (StreamProcess stream = start(kafka, bench.folder("few"))) {
      fill(stream, kafka, FEW);
      return warmlyRevised(stream, kafka, FEW / STOPS);
    }
  }

  /** Changed events a second in the last of several rounds, few events or many. */
  private static double warmlyRevised(StreamProcess stream, KafkaSettings kafka, int known)
      throws Exception {
    double perSecond = 0;
    for (int round = 0; round < WARM_ROUNDS; round++) {
      long start = System.nanoTime();
      Bench.revise(kafka, known, round * REVISED, (round + 1) * REVISED);
      Bench.awaitDrained(kafka);
      perSecond = STOPS * REVISED / ((System.nanoTime() - start) / 1e9);
      stream.awaitIdle();
    }
    return perSecond;
  }

  private void change(KafkaSettings kafka, int articles) {
    Bench.revise(kafka, events / STOPS, changed, changed + articles);
    changed += articles;
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

  /** One that runs again, and how long it took. */
  private StreamProcess restarted(String after, KafkaSettings kafka, Path stores, String asked)
      throws Exception {
    change(kafka, 1);
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
