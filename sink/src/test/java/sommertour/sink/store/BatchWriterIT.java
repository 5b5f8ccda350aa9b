package sommertour.sink.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static sommertour.sink.Examples.FETCHED;
import static sommertour.sink.Examples.article;
import static sommertour.sink.Examples.enriched;
import static sommertour.sink.Examples.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Status;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.RejectionRecord;
import sommertour.runtime.Replay;
import sommertour.sink.TestDatabase;

/**
 * What a sequence of batches leaves in the database. Batches of one key in another order are not
 * tried: a key is in one partition, and a partition is read in order.
 */
class BatchWriterIT {
  private static final KafkaSettings KAFKA = new KafkaSettings("none:1", "t", 1, (short) 1);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-09-01T00:00:00Z"));
  private static TestDatabase database;

  private final List<Rejection> rejected = new ArrayList<>();
  private final List<String> resolved = new ArrayList<>();
  private final BatchWriter writer =
      BatchWriter.of(KAFKA, database.connections(), this::hear, CLOCK);
  private Map<TopicPartition, Long> known;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void startEmpty() throws SQLException {
    database.clear();
    known = load();
  }

  @Test
  void leavesTheSameRowsWhenEverythingIsReadAgain() throws SQLException {
    write(
        List.of(
            record(Topic.ARTICLES, 0, "a", article("a")),
            record(Topic.ENRICHED, 0, "a", enriched("a")),
            record(Topic.EVENTS, 0, event().id(), event())));
    List<String> once = database.rows();
    rewind();

    write(
        List.of(
            record(Topic.ARTICLES, 0, "a", article("a")),
            record(Topic.ENRICHED, 0, "a", enriched("a")),
            record(Topic.EVENTS, 0, event().id(), event())));

    assertThat(once).hasSize(20);
    assertThat(database.rows()).isEqualTo(once);
  }

  @Test
  void leavesTheSameRowsInOneBatchOrInMany() throws SQLException {
    TourEvent first = event("e", "Mette Brodersen", "Ministerin", null, Status.PLANNED, "a", "b");
    TourEvent last = event("e", "Mette Brodersen", "Ministerin", "2026-08-03", Status.VISITED, "a");
    var records =
        List.of(
            record(Topic.EVENTS, 0, "e", first),
            record(Topic.EVENTS, 1, "f", event("f", "X", "Y", null, Status.PLANNED, "c")),
            record(Topic.EVENTS, 2, "e", last),
            record(Topic.EVENTS, 3, "f", null));
    for (var record : records) {
      write(List.of(record));
    }
    List<String> inMany = database.rows();
    rewind();

    write(records);

    assertThat(database.rows()).isEqualTo(inMany);
    assertThat(database.query("SELECT event_id || ' ' || article_id FROM report"))
        .containsExactly("e a");
  }

  @Test
  void keepsTheNewerVersionOfAnArticleWhenAnOlderOneComesInALaterBatch() throws SQLException {
    Article newer = article("a").fetched(FETCHED.plusSeconds(1));
    write(List.of(record(Topic.ARTICLES, 0, "a", article("a"))));
    write(List.of(record(Topic.ARTICLES, 1, "a", newer)));
    List<String> newest = database.query("SELECT a::text FROM article a");

    write(List.of(record(Topic.ARTICLES, 2, "a", article("a"))));
    write(List.of(record(Topic.ARTICLES, 3, "a", article("a").fetched(null))));

    assertThat(database.query("SELECT a::text FROM article a")).isEqualTo(newest);
    assertThat(database.query("SELECT from_offset FROM article")).containsExactly("1");
  }

  @Test
  void forgetsTheNewerVersionThatWasRemovedBeforeTheOlderOneInOneBatch() throws SQLException {
    write(List.of(record(Topic.ARTICLES, 0, "a", article("a").fetched(FETCHED.plusSeconds(1)))));

    write(
        List.of(
            record(Topic.ARTICLES, 1, "a", null), record(Topic.ARTICLES, 2, "a", article("a"))));

    assertThat(database.query("SELECT from_offset FROM article")).containsExactly("2");
  }

  @Test
  void keepsEveryCharacterThatATextCanHold() throws SQLException {
    String odd = "a\"b\\c'd{e},f\tg\nh\u001Fi ä€";
    TourEvent event = event("e", "A", "B", null, Status.VISITED, odd);
    write(List.of(record(Topic.EVENTS, 0, "e", event)));

    assertThat(database.query("SELECT article_id FROM report")).containsExactly(odd);
    assertThat(database.query("SELECT reports -> 0 ->> 'articleId' FROM change"))
        .containsExactly(odd);
    assertThat(database.query("SELECT array_length(sources, 1) FROM event")).containsExactly("1");
  }

  @Test
  void removesEventAndReportsByATombstone() throws SQLException {
    write(List.of(record(Topic.EVENTS, 0, event().id(), event())));

    write(List.of(record(Topic.EVENTS, 1, event().id(), null)));

    assertThat(database.query("SELECT id FROM event")).isEmpty();
    assertThat(database.query("SELECT id FROM report")).isEmpty();
  }

  @Test
  void writesNothingForAWriterWhoseSuccessorMovedOn() throws SQLException {
    Map<TopicPartition, Long> zombie = load();
    write(List.of(record(Topic.EVENTS, 0, "e", event("e", "A", "B", null, Status.VISITED, "new"))));
    List<String> bySuccessor = database.rows();

    boolean written =
        writer.write(
            batch(
                List.of(record(Topic.EVENTS, 0, "e", event("e", "A", "B", null, Status.PLANNED)))),
            zombie);

    assertThat(written).isFalse();
    assertThat(database.rows()).isEqualTo(bySuccessor);
  }

  @Test
  void setsApartWhatCanNotBeReadAndGoesOn() throws SQLException {
    write(List.of(record(Topic.EVENTS, 0, "e", event("e", "A", "B", null, Status.VISITED, "a"))));

    write(
        List.of(
            bytes(Topic.EVENTS, 1, "e", "{\"id\":"),
            record(Topic.EVENTS, 2, "f", event("f", "A", "B", null, Status.VISITED, "a"))));

    assertThat(database.query("SELECT id FROM event")).containsExactly("f");
    assertThat(rejected)
        .extracting(Rejection::stage, Rejection::reason, Rejection::key, Rejection::offset)
        .containsExactly(tuple("sink", "not-json", "e", 1L));
  }

  @Test
  void setsApartWhatTheDatabaseRefusesAndGoesOn() throws SQLException {
    TourEvent withNul = event("nul", "A\0", "B", null, Status.VISITED, "a");
    TourEvent yearZero = event("zero", "A", "B", "0000-08-03", Status.VISITED, "a");
    TourEvent noStatus = event("none", "A", "B", null, null, "a");
    write(
        List.of(record(Topic.EVENTS, 0, "nul", event("nul", "A", "B", null, Status.VISITED, "a"))));

    write(
        List.of(
            record(Topic.EVENTS, 1, "nul", withNul),
            record(Topic.EVENTS, 2, "good", event("good", "A", "B", null, Status.VISITED, "a")),
            record(Topic.EVENTS, 3, "zero", yearZero),
            record(Topic.EVENTS, 4, "none", noStatus),
            record(Topic.EVENTS, 5, "last", event("last", "A", "B", null, Status.VISITED, "a"))));

    assertThat(database.query("SELECT id FROM event ORDER BY id")).containsExactly("good", "last");
    assertThat(rejected).extracting(Rejection::key).containsExactly("nul", "zero", "none");
    assertThat(rejected).extracting(Rejection::reason).containsOnly("not-storable");
    assertThat(known).containsEntry(new TopicPartition("t.events", 0), 6L);
  }

  @Test
  void resolvesARejectionWhenTheRecordSentAgainPasses() throws SQLException {
    write(List.of(bytes(Topic.EVENTS, 0, "e", "["), bytes(Topic.EVENTS, 1, "f", "[")));

    var passes = record(Topic.EVENTS, 2, "e", event("e", "A", "B", null, Status.VISITED, "a"));
    Replay.of(rejected.get(0)).mark(passes.headers());
    var fails = bytes(Topic.EVENTS, 3, "f", "{");
    Replay.of(rejected.get(1)).mark(fails.headers());
    write(List.of(passes, fails));

    assertThat(resolved).containsExactly("sink/t.events/0/0");
    assertThat(rejected)
        .extracting(Rejection::recordKey)
        .containsExactly("sink/t.events/0/0", "sink/t.events/0/1", "sink/t.events/0/1");
    assertThat(database.query("SELECT id FROM event")).containsExactly("e");
  }

  @Test
  void keepsTheOffsetWhereItWasWhenTheRejectionCanNotBeWritten() throws SQLException {
    List<String> before = database.rows();
    BatchWriter strict =
        BatchWriter.of(
            KAFKA,
            database.connections(),
            rejections -> {
              throw new IllegalStateException("the broker is away");
            },
            CLOCK);

    assertThatThrownBy(() -> strict.write(batch(List.of(bytes(Topic.EVENTS, 0, "e", "["))), known))
        .hasMessage("the broker is away");

    assertThat(database.rows()).isEqualTo(before);
  }

  private void hear(List<RejectionRecord> records) {
    for (RejectionRecord record : records) {
      if (record.rejection() == null) {
        resolved.add(record.key());
      } else {
        rejected.add(record.rejection());
      }
    }
  }

  private void rewind() throws SQLException {
    try (Connection connection = database.connections().open();
        var statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE consumer_offset SET next_offset = 0");
    }
    known = load();
  }

  private static Map<TopicPartition, Long> load() throws SQLException {
    try (Connection connection = database.connections().open()) {
      return new HashMap<>(
          new OffsetStore()
              .load(
                  connection,
                  BatchWriter.stores(KAFKA).keySet().stream()
                      .map(topic -> new TopicPartition(topic, 0))
                      .toList()));
    }
  }

  private void write(List<ConsumerRecord<String, byte[]>> records) throws SQLException {
    Batch batch = batch(records);
    assertThat(writer.write(batch, known)).isTrue();
    known.putAll(batch.nextOffsets());
  }

  private static Batch batch(List<ConsumerRecord<String, byte[]>> records) {
    Map<TopicPartition, Long> next = new HashMap<>();
    records.forEach(record -> next.put(new TopicPartition(record.topic(), 0), record.offset() + 1));
    return new Batch(records, next);
  }

  private static ConsumerRecord<String, byte[]> record(
      Topic topic, long offset, String key, Object value) {
    return new ConsumerRecord<>(
        KAFKA.name(topic), 0, offset, key, value == null ? null : Json.bytes(value));
  }

  private static ConsumerRecord<String, byte[]> bytes(
      Topic topic, long offset, String key, String json) {
    return new ConsumerRecord<>(KAFKA.name(topic), 0, offset, key, json.getBytes(UTF_8));
  }
}
