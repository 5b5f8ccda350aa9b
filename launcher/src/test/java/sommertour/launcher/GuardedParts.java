package sommertour.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.EnrichSettings;
import sommertour.enrich.text.Enricher;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.IngestApp;
import sommertour.ingest.crawl.Source;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.Service;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/** Starts the parts as their commands do, each as the user of a guarded broker. */
final class GuardedParts {
  private static final Duration START = Duration.ofSeconds(5);
  private static final Duration FAILS_WITHIN = Duration.ofSeconds(30);

  private final GuardedBroker broker;
  private final DatabaseSettings database;
  private final Path folder;
  private final Enricher enricher = Enricher.load();
  private final AtomicInteger states = new AtomicInteger();

  /**
   * @param database as the user that the sink is there
   * @param folder for stores
   */
  GuardedParts(GuardedBroker broker, DatabaseSettings database, Path folder) {
    this.broker = broker;
    this.database = database;
    this.folder = folder;
  }

  /** The broker as the user sees it. */
  KafkaSettings kafka(String user) {
    return KafkaSettings.of(settings(broker.environment(user)));
  }

  IngestApp ingest(List<Source> sources) {
    KafkaSettings kafka = kafka("ingest");
    Topics.ensure(kafka, START);
    return IngestApp.crawl(kafka, sources, InstantSource.system(), CrawlOptions.standard());
  }

  /** With stores that are new, so that all it knows comes from the broker. */
  EnrichApp enrich() {
    KafkaSettings kafka = kafka("enrich");
    Topics.ensure(kafka, START);
    return EnrichApp.start(
        Generations.current(kafka),
        folder.resolve("state-" + states.incrementAndGet()),
        enricher::enrich,
        EnrichSettings.of(1));
  }

  SinkApp sink() {
    return sink(database);
  }

  SinkApp sink(DatabaseSettings user) {
    Map<String, String> environment = new HashMap<>(broker.environment("sink"));
    environment.put(ProcessSettings.START_PATIENCE.variable(), "" + START.toSeconds());
    Settings settings = settings(environment);
    KafkaSettings kafka = KafkaSettings.of(settings);
    return SinkApp.start(
        kafka,
        user,
        "127.0.0.1",
        0,
        SinkSettings.of(settings),
        TraceCommand.tracer(kafka, user),
        waiting -> {});
  }

  /** A part that starts or does not. */
  @FunctionalInterface
  interface Start {
    Service start();
  }

  /** What a part fails of at its start or soon after; how it is if it does not. */
  static String failure(Start start) throws InterruptedException {
    try (Service part = start.start()) {
      try {
        part.done().get(FAILS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        return "it has ended";
      } catch (ExecutionException e) {
        return e.getCause().getMessage();
      } catch (TimeoutException e) {
        return "it does not fail: " + part.health();
      }
    } catch (WorldFailedException e) {
      return e.getMessage();
    }
  }

  private static Settings settings(Map<String, String> environment) {
    return Settings.of(VerbSettings.ALL, environment);
  }
}
