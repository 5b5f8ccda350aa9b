package sommertour.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Topic;
import sommertour.ingest.crawl.CrawlLoop;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.crawl.Frontier;
import sommertour.ingest.crawl.Source;
import sommertour.ingest.crawl.SourcesFile;
import sommertour.ingest.topic.KafkaOutbox;
import sommertour.ingest.warc.WarcArchive;
import sommertour.runtime.ClusterWatch;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Service;
import sommertour.runtime.WorldFailedException;

/**
 * The crawler as a service: it takes its share of the hosts with what is remembered of them, then
 * visits the sources and sends what it finds. The topics must be there.
 */
public final class IngestApp implements Service {
  private static final Logger log = LoggerFactory.getLogger(IngestApp.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final KafkaOutbox outbox;
  private final Optional<WarcArchive> archive;
  private final Fetcher fetcher;
  private final CrawlLoop loop;
  private final Frontier frontier;
  private final Optional<SourcesWatch> watch;
  private final CompositeMeterRegistry figures = new CompositeMeterRegistry();
  private final List<KafkaClientMetrics> clients = new ArrayList<>();
  private final Optional<Path> warc;
  private final ClusterWatch cluster;
  private final Thread frontierThread;
  private final Thread crawlThread;
  private volatile boolean closed;

  private IngestApp(
      KafkaSettings kafka,
      List<Source> sources,
      Optional<Path> file,
      InstantSource clock,
      CrawlOptions options) {
    String writer = UUID.randomUUID().toString();
    log.info("{} sources", sources.size());
    outbox = new KafkaOutbox(kafka, writer, done::completeExceptionally);
    archive = Optional.ofNullable(options.warc()).map(folder -> new WarcArchive(folder, clock));
    fetcher =
        new Fetcher(
            options.userAgent(), options.deadline(), clock, archive.map(Function.identity()));
    loop =
        new CrawlLoop(
            sources,
            fetcher,
            new SentFigures(outbox, figures),
            clock,
            options.hosts(),
            options.obeyed(),
            figures);
    loop.avoid(outbox::isAgainst);
    Gauge.builder("sommertour.pages.known", loop, CrawlLoop::pages)
        .description("Pages of the hosts that this process visits")
        .register(figures);
    frontier = new Frontier(kafka, loop, writer);
    watch = file.map(path -> new SourcesWatch(path, loop::replace));
    warc = Optional.ofNullable(options.warc());
    List<String> topics =
        Stream.of(Topic.ARTICLES, Topic.OBSERVATIONS, Topic.REJECTED, Topic.CRAWL_STATE)
            .map(kafka::name)
            .toList();
    cluster = ClusterWatch.start(kafka, Frontier.group(kafka), () -> topics, List::of, figures);
    frontierThread = start("frontier", frontier::run);
    crawlThread = start("crawl", () -> run(options.once()));
  }

  /** What its clients tell, and what it found. */
  @Override
  public void measure(MeterRegistry registry) {
    figures.add(registry);
    clients.add(outbox.measure(registry));
    clients.add(frontier.measure(registry));
    warc.ifPresent(folder -> new DiskSpaceMetrics(folder.toFile()).bindTo(registry));
  }

  /**
   * Starts to crawl.
   *
   * @param clock says when pages are due
   */
  public static IngestApp crawl(
      KafkaSettings kafka, List<Source> sources, InstantSource clock, CrawlOptions options) {
    return new IngestApp(kafka, sources, Optional.empty(), clock, options);
  }

  /**
   * Starts to crawl the sources of a file, and reads it again when it changes.
   *
   * @throws IllegalArgumentException if the file is wrong; the message is one line
   */
  public static IngestApp crawl(
      KafkaSettings kafka, Path sources, InstantSource clock, CrawlOptions options) {
    return new IngestApp(kafka, SourcesFile.read(sources), Optional.of(sources), clock, options);
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public Health health() {
    Map<String, Health> checks = new LinkedHashMap<>();
    checks.put("threads", threads());
    checks.put("broker", cluster.broker());
    checks.put("topics", cluster.topics());
    checks.put(
        "hosts",
        frontier.ready().isDone()
            ? new Health(true, "has its share")
            : new Health(false, "waits for its share of the hosts"));
    return Health.of(checks, done.isDone() ? "nothing is due" : "knows " + loop.pages() + " pages");
  }

  @Override
  public boolean alive() {
    return threads().ready();
  }

  private Health threads() {
    if (done.isCompletedExceptionally()) {
      return new Health(
          false, "stopped by a failure: " + done.handle((nothing, e) -> e.getMessage()).join());
    }
    if (done.isDone()) {
      return new Health(true, "came to an end");
    }
    return frontierThread.isAlive() && crawlThread.isAlive()
        ? new Health(true, "both live")
        : new Health(false, "a thread has ended; start the process anew");
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      watch.ifPresent(SourcesWatch::close);
      cluster.close();
      clients.forEach(KafkaClientMetrics::close);
      figures.clear();
      loop.close();
      frontier.close();
      fetcher.close();
      outbox.close();
      archive.ifPresent(WarcArchive::close);
    }
  }

  private void run(boolean once) {
    if (once) {
      try {
        frontier.ready().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      } catch (CompletionException e) {
        throw new WorldFailedException("the broker gave no share of the hosts; check it", e);
      }
    }
    loop.run(once);
    if (once) {
      done.complete(null);
    }
  }

  private Thread start(String name, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
                if (!closed && !done.isDone()) {
                  throw new IllegalStateException("the thread '" + name + "' ended too early");
                }
              } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
