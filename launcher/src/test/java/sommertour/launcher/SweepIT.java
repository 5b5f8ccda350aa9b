package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Json;
import sommertour.contract.Status;
import sommertour.contract.StopPlace;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/** A sink that was away: what it finds out when tombstones are gone that it has not seen. */
class SweepIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void aSinkThatWasAwayForTooLongRemovesWhatTheTopicNoLongerHolds() throws Exception {
    Ports ports = Ports.of(folder);
    Path binaries = Folders.cache(System.getenv()).resolve("postgresql");
    try (EmbeddedKafka broker =
            EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller());
        EmbeddedDatabase database =
            EmbeddedDatabase.start(folder.resolve("database"), binaries, ports.database());
        Admin admin =
            Admin.create(
                new KafkaSettings(broker.bootstrapServers(), "s", 1, (short) 1).client())) {
      KafkaSettings kafka = new KafkaSettings(broker.bootstrapServers(), "s", 1, (short) 1);
      Topics.ensure(kafka, PATIENCE);
      try (SinkApp sink = start(kafka, database)) {
        send(kafka, List.of("stays", "goes", "goes-too"));
        awaitEvents(database, Set.of("stays", "goes", "goes-too"));
        assertThat(sink.health().ready()).isTrue();
      }

      // All that compaction leaves of a year: neither the old records nor their tombstones.
      send(kafka, List.of("stays", "new"));
      dropRecords(admin, kafka, 3);
      try (SinkApp briefly = start(kafka, database)) {
        awaitEvents(database, Set.of("stays", "goes", "goes-too", "new"));
        assertThat(briefly.health().ready()).isTrue();
      }
      run(database, "UPDATE consumer_offset SET seen_at = now() - interval '31 days'");
      try (SinkApp late = start(kafka, database)) {
        awaitEvents(database, Set.of("stays", "new"));
        assertThat(query(database, "SELECT event_id FROM change WHERE what = 'removed' ORDER BY 1"))
            .containsExactly("goes", "goes-too");
        assertThat(query(database, "SELECT event_id || ' ' || what FROM change WHERE number > 3"))
            .contains("new created")
            .doesNotContain("stays changed");

        send(kafka, List.of("next"));
        awaitEvents(database, Set.of("stays", "new", "next"));
        assertThat(late.health().ready()).isTrue();
      }
      assertThat(
              query(
                  database,
                  "SELECT topic FROM consumer_offset WHERE seen_at < now() - interval '1 day'"))
          .containsExactly("s.observations");
    }
  }

  private static SinkApp start(KafkaSettings kafka, EmbeddedDatabase database) {
    return SinkApp.start(
        kafka,
        DatabaseSettings.of(Settings.of(VerbSettings.ALL, Map.of("DATABASE_URL", database.url()))),
        "127.0.0.1",
        0,
        SinkSettings.DEFAULT);
  }

  private static void awaitEvents(EmbeddedDatabase database, Set<String> ids) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(() -> new TreeSet<>(query(database, "SELECT id FROM event")), ids::equals);
  }

  /**
   * Lets the topic begin later, as compaction and a year would. The broker takes the policy over
   * some time after it has confirmed it, and refuses to delete records until then.
   */
  private static void dropRecords(Admin admin, KafkaSettings kafka, long before) throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, kafka.name(Topic.EVENTS));
    Collection<AlterConfigOp> deletable =
        List.of(
            new AlterConfigOp(
                new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete"),
                AlterConfigOp.OpType.SET));
    admin.incrementalAlterConfigs(Map.of(topic, deletable)).all().get();
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsMatching(refused -> refused.getCause() instanceof PolicyViolationException)
        .untilAsserted(
            () ->
                admin
                    .deleteRecords(
                        Map.of(
                            new TopicPartition(topic.name(), 0),
                            RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get());
  }

  private static void send(KafkaSettings kafka, List<String> ids) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(kafka.client(), new StringSerializer(), new ByteArraySerializer())) {
      for (String id : ids) {
        producer
            .send(new ProducerRecord<>(kafka.name(Topic.EVENTS), 0, id, Json.bytes(event(id))))
            .get();
      }
    }
  }

  private static TourEvent event(String id) {
    return new TourEvent(
        id,
        "group",
        new Visitor("Vera Muster", "Ministerin", "muster-vera", null),
        new StopPlace("Herne", "05916", null, null, null, null),
        null,
        null,
        null,
        Status.VISITED,
        null,
        List.of(),
        0.9,
        1,
        List.of(),
        "test");
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
