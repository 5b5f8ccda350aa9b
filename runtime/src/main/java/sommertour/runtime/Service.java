package sommertour.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;

/**
 * A part of the pipeline that runs until it is closed. It starts in its constructor or a static
 * {@code start}, which throws {@link WorldFailedException} if it can't.
 */
public interface Service extends AutoCloseable {
  /** Short name for logs and health: {@code ingest}, {@code enrich}, {@code sink}. */
  String name();

  /** Whether it does its work now, and if not, why. */
  Health health();

  /**
   * Completes normally when the service has ended of itself (a crawl without repetition),
   * exceptionally when it can't go on; stays open while it runs or after {@link #close()}.
   */
  CompletableFuture<Void> done();

  /**
   * Publishes its figures; called once, after the start. What it binds ends with {@link #close()}.
   */
  default void measure(MeterRegistry registry) {}

  /** Stops within a bounded time; a second call does nothing. */
  @Override
  void close();

  /**
   * How a service is.
   *
   * @param ready whether work gets done
   * @param reason why not, or what state it is in
   */
  record Health(boolean ready, String reason) {}
}
