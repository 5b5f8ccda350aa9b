package sommertour.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import sommertour.contract.Article;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.EnrichProgress;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;
import sommertour.ingest.ArticlePublisher;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;

/**
 * The cost of the stream around the enrichment: CPU time of this process an article, while the
 * broker is another process. The identity topology copies the same records under the same settings.
 */
final class StreamBenchmark implements Benchmark {
  private static final int ARTICLES = Integer.getInteger("stream.articles", 20_000);
  private static final int ENRICHED = Integer.getInteger("stream.enriched", 3_000);
  private static final int STATE = Integer.getInteger("stream.state", 100_000);
  private static final int THREADS = 2;
  private static final int PARTITIONS = 4;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final List<List<String>> rows = new ArrayList<>();

  @Override
  public String name() {
    return "stream";
  }

  @Override
  public String about() {
    return "The topology beside an identity topology of the same articles (1.5 KB of text), exactly"
        + " once, commit every 100 ms, "
        + THREADS
        + " threads, "
        + PARTITIONS
        + " partitions; CPU"
        + " of the stream's process alone.";
  }

  @Override
  public Section run(Path data) throws Exception {
    Path folder = Files.createTempDirectory("sommertour-benchmark-");
    try (BrokerProcess broker = BrokerProcess.start(folder)) {
      KafkaSettings kafka = settings(broker, "warm");
      Topics.ensure(kafka, Duration.ofSeconds(60));
      publish(kafka, 2_000);
      stream(kafka, folder.resolve("warm"), StreamArticles::told);
      identity(settings(broker, "warm"), folder);

      KafkaSettings same = settings(broker, "same");
      Topics.ensure(same, Duration.ofSeconds(60));
      publish(same, ARTICLES);
      row("identity topology", ARTICLES, () -> identity(same, folder));
      row(
          "topology, stops told (no text work)",
          ARTICLES,
          () -> stream(same, folder.resolve("same"), StreamArticles::told));

      Enricher enricher = Enricher.load();
      KafkaSettings read = settings(broker, "read");
      Topics.ensure(read, Duration.ofSeconds(60));
      publish(read, ENRICHED);
      enrichAlone(enricher, 500);
      row("enrichment alone, one thread", ENRICHED, () -> enrichAlone(enricher, ENRICHED));
      row(
          "topology with the enrichment",
          ENRICHED,
          () -> stream(read, folder.resolve("read"), enricher::enrich));
      state(broker, folder);
    } finally {
      delete(folder);
    }
    return new Section(
        name(),
        about(),
        List.of("what", "articles", "seconds", "articles/s", "CPU µs an article"),
        rows,
        List.of(
            "Seconds count from the start of the application to the last committed event. Restarts"
                + " count to RUNNING; resident memory is that of the whole measuring process."));
  }

  /** Size and restart with many events. */
  private void state(BrokerProcess broker, Path folder) throws Exception {
    KafkaSettings kafka = settings(broker, "state");
    Topics.ensure(kafka, Duration.ofSeconds(60));
    publish(kafka, STATE);
    Path stores = folder.resolve("state");
    row(STATE + " events from nothing", STATE, () -> stream(kafka, stores, StreamArticles::told));
    row("restart after a clean stop", 0, () -> restart(kafka, stores));
    delete(stores);
    row("restart with all stores restored", 0, () -> restart(kafka, stores));
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        rows.add(
            List.of(
                "resident memory, " + STATE + " events: " + line.substring(6).strip(),
                "",
                "",
                "",
                ""));
      }
    }
  }

  private static void restart(KafkaSettings kafka, Path stores) throws Exception {
    try (EnrichApp app = EnrichApp.start(kafka, stores, StreamArticles::told, THREADS)) {
      while (!app.health().ready()) {
        Thread.sleep(20);
      }
      app.counts();
    }
  }

  private static void stream(
      KafkaSettings kafka, Path stores, Function<Article, Enrichment> enricher) throws Exception {
    try (EnrichApp app = EnrichApp.start(kafka, stores, enricher, THREADS);
        EnrichProgress progress = new EnrichProgress(kafka)) {
      while (!progress.caughtUp()) {
        if (app.done().isDone()) {
          throw new IllegalStateException("enrich has ended: " + app.health().reason());
        }
        Thread.sleep(200);
      }
    }
  }

  private static void identity(KafkaSettings kafka, Path folder) throws Exception {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(kafka.name(Topic.ARTICLES), Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .to(kafka.name(Topic.OBSERVATIONS), Produced.with(Serdes.String(), Serdes.ByteArray()));
    Properties settings = new Properties();
    settings.putAll(kafka.client());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, kafka.prefix() + "-identity");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("identity").toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    settings.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
    settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    try (KafkaStreams streams = new KafkaStreams(builder.build(), settings);
        Admin admin = Admin.create(kafka.client())) {
      streams.start();
      while (left(admin, kafka.prefix() + "-identity", kafka.name(Topic.ARTICLES)) > 0) {
        Thread.sleep(200);
      }
    }
  }

  /** How many records of the topic the group has not committed. */
  private static long left(Admin admin, String group, String topic) throws Exception {
    Map<TopicPartition, OffsetSpec> ends =
        IntStream.range(0, PARTITIONS)
            .boxed()
            .collect(Collectors.toMap(n -> new TopicPartition(topic, n), n -> OffsetSpec.latest()));
    long left = 0;
    for (var end : admin.listOffsets(ends).all().get().values()) {
      left += end.offset();
    }
    try {
      for (var at :
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values()) {
        left -= at.offset();
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
    return left;
  }

  private static void enrichAlone(Enricher enricher, int articles) {
    for (int n = 0; n < articles; n++) {
      if (!(enricher.enrich(StreamArticles.article(n)) instanceof Enrichment.Enriched)) {
        throw new IllegalStateException("article " + n + " is rejected");
      }
    }
  }

  private static void publish(KafkaSettings kafka, int articles) {
    try (ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      for (int n = 0; n < articles; n++) {
        publisher.add(StreamArticles.article(n));
      }
      publisher.flush();
    }
  }

  private void row(String what, int articles, Work work) throws Exception {
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double micros = (SYSTEM.getProcessCpuTime() - cpu) / 1e3;
    rows.add(
        List.of(
            what,
            articles == 0 ? "" : Integer.toString(articles),
            "%.1f".formatted(seconds),
            articles == 0 ? "" : "%.0f".formatted(articles / seconds),
            articles == 0 ? "" : "%.0f".formatted(micros / articles)));
  }

  private static KafkaSettings settings(BrokerProcess broker, String prefix) {
    return new KafkaSettings(broker.bootstrapServers(), prefix, PARTITIONS, (short) 1);
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Something to measure. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }
}
