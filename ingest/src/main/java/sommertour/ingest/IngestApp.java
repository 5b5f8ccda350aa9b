package sommertour.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.ingest.crawl.CrawlLoop;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.crawl.Frontier;
import sommertour.ingest.crawl.Source;
import sommertour.ingest.crawl.SourcesFile;
import sommertour.ingest.topic.KafkaOutbox;
import sommertour.ingest.warc.WarcArchive;
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
  private boolean closed;

  private IngestApp(
      KafkaSettings kafka,
      List<Source> sources,
      Optional<Path> file,
      InstantSource clock,
      CrawlOptions options) {
    String writer = UUID.randomUUID().toString();
    log.info("{} sources", sources.size());
    outbox = new KafkaOutbox(kafka, writer);
    archive = Optional.ofNullable(options.warc()).map(folder -> new WarcArchive(folder, clock));
    fetcher =
        new Fetcher(
            options.userAgent(), options.deadline(), clock, archive.map(Function.identity()));
    loop = new CrawlLoop(sources, fetcher, outbox, clock, options.hosts(), options.obeyed());
    frontier = new Frontier(kafka, loop, writer);
    watch = file.map(path -> new SourcesWatch(path, loop::replace));
    start("frontier", frontier::run);
    start("crawl", () -> run(options.once()));
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
    if (done.isCompletedExceptionally()) {
      return new Health(false, "stopped by a failure");
    }
    if (!frontier.ready().isDone()) {
      return new Health(false, "waits for its share of the hosts");
    }
    return new Health(true, done.isDone() ? "nothing is due" : "knows " + loop.pages() + " pages");
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

  private void start(String name, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                done.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }
}
