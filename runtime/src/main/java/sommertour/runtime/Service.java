package sommertour.runtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** Whether a thread of it still works or waits; whoever supervises it starts it anew if not. */
  default boolean alive() {
    return !done().isCompletedExceptionally();
  }

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
   * @param checks what that rests on, by name; may be empty
   */
  record Health(
      boolean ready,
      String reason,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Health> checks) {
    public Health {
      checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }

    /** A state that rests on nothing else. */
    public Health(boolean ready, String reason) {
      this(ready, reason, Map.of());
    }

    /**
     * Ready if all are; else for the reason of the first that is not, in their order.
     *
     * @param state the reason while all are ready
     */
    public static Health of(Map<String, Health> checks, String state) {
      return checks.entrySet().stream()
          .filter(check -> !check.getValue().ready())
          .findFirst()
          .map(
              check -> new Health(false, check.getKey() + ": " + check.getValue().reason(), checks))
          .orElseGet(() -> new Health(true, state, checks));
    }
  }
}
