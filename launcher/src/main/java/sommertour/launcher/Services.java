package sommertour.launcher;

import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import sommertour.enrich.text.Enricher;
import sommertour.runtime.Monitor;
import sommertour.runtime.Service;

/** What all verbs do with running services. */
final class Services {
  private Services() {}

  /**
   * Waits until all have ended of themselves or one can't go on.
   *
   * @throws RuntimeException what the first one failed of
   */
  static void await(List<? extends Service> services) {
    CompletableFuture<?>[] ends =
        services.stream().map(Service::done).toArray(CompletableFuture<?>[]::new);
    // Each of these fails with its service, and stays open where the service ends well.
    Stream<CompletableFuture<Void>> failures =
        services.stream()
            .map(service -> service.done().thenCompose(end -> new CompletableFuture<>()));
    join(
        CompletableFuture.anyOf(
            Stream.concat(Stream.of(CompletableFuture.allOf(ends)), failures)
                .toArray(CompletableFuture<?>[]::new)));
  }

  /** Tells the watchers which version of code and models reads the articles. */
  static void tellModel(Monitor monitor, Enricher enricher) {
    monitor.tell(
        "sommertour.model.info",
        "Version of code and models that reads articles",
        Tags.of("produced_by", enricher.producedBy()));
  }

  /** The value; what it failed of as it was thrown. */
  static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
