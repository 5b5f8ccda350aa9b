package sommertour.ingest;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.ingest.crawl.CrawlLoop;
import sommertour.ingest.crawl.CrawlMemory;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.crawl.Source;
import sommertour.ingest.topic.KafkaOutbox;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Service;
import sommertour.runtime.WorldFailedException;

/**
 * The crawler as a service: it loads what it remembers from the broker, then visits the sources and
 * sends what it finds. The topics must be there.
 */
public final class IngestApp implements Service {
  private static final Logger log = LoggerFactory.getLogger(IngestApp.class);

  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final KafkaOutbox outbox;
  private final Fetcher fetcher;
  private final CrawlLoop loop;
  private final int sources;
  private boolean closed;

  private IngestApp(
      KafkaSettings kafka, List<Source> sources, InstantSource clock, CrawlOptions options) {
    var states = CrawlMemory.load(kafka);
    log.info("{} sources, {} pages known", sources.size(), states.size());
    this.sources = sources.size();
    outbox = new KafkaOutbox(kafka);
    fetcher = new Fetcher(options.userAgent(), options.deadline(), clock);
    loop = new CrawlLoop(sources, states, fetcher, outbox, clock, options.hosts());
    Thread thread = new Thread(() -> run(options.once()), "crawl");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Starts to crawl.
   *
   * @param clock says when pages are due
   * @throws WorldFailedException if the broker does not answer
   */
  public static IngestApp crawl(
      KafkaSettings kafka, List<Source> sources, InstantSource clock, CrawlOptions options) {
    return new IngestApp(kafka, sources, clock, options);
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
    return new Health(true, done.isDone() ? "nothing is due" : "crawls " + sources + " sources");
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      loop.close();
      fetcher.close();
      outbox.close();
    }
  }

  private void run(boolean once) {
    try {
      loop.run(once);
      if (once) {
        done.complete(null);
      }
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
  }
}
