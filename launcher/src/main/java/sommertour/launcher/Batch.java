package sommertour.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Deserializer;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.EnrichProgress;
import sommertour.enrich.EnrichSettings;
import sommertour.enrich.text.Enrichment;
import sommertour.ingest.ArticlePublisher;
import sommertour.runtime.CompactedTopic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.logging.About;

/**
 * Sends articles through a broker and waits until each is accounted for: it is enriched or
 * rejected, and nothing is under way any more.
 *
 * @param kafka broker that nobody else writes articles to meanwhile
 * @param state folder for the stores
 * @param settings of the enrichment
 * @param parts take charge of what is started
 */
record Batch(
    KafkaSettings kafka,
    Path state,
    Function<Article, Enrichment> enricher,
    EnrichSettings settings,
    Parts parts) {
  private static final long LOOK_AGAIN_MILLIS = 250;

  /** The newest value is there or not; what it says does not matter. */
  private static final Deserializer<Boolean> PRESENCE =
      (topic, bytes) -> bytes == null ? null : true;

  /**
   * Runs the inputs; names those that were rejected on the way.
   *
   * @return all events that the broker now has, sorted by id
   * @throws WorldFailedException if a service fails or an article got lost
   */
  List<TourEvent> run(Inputs inputs, PrintWriter err) {
    EnrichApp enrich = parts.add(EnrichApp.start(kafka, state, enricher, settings));
    TreeSet<String> ids = new TreeSet<>();
    try (ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      inputs.forEach(
          article -> {
            publisher.add(article);
            ids.add(article.id());
          });
      publisher.flush();
    }
    Words.tell(err, ids.size() + " articles sent, waiting for their events ...");
    try (EnrichProgress progress = new EnrichProgress(kafka)) {
      while (!progress.caughtUp()) {
        pause(enrich);
      }
    }
    account(ids, inputs);
    SortedMap<String, TourEvent> events =
        CompactedTopic.read(kafka, Topic.EVENTS, Json.deserializer(TourEvent.class));
    return List.copyOf(events.values());
  }

  /** A pause that a failure of the service ends. */
  private static void pause(EnrichApp enrich) {
    try {
      Services.join(enrich.done().copy().orTimeout(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS));
    } catch (RuntimeException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
    }
  }

  private void account(TreeSet<String> ids, Inputs inputs) {
    ids.removeAll(CompactedTopic.read(kafka, Topic.ENRICHED, PRESENCE).keySet());
    if (ids.isEmpty()) {
      return;
    }
    Map<String, Rejection> rejections =
        CompactedTopic.read(kafka, Topic.REJECTED, Json.deserializer(Rejection.class))
            .values()
            .stream()
            .filter(rejection -> rejection.key() != null)
            .collect(Collectors.toMap(Rejection::key, rejection -> rejection, (a, b) -> b));
    for (String id : ids) {
      Rejection rejection = rejections.get(id);
      if (rejection == null) {
        throw new WorldFailedException(
            "the article " + id + " got lost between the topics; report this with --stacktrace");
      }
      About.article(id, null, () -> inputs.reject(id + ": " + rejection.detail()));
    }
  }
}
