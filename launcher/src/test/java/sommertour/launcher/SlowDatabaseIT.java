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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;

/** A sink whose heap can't hold what waits for it, before a database that takes its time. */
class SlowDatabaseIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int HEAP_MEGABYTES = 192;
  private static final int ARTICLES = 4_500;
  private static final int CHARACTERS = 50_000;

  @TempDir Path folder;

  @Test
  void theSinkReadsNoFasterThanTheDatabaseWrites() throws Exception {
    Ports ports = Ports.of(folder);
    try (EmbeddedKafka broker =
            EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller());
        EmbeddedDatabase database =
            EmbeddedDatabase.start(
                folder.resolve("database"),
                Folders.cache(System.getenv()).resolve("postgresql"),
                ports.database());
        Connection tables = DriverManager.getConnection(database.url())) {
      KafkaSettings kafka =
          new KafkaSettings(broker.bootstrapServers(), "sommertour", 2, (short) 1);
      Topics.ensure(kafka, PATIENCE);
      Map<String, String> environment =
          Map.of(
              "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(), "DATABASE_URL", database.url());
      try (ChaosProcess sink =
          new ChaosProcess("sink", folder, environment, HEAP_MEGABYTES, "sink")) {
        sink.start();
        await().atMost(PATIENCE).until(() -> answers(tables, "SELECT to_regclass('tour_event')"));
        slowDown(tables);
        publish(kafka);
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    !sink.isAlive()
                        || answers(tables, "SELECT 1 FROM article HAVING count(*) = " + ARTICLES));
        assertThat(sink.isAlive()).isTrue();
      }
    }
  }

  private static void slowDown(Connection tables) throws SQLException {
    try (Statement statement = tables.createStatement()) {
      statement.execute(
          "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS"
              + " 'BEGIN PERFORM pg_sleep(0.1); RETURN NULL; END'");
      statement.execute(
          "CREATE TRIGGER slow AFTER INSERT ON article"
              + " FOR EACH STATEMENT EXECUTE FUNCTION dawdle()");
    }
  }

  /** Nearly all blank: small for the broker and the database, large where it is read. */
  private static void publish(KafkaSettings kafka) throws Exception {
    String text = "Titel" + " ".repeat(CHARACTERS) + ".";
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int n = 0; n < ARTICLES; n++) {
        Article article =
            new Article("a" + n, null, null, null, null, text, null, null, null, null, null, null)
                .fetched(Instant.EPOCH.plusSeconds(n));
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    kafka.name(Topic.ARTICLES), article.id(), Json.bytes(article))));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }

  private static boolean answers(Connection tables, String question) throws SQLException {
    try (Statement statement = tables.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      return rows.next() && rows.getString(1) != null;
    }
  }
}
