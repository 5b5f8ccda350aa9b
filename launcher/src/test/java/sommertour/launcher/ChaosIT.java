package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.launcher.ChaosWorld.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Json;
import sommertour.contract.Report;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.enrich.ArticleCounts;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.EnrichProgress;
import sommertour.launcher.ChaosVisit.Expected;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/**
 * The whole stream on three brokers, with every part of it killed, paused or taken away while
 * articles flow. What comes out must be what the ledger says, and byte for byte what an undisturbed
 * run gives. The profile {@code chaos} runs more articles, troubles and seeds.
 */
class ChaosIT {
  private static final Logger log = LoggerFactory.getLogger(ChaosIT.class);
  private static final int ARTICLES = Integer.getInteger("chaos.articles", 600);
  private static final int TIMES = Integer.getInteger("chaos.times", 1);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  static LongStream seeds() {
    return Arrays.stream(System.getProperty("chaos.seeds", "1").split(",", -1))
        .mapToLong(Long::parseLong);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostAndNothingIsThereTwice(long seed) throws Exception {
    ChaosCorpus corpus = ChaosCorpus.of(seed, ARTICLES);
    List<ChaosCorpus.Sent> records = corpus.records();
    try (ChaosWorld world = ChaosWorld.start(folder)) {
      calm(world, records);
      SortedMap<String, String> events = ChaosTopics.table(world.kafka("calm"), Topic.EVENTS);
      assertThat(summaries(events)).isEqualTo(corpus.events());

      try (ChaosStorm storm = new ChaosStorm(world, folder, seed, ARTICLES, records.size())) {
        storm.run(TIMES);
      }
      assertThat(ChaosTopics.table(world.kafka("storm"), Topic.EVENTS)).isEqualTo(events);
      assertThat(ChaosTopics.table(world.kafka("storm"), Topic.ENRICHED))
          .isEqualTo(ChaosTopics.table(world.kafka("calm"), Topic.ENRICHED));
      Map<String, List<String>> tables = world.tables("calm");
      assertThat(tables.get("event")).hasSize(corpus.events().size());
      world
          .tables("storm")
          .forEach(
              (table, rows) -> assertThat(difference(tables.get(table), rows)).as(table).isEmpty());
      account(world.kafka("storm"), records.size());
      log.info(
          "seed {}: {} articles, {} records, {} events, all equal",
          seed,
          corpus.articles(),
          records.size(),
          events.size());
    }
  }

  /** The rows that only one of two tables has, each behind the sign of its table. */
  private static List<String> difference(List<String> calm, List<String> storm) {
    List<String> different = new ArrayList<>();
    Set<String> expected = new HashSet<>(calm);
    Set<String> found = new HashSet<>(storm);
    calm.stream().filter(row -> !found.contains(row)).forEach(row -> different.add("- " + row));
    storm.stream().filter(row -> !expected.contains(row)).forEach(row -> different.add("+ " + row));
    if (calm.size() != storm.size()) {
      different.add(calm.size() + " rows against " + storm.size());
    }
    return different;
  }

  /** The same records through one instance of each part, with nothing in their way. */
  private void calm(ChaosWorld world, List<ChaosCorpus.Sent> records) throws Exception {
    KafkaSettings kafka = world.kafka("calm");
    Topics.ensure(kafka, Duration.ofSeconds(20));
    DatabaseSettings tables =
        DatabaseSettings.of(Settings.of(VerbSettings.ALL, world.environment("calm")));
    try (EnrichApp enrich = EnrichApp.start(kafka, folder.resolve("calm"), ChaosText::read, 1);
        SinkApp sink = SinkApp.start(kafka, tables, "127.0.0.1", 0, SinkSettings.DEFAULT);
        EnrichProgress progress = new EnrichProgress(kafka)) {
      try (KafkaProducer<String, byte[]> producer =
          new KafkaProducer<>(
              kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
        for (var sent :
            records.stream().map(one -> ChaosChild.send(producer, kafka, one)).toList()) {
          sent.get();
        }
      }
      await(
          "the calm run",
          () -> progress.caughtUp() ? List.of() : ChaosTopics.committed(kafka),
          List::isEmpty,
          () -> assertThat(enrich.done()).isNotDone());
      world.awaitWritten("calm", () -> assertThat(sink.done()).isNotDone());
    }
  }

  /** Every record was counted once, as stores say that are restored from their topics alone. */
  private void account(KafkaSettings kafka, int records) throws Exception {
    long read = ChaosTopics.count(kafka, Topic.ARTICLES);
    assertThat(read).isGreaterThanOrEqualTo(records);
    try (EnrichApp app = EnrichApp.start(kafka, folder.resolve("restored"), ChaosText::read, 1)) {
      ArticleCounts counts =
          await(
              "the counts of all articles",
              app::counts,
              now -> now.total() == read,
              () -> assertThat(app.done()).isNotDone());
      log.info("of {} records: {}", read, counts);
      assertThat(counts.rejected()).isPositive();
      assertThat(counts.removed()).isPositive();
      assertThat(counts.stale()).isPositive();
    }
  }

  private static SortedMap<String, Expected> summaries(Map<String, String> events) {
    return events.values().stream()
        .map(json -> parse(json, TourEvent.class))
        .collect(
            Collectors.toMap(
                TourEvent::id,
                event ->
                    new Expected(
                        event.visitor().name(),
                        event.place().ags(),
                        String.valueOf(event.date()),
                        event.status(),
                        event.reports().stream()
                            .map(Report::id)
                            .collect(Collectors.toCollection(TreeSet::new)),
                        event.witnesses()),
                (a, b) -> a,
                TreeMap::new));
  }

  private static <T> T parse(String json, Class<T> type) {
    try {
      return Json.mapper().readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
