package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Article;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.text.Enrichment;
import sommertour.runtime.CompactedTopic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;

/** Rejected records on a real broker: listed, shown, sent again, resolved. */
class DeadLettersIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String BROKEN = "enrich/sommertour.articles/0/0";
  private static final String GARBAGE = "enrich/sommertour.articles/0/1";
  private static final String FORMER = "enrich/sommertour.articles/0/2";

  @TempDir Path folder;

  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  @Test
  void whatWasRejectedIsSentAgainAndResolvedWhenItPasses() throws Exception {
    failing.addAll(Set.of("a", "c"));
    byte[] correction = Json.bytes(article("c").fetched(Instant.EPOCH.plusSeconds(1)));
    Ports ports = Ports.of(folder);
    try (EmbeddedKafka broker =
        EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller())) {
      Map<String, String> environment =
          Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
      KafkaSettings kafka =
          new KafkaSettings(broker.bootstrapServers(), "sommertour", 1, (short) 1);
      Topics.ensure(kafka, PATIENCE);
      send(kafka, "a", Json.bytes(article("a")));
      send(kafka, "b", new byte[] {(byte) 0xff, 0, '{'});
      send(kafka, "c", Json.bytes(article("c", "Text mit Fehler").fetched(Instant.EPOCH)));
      Function<Article, Enrichment> enricher = this::enrich;
      try (EnrichApp app = EnrichApp.start(kafka, folder.resolve("state"), enricher, 1)) {
        await()
            .atMost(PATIENCE)
            .until(() -> rejected(kafka), Set.of(BROKEN, GARBAGE, FORMER)::equals);

        Map<String, String> json = new HashMap<>(environment);
        json.put("SOMMERTOUR_LOG_FORMAT", "json");
        Program.Ended listed = Program.run(json, "dead-letters", "list");
        assertThat(LogLines.messages(listed.err())).last().isEqualTo("3 rejections");
        assertThat(listed.out())
            .extracting(line -> String.join(" ", List.of(line.split("\t", -1)).subList(0, 2)))
            .containsExactly(BROKEN + " failed", GARBAGE + " not-json", FORMER + " failed");
        Program.Ended shown = Program.run(environment, "dead-letters", "show", GARBAGE);
        assertThat(
                Json.read(shown.out().get(0).getBytes(StandardCharsets.UTF_8), Rejection.class)
                    .payload())
            .isEqualTo("/wB7");

        Program.Ended misspelt =
            Program.run(environment, "dead-letters", "replay", "--stage", "enirch");
        assertThat(misspelt.status()).isEqualTo(2);
        assertThat(misspelt.err())
            .last()
            .isEqualTo(
                "sommertour: --stage='enirch' is no stage; take ingest, enrich, tour or sink");

        failing.clear();
        send(kafka, "c", correction);
        Program.Ended replayed = Program.run(environment, "dead-letters", "replay", "--all");
        assertThat(replayed.err()).last().isEqualTo("sommertour: 3 sent again, 0 not");
        assertThat(replayed.status()).isZero();
        await().atMost(PATIENCE).until(() -> rejected(kafka), Set.of(GARBAGE)::equals);
        assertThat(CompactedTopic.read(kafka, Topic.ENRICHED, (topic, bytes) -> bytes))
            .containsOnlyKeys("a", "c");
        // A rebuild reads what compaction leaves: the version that came last, and not late.
        assertThat(CompactedTopic.read(kafka, Topic.ARTICLES, (topic, bytes) -> bytes).get("c"))
            .isEqualTo(correction);

        // What no step reads but Kafka Streams itself.
        String between = "sommertour-enrich-contributions-repartition";
        send(kafka, between, "probst~05916", new byte[] {'{'});
        await()
            .atMost(PATIENCE)
            .until(
                () -> rejected(kafka).stream().anyMatch(key -> key.startsWith("tour/" + between)));
        assertThat(app.health().ready()).isTrue();
      }
    }
  }

  @Test
  void withoutAFilterReplayAsksForOne() throws Exception {
    assertThat(Program.run(Map.of(), "dead-letters", "replay"))
        .isEqualTo(
            new Program.Ended(
                2, List.of(), List.of("sommertour: name rejections or a filter, or take --all")));
  }

  private Enrichment enrich(Article article) {
    if (failing.contains(article.id())) {
      throw new IllegalStateException("a mistake that will be corrected");
    }
    return new Enrichment.Enriched(
        new EnrichedArticle(
            article.id(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "test",
            null,
            null,
            null,
            null,
            null));
  }

  private static Article article(String id) {
    return article(id, "Text");
  }

  private static Article article(String id, String text) {
    return new Article(id, null, null, null, null, text, null, null, null, null, null, null);
  }

  private static Set<String> rejected(KafkaSettings kafka) {
    return CompactedTopic.read(kafka, Topic.REJECTED, (topic, bytes) -> bytes).keySet().stream()
        .collect(Collectors.toSet());
  }

  private static void send(KafkaSettings kafka, String key, byte[] value) {
    send(kafka, kafka.name(Topic.ARTICLES), key, value);
  }

  private static void send(KafkaSettings kafka, String topic, String key, byte[] value) {
    try (RecordSender sender = new RecordSender(kafka)) {
      sender.send(new ProducerRecord<>(topic, key, value));
    }
  }
}
