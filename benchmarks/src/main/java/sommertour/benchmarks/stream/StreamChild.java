package sommertour.benchmarks.stream;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import sommertour.contract.Article;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;
import sommertour.runtime.KafkaSettings;

/**
 * The main program of {@link StreamProcess}. On standard input {@code ready} is answered when the
 * stream runs, {@code enrichment} with the CPU nanoseconds spent in the enricher; the end of the
 * input closes the stream and ends the process.
 */
public final class StreamChild {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LongAdder enrichmentNanos = new LongAdder();

  private StreamChild() {}

  /** Arguments: kind, broker, prefix, partitions, folder of the stores, threads, stops. */
  public static void main(String[] arguments) throws Exception {
    StreamProcess.Kind kind = StreamProcess.Kind.valueOf(arguments[0]);
    KafkaSettings kafka =
        new KafkaSettings(arguments[1], arguments[2], Integer.parseInt(arguments[3]), (short) 1);
    new StreamChild()
        .run(
            kind,
            kafka,
            Path.of(arguments[4]),
            Integer.parseInt(arguments[5]),
            Integer.parseInt(arguments[6]));
  }

  private void run(
      StreamProcess.Kind kind, KafkaSettings kafka, Path stores, int threads, int stops)
      throws Exception {
    // The models are loaded even where they are not asked: memory and start are those of enrich.
    Enricher enricher = kind == StreamProcess.Kind.IDENTITY ? null : Enricher.load();
    try {
      switch (kind) {
        case IDENTITY -> {
          try (KafkaStreams streams = identity(kafka, stores, threads)) {
            streams.start();
            answer(() -> streams.state() == KafkaStreams.State.RUNNING);
          }
        }
        case TOLD -> enrich(kafka, stores, threads, article -> StreamArticles.told(article, stops));
        case READ -> enrich(kafka, stores, threads, enricher::enrich);
      }
    } finally {
      Reference.reachabilityFence(enricher);
    }
  }

  private void enrich(
      KafkaSettings kafka, Path stores, int threads, Function<Article, Enrichment> enricher)
      throws Exception {
    Function<Article, Enrichment> timed =
        article -> {
          long start = THREADS.getCurrentThreadCpuTime();
          Enrichment outcome = enricher.apply(article);
          enrichmentNanos.add(THREADS.getCurrentThreadCpuTime() - start);
          return outcome;
        };
    try (EnrichApp app = EnrichApp.start(kafka, stores, timed, threads)) {
      app.done()
          .exceptionally(
              e -> {
                e.printStackTrace();
                Runtime.getRuntime().halt(3);
                return null;
              });
      answer(() -> app.health().ready());
    }
  }

  private void answer(BooleanSupplier ready) throws Exception {
    PrintStream out = System.out;
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals("ready")) {
        while (!ready.getAsBoolean()) {
          Thread.sleep(10);
        }
        out.println("ready");
      } else {
        out.println(enrichmentNanos.sum());
      }
      out.flush();
    }
  }

  /** Copies the articles as they are, under the settings of the topology. */
  private static KafkaStreams identity(KafkaSettings kafka, Path stores, int threads) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(kafka.name(Topic.ARTICLES), Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .to(kafka.name(Topic.ENRICHED), Produced.with(Serdes.String(), Serdes.ByteArray()));
    Properties settings = new Properties();
    settings.putAll(kafka.client());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, StreamProcess.identityGroup(kafka));
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stores.toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
    settings.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
    settings.put(StreamsConfig.producerPrefix("batch.size"), 64 << 10);
    settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    return new KafkaStreams(builder.build(), settings);
  }
}
