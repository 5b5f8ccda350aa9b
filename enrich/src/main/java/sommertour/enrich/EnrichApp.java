package sommertour.enrich;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Article;
import sommertour.contract.Topic;
import sommertour.enrich.text.Enrichment;
import sommertour.enrich.tour.TourBook;
import sommertour.runtime.BrokerWatch;
import sommertour.runtime.ClusterWatch;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ObeyingDeserializer;
import sommertour.runtime.ObjectionList;
import sommertour.runtime.Service;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;

/**
 * Runs the topology. A stream thread that dies is replaced, five times in ten minutes; then, or
 * when the broker has been silent for too long, {@link #done()} completes exceptionally and the
 * process should stop with exit status 3. A broker that comes back before is survived.
 */
public final class EnrichApp implements Service {
  private static final Logger log = LoggerFactory.getLogger(EnrichApp.class);
  private static final Duration CLOSE = Duration.ofSeconds(10);
  private static final int DEATHS = 5;
  private static final Duration DEATHS_WITHIN = Duration.ofMinutes(10);

  private final CompositeMeterRegistry figures = new CompositeMeterRegistry();
  private final ObjectionList objections;
  private final KafkaStreams streams;
  private final Path stateDir;
  private final ClusterWatch cluster;
  private final boolean leaves;
  private final QueryServer queries;
  private final BrokerWatch watch;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile KafkaStreamsMetrics streamsFigures;

  private EnrichApp(
      KafkaSettings kafka,
      Path stateDir,
      Function<Article, Enrichment> enricher,
      EnrichSettings settings) {
    TourBook book = new TourBook();
    objections = ObjectionList.follow(kafka, this::fail);
    streams =
        new KafkaStreams(
            new EnrichTopology(
                    kafka::name,
                    new MeasuredEnricher(enricher, figures),
                    book,
                    new ObeyingDeserializer(kafka, objections),
                    figures)
                .get(),
            StreamsSettings.of(kafka, stateDir, settings, figures));
    this.stateDir = stateDir;
    leaves = settings.instanceId() == null;
    streams.setUncaughtExceptionHandler(
        new ThreadDeaths(DEATHS, DEATHS_WITHIN, System::nanoTime, done::completeExceptionally));
    streams.setStateListener((now, before) -> log.info("enrich is {}, was {}", now, before));
    queries =
        settings.query() == null
            ? null
            : QueryServer.start(
                settings.query(),
                new EventQuery(streams, book, settings.query())::ask,
                this::health);
    watch = new BrokerWatch(kafka, settings.brokerPatience(), this::fail);
    List<String> read =
        List.of(
            kafka.name(Topic.ARTICLES),
            kafka.name(Topic.ENRICHED),
            StreamsSettings.contributionsTopic(kafka));
    List<String> needed = new ArrayList<>(read);
    needed.addAll(List.of(kafka.name(Topic.EVENTS), kafka.name(Topic.REJECTED)));
    cluster =
        ClusterWatch.start(
            kafka, StreamsSettings.applicationId(kafka), () -> needed, () -> read, figures);
  }

  /** What Kafka Streams and its clients tell, and what becomes of the articles. */
  @Override
  public void measure(MeterRegistry registry) {
    figures.add(registry);
    streamsFigures = new KafkaStreamsMetrics(streams);
    streamsFigures.bindTo(registry);
    FunctionCounter.builder("sommertour.dropped.records", streams, EnrichApp::dropped)
        .description("Records that Kafka Streams left out since its tasks were last assigned")
        .register(figures);
    new DiskSpaceMetrics(stateDir.toFile()).bindTo(registry);
  }

  private static double dropped(KafkaStreams streams) {
    return streams.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals("dropped-records-total"))
        .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
        .sum();
  }

  /** Starts one instance of so many threads. */
  public static EnrichApp start(
      KafkaSettings kafka, Path stateDir, Function<Article, Enrichment> enricher, int threads) {
    return start(kafka, stateDir, enricher, EnrichSettings.of(threads));
  }

  /**
   * Creates missing topics and starts; {@link #health()} tells when the work begins.
   *
   * @param stateDir for the stores; what is missing there is restored from the broker
   * @param enricher pure and safe for use by several threads
   * @param settings how this instance takes part
   * @throws WorldFailedException if the broker is not reachable in time, the folder can't be
   *     written or the port for queries is taken
   */
  public static EnrichApp start(
      KafkaSettings kafka,
      Path stateDir,
      Function<Article, Enrichment> enricher,
      EnrichSettings settings) {
    try {
      Files.createDirectories(stateDir);
    } catch (IOException e) {
      throw new WorldFailedException(
          "the state folder " + stateDir + " can't be made; name one that can be written", e);
    }
    if (!Files.isWritable(stateDir)) {
      throw new WorldFailedException(
          "the state folder " + stateDir + " can't be written; name one that can");
    }
    Topics.ensure(kafka, settings.brokerPatience());
    EnrichApp app;
    try {
      app = new EnrichApp(kafka, stateDir, enricher, settings);
    } catch (KafkaException e) {
      throw new WorldFailedException("enrich can't start: " + e.getMessage(), e);
    }
    app.streams.start();
    return app;
  }

  @Override
  public String name() {
    return "enrich";
  }

  @Override
  public Health health() {
    if (closed.get()) {
      return new Health(false, "closed");
    }
    if (done.isCompletedExceptionally()) {
      return new Health(false, done.handle((nothing, e) -> e.getMessage()).join());
    }
    return StreamsHealth.of(streams, watch, cluster);
  }

  @Override
  public boolean alive() {
    return !done.isCompletedExceptionally()
        && !streams.state().hasCompletedShutdown()
        && StreamsHealth.anyThreadLives(streams);
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  /**
   * What became of the articles read so far, as the stores of this instance have it.
   *
   * @throws IllegalStateException while the stores are assigned or restored; ask again
   */
  public ArticleCounts counts() {
    ArticleCounts sum = ArticleCounts.NONE;
    try (KeyValueIterator<String, ArticleVersions> all =
        streams
            .store(
                StoreQueryParameters.fromNameAndType(
                    EnrichStep.VERSIONS,
                    QueryableStoreTypes.<String, ArticleVersions>keyValueStore()))
            .all()) {
      while (all.hasNext()) {
        sum = sum.plus(all.next().value.counts());
      }
    } catch (InvalidStateStoreException e) {
      throw new IllegalStateException("the counts can't be read now: " + e.getMessage(), e);
    }
    return sum;
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    watch.close();
    cluster.close();
    if (streamsFigures != null) {
      streamsFigures.close();
    }
    figures.close();
    if (queries != null) {
      queries.close();
    }
    // An instance with a fixed name finds its partitions again after a restart.
    boolean inTime =
        streams.close(
            CloseOptions.timeout(CLOSE)
                .withGroupMembershipOperation(
                    leaves
                        ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP
                        : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
    objections.close();
    if (!inTime) {
      log.warn("enrich did not stop within {} s; its stores may be restored", CLOSE.toSeconds());
    }
  }

  private void fail(WorldFailedException e) {
    done.completeExceptionally(e);
  }
}
