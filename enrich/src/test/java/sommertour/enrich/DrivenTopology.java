package sommertour.enrich;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import sommertour.contract.Article;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Json;
import sommertour.contract.Objections;
import sommertour.contract.Rejection;
import sommertour.contract.Stop;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.enrich.text.Enrichment;
import sommertour.enrich.tour.TourBook;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ObeyingDeserializer;
import sommertour.runtime.Replay;
import sommertour.runtime.WorldFailedException;

/**
 * The topology without a broker. Its enricher finds the stops that were told of a text beforehand,
 * rejects the text "rejected" and throws at the text "broken", at "once broken" the first time for
 * articles of the set.
 */
final class DrivenTopology implements AutoCloseable {
  static final KafkaSettings KAFKA = new KafkaSettings("127.0.0.1:1", "test", 1, (short) 1);

  private final Path folder;
  private final Map<String, List<Stop>> stops;

  /** Articles that "once broken" is still to fail at. */
  final Set<String> broken = new HashSet<>();

  /** What the enricher was given, in order. */
  final List<Article> given = new ArrayList<>();

  final SimpleMeterRegistry figures = new SimpleMeterRegistry();

  /** Why the list of objections can't be followed. */
  Optional<WorldFailedException> listFailure = Optional.empty();

  final TopologyTestDriver driver;

  DrivenTopology(Map<String, List<Stop>> stopsOfText) {
    stops = stopsOfText;
    try {
      folder = Files.createTempDirectory("enrich");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Function<Article, Enrichment> enricher = this::enrich;
    driver =
        new TopologyTestDriver(
            new EnrichTopology(
                    KAFKA::name,
                    enricher,
                    new TourBook(),
                    new ObeyingDeserializer(KAFKA, this::objections),
                    figures)
                .get(),
            StreamsSettings.of(KAFKA, folder, EnrichSettings.of(1), figures));
  }

  static Article article(String id, String text, String fetchedAt) {
    return new Article(id, null, null, null, null, text, null, null, null, null, null, null)
        .fetched(Instant.parse(fetchedAt));
  }

  DrivenTopology send(String id, String text, String fetchedAt) {
    return send(article(id, text, fetchedAt));
  }

  DrivenTopology send(Article article) {
    return send(article.id(), Json.bytes(article), article.fetchedAt());
  }

  DrivenTopology remove(String id, String at) {
    return send(id, null, Instant.parse(at));
  }

  DrivenTopology send(String key, byte[] value, Instant at) {
    driver
        .createInputTopic(
            KAFKA.name(Topic.ARTICLES), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, value, at);
    return this;
  }

  /** Sends what was rejected once more, as {@code dead-letters replay} does. */
  DrivenTopology replay(String key, Rejection rejection, byte[] value) {
    TestRecord<String, byte[]> record = new TestRecord<>(key, value, rejection.at());
    Replay.of(rejection).mark(record.headers());
    driver
        .createInputTopic(
            KAFKA.name(Topic.ARTICLES), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(record);
    return this;
  }

  /** Rejections by key, those resolved as {@code null}, in the order they were told. */
  List<String> words() {
    return records(Topic.REJECTED).stream()
        .map(it -> it.key() + (it.value() == null ? " resolved" : " rejected"))
        .toList();
  }

  /** All records since the last call, as {@code key=value}; a tombstone as {@code key=null}. */
  List<String> read(Topic topic) {
    return records(topic).stream()
        .map(
            record ->
                record.key()
                    + "="
                    + (record.value() == null
                        ? null
                        : new String(record.value(), StandardCharsets.UTF_8)))
        .toList();
  }

  List<TestRecord<String, byte[]>> records(Topic topic) {
    return driver
        .createOutputTopic(KAFKA.name(topic), new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  List<Rejection> rejections() {
    List<Rejection> rejections = new ArrayList<>();
    records(Topic.REJECTED).forEach(it -> rejections.add(parse(it.value(), Rejection.class)));
    return rejections;
  }

  /** What a reader of the compacted topic sees in the end. */
  Map<String, TourEvent> eventTable() {
    Map<String, TourEvent> table = new TreeMap<>();
    table(Topic.EVENTS).forEach((id, json) -> table.put(id, parse(json, TourEvent.class)));
    return table;
  }

  Map<String, EnrichedArticle> enrichedTable() {
    Map<String, EnrichedArticle> table = new TreeMap<>();
    table(Topic.ENRICHED).forEach((id, json) -> table.put(id, parse(json, EnrichedArticle.class)));
    return table;
  }

  /** Number of entries in all stores that hold what articles tell. */
  long remembered() {
    long entries = 0;
    for (String store : List.of(ContributeStep.GROUPS, MergeStep.REPORTS, MergeStep.EVENTS)) {
      try (var all = driver.getKeyValueStore(store).all()) {
        while (all.hasNext()) {
          all.next();
          entries++;
        }
      }
    }
    return entries;
  }

  ArticleCounts counts(String id) {
    return driver.<String, ArticleVersions>getKeyValueStore(EnrichStep.VERSIONS).get(id).counts();
  }

  private Objections objections() {
    if (listFailure.isPresent()) {
      throw listFailure.get();
    }
    return Objections.NONE;
  }

  private Map<String, byte[]> table(Topic topic) {
    Map<String, byte[]> table = new HashMap<>();
    for (TestRecord<String, byte[]> record : records(topic)) {
      if (record.value() == null) {
        table.remove(record.key());
      } else {
        table.put(record.key(), record.value());
      }
    }
    return table;
  }

  private Enrichment enrich(Article article) {
    given.add(article);
    return switch (article.text()) {
      case "rejected" -> new Enrichment.Rejected("language", "the text is not German");
      case "once broken" -> {
        if (broken.remove(article.id())) {
          throw new IllegalStateException("not yet");
        }
        yield enriched(article);
      }
      case "broken" -> throw new IllegalStateException("no such word");
      case "fatal" -> throw new StackOverflowError("no end");
      default -> enriched(article);
    };
  }

  private Enrichment enriched(Article article) {
    return new Enrichment.Enriched(
        new EnrichedArticle(
            article.id(),
            article.url(),
            article.source(),
            article.title(),
            article.published(),
            article.language(),
            article.fetchedAt(),
            article.contentHash(),
            null,
            "test",
            null,
            null,
            null,
            stops.getOrDefault(article.text(), List.of()),
            null));
  }

  private static <T> T parse(byte[] json, Class<T> type) {
    try {
      return Json.read(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.close();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
