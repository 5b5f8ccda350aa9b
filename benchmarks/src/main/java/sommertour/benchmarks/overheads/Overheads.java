package sommertour.benchmarks.overheads;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import sommertour.benchmarks.BenchDatabase;
import sommertour.benchmarks.Benchmark;
import sommertour.benchmarks.Section;
import sommertour.benchmarks.overheads.WatchedPart.Samples;
import sommertour.benchmarks.overheads.WatchedPart.Scrape;
import sommertour.benchmarks.stream.Bench;
import sommertour.benchmarks.stream.StreamArticles;
import sommertour.runtime.KafkaSettings;

/**
 * What it costs to watch the parts at full load: their CPU time with figures, scrapes and logs by
 * that without, in one process that is switched from round to round, and how long a scrape takes.
 */
public final class Overheads implements Benchmark {
  /** Of what a round and a part usually do; less for a trial. */
  private static final int PERCENT = Integer.getInteger("overheads.percent", 100);

  private static final int SCRAPES = 20;
  private static final long BETWEEN_SCRAPES_MILLIS = 200;

  private final List<List<String>> rows = new ArrayList<>();

  @Override
  public String name() {
    return "overheads";
  }

  @Override
  public String about() {
    return "The parts at full load, watched (figures bound and scraped, logs in JSON) and not, each a"
        + " process of its own that is switched from round to round.";
  }

  @Override
  public Section run(Path data) throws Exception {
    try (Bench bench = new Bench()) {
      KafkaSettings articles = bench.topics("articles");
      Path stores = Files.createDirectories(bench.folder("stores"));
      try (WatchedPart enrich =
          WatchedPart.start("enrich", articles, stores.toString(), bench.folder("enrich.log"))) {
        measure("enrich", enrich, new ArticleLoad(articles, share(6_000)), 3, 6);
      }
      KafkaSettings events = bench.topics("events");
      try (BenchDatabase database = new BenchDatabase();
          EventLoad load = new EventLoad(events, share(100_000));
          WatchedPart sink =
              WatchedPart.start(
                  "sink", events, database.settings().url(), bench.folder("sink.log"))) {
        measure("sink", sink, load, 2, 5);
      }
      KafkaSettings pages = bench.topics("pages");
      Path sources = bench.folder("sources.yaml");
      try (PageLoad load = new PageLoad(pages, sources, share(200));
          WatchedPart ingest =
              WatchedPart.start("ingest", pages, sources.toString(), bench.folder("ingest.log"))) {
        measure("ingest", ingest, load, 3, 4);
      }
    }
    return new Section(
        name(),
        about(),
        List.of("part", "what", "measured", "spread", "asked for"),
        rows,
        List.of(
            "CPU time is that of the part's whole process, Java's own threads included: median of the"
                + " rounds, and the least and the most of them. What watching adds is the median of"
                + " pairs of rounds that follow each other, in turn with and without first; one scrape"
                + " a round, which lasts about as long as the 15 s between two scrapes. In "
                + OverheadsChild.FAULT_EVERY
                + " inputs of enrich and sink is one that fails and is logged.",
            "The samples (Java Flight Recorder, every 10 ms) tell what the switch leaves on: the"
                + " counters themselves, the watch over quality, the watch over lag. What Kafka's"
                + " clients count for themselves they count whether anybody asks or not.",
            "A scrape is timed by a client on this machine, from its question to the last byte, while"
                + " the part works on a round; articles have "
                + StreamArticles.length()
                + "."));
  }

  private void measure(String name, WatchedPart part, Load load, int warm, int pairs)
      throws Exception {
    for (int round = 0; round < warm; round++) {
      part.watched(round % 2 == 0);
      load.round();
      part.scrape();
    }
    part.awaitIdle();
    List<Double> without = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    List<Double> added = new ArrayList<>();
    for (int pair = 0; pair < Math.max(2, share(pairs)); pair++) {
      boolean first = pair % 2 == 1;
      double one = micros(part, load, first);
      double other = micros(part, load, !first);
      with.add(first ? one : other);
      without.add(first ? other : one);
      added.add(100 * (with.get(pair) / without.get(pair) - 1));
    }
    part.watched(true);
    part.profile();
    micros(part, load, true);
    micros(part, load, true);
    Samples samples = part.profiled();
    List<Scrape> scrapes = scrapes(part, load);
    String micros = "CPU µs " + (load.unit().equals("page") ? "a " : "an ") + load.unit() + ", ";
    row(name, micros + "not watched", "%.0f", without, "");
    row(name, micros + "watched", "%.0f", with, "");
    row(name, "what watching adds", "%.1f %%", added, "under 3 %");
    rows.add(
        List.of(
            name,
            "share of %,d samples that watch".formatted(samples.all()),
            percent(samples.watching(), samples.all()),
            "",
            "under 3 %"));
    rows.add(
        List.of(
            name,
            "… in which Kafka's clients count",
            percent(samples.counting(), samples.all()),
            "",
            ""));
    row(
        name,
        "a scrape at full load, ms, of " + scrapes.size(),
        "%.1f",
        scrapes.stream().map(Scrape::millis).toList(),
        "under 50");
    Scrape last = scrapes.get(scrapes.size() - 1);
    rows.add(
        List.of(
            name,
            "… its size",
            "%d KB".formatted(last.bytes() / 1_000),
            "%,d series".formatted(last.series()),
            ""));
  }

  private static double micros(WatchedPart part, Load load, boolean watched) throws Exception {
    part.watched(watched);
    double before = part.cpu();
    if (watched) {
      part.scrape();
    }
    int done = load.round();
    return 1e6 * (part.cpu() - before) / done;
  }

  private static List<Scrape> scrapes(WatchedPart part, Load load) throws Exception {
    List<Scrape> scrapes = new ArrayList<>();
    while (scrapes.size() < SCRAPES) {
      CompletableFuture<Integer> round = CompletableFuture.supplyAsync(() -> round(load));
      while (!round.isDone()) {
        Thread.sleep(BETWEEN_SCRAPES_MILLIS);
        scrapes.add(part.scrape());
      }
      round.join();
    }
    return scrapes;
  }

  private static int round(Load load) {
    try {
      return load.round();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void row(String part, String what, String format, List<Double> values, String asked) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    rows.add(
        List.of(
            part,
            what,
            String.format(Locale.ROOT, format, median),
            String.format(
                Locale.ROOT,
                format + " to " + format,
                sorted.get(0),
                sorted.get(sorted.size() - 1)),
            asked));
  }

  private static String percent(int part, int all) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / all);
  }

  private static int share(int whole) {
    return whole * PERCENT / 100;
  }
}
