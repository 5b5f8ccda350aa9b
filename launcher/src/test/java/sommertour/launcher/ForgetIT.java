package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.text.Enricher;
import sommertour.ingest.ArticlePublisher;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.TopicScan;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/** A person and an article, removed from a real broker and a real database while all runs. */
class ForgetIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Instant FETCHED = Instant.parse("2017-08-05T08:00:00Z");
  private static final String NAME = "probst";

  @TempDir Path folder;

  @Test
  void nothingNamesThePersonAfterwardsAndALaterArticleDoesNotBringHerBack() throws Exception {
    Ports ports = Ports.of(folder);
    Path binaries = Folders.cache(System.getenv()).resolve("postgresql");
    try (EmbeddedKafka broker =
            EmbeddedKafka.start(
                folder.resolve("kafka"),
                ports.kafka(),
                ports.controller(),
                // It usually looks every 15 s whether there is something to compact.
                Map.of("log.cleaner.backoff.ms", "500"));
        EmbeddedDatabase database =
            EmbeddedDatabase.start(folder.resolve("database"), binaries, ports.database())) {
      Map<String, String> environment =
          Map.of(
              "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(), "DATABASE_URL", database.url());
      KafkaSettings kafka =
          new KafkaSettings(broker.bootstrapServers(), "sommertour", 2, (short) 1);
      Topics.ensure(kafka, PATIENCE);
      DatabaseSettings tables =
          DatabaseSettings.of(
              Settings.of(VerbSettings.ALL, Map.of("DATABASE_URL", database.url())));
      try (EnrichApp enrich =
              EnrichApp.start(kafka, folder.resolve("state"), Enricher.load()::enrich, 1);
          SinkApp sink =
              SinkApp.start(
                  kafka,
                  tables,
                  "127.0.0.1",
                  0,
                  SinkSettings.DEFAULT,
                  TraceCommand.tracer(kafka, tables));
          ArticlePublisher publisher = new ArticlePublisher(kafka)) {
        publisher.publish(
            List.of(
                article(
                    "ada",
                    "Staatssekretärin Ada Probst hat am Donnerstag, 3. August 2017, Herne besucht. Probst lobte die Stadt."),
                article(
                    "carla",
                    "Ministerin Carla Brandt hat am Freitag, 4. August 2017, Bochum besucht. Auch Ada Probst war da."),
                article(
                    "slug",
                    "Ministerin Carla Brandt hat am Mittwoch, 2. August 2017, Wuppertal besucht."),
                article(
                    "private",
                    "Ministerin Carla Brandt hat am Dienstag, 1. August 2017, Hagen besucht.")));
        send(kafka, "torn", "{\"id\": \"torn\", \"text\": \"Ada Probst");
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(visits(database))
                        .isEqualTo(
                            List.of(
                                "Ada Probst Herne",
                                "Carla Brandt Bochum",
                                "Carla Brandt Hagen",
                                "Carla Brandt Wuppertal")));
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    TopicScan.newest(kafka, kafka.name(Topic.REJECTED), record -> true).size()
                        == 2);

        theWayOfAnArticleCanBeFollowed(environment, sink.port());

        assertThat(
                Program.run(
                    environment,
                    "forget",
                    "--person",
                    "Ada Probst",
                    "--reason",
                    "Frau Ada Probst bat"))
            .isEqualTo(
                new Program.Ended(
                    2,
                    List.of(),
                    List.of(
                        "sommertour: --reason names the person; the list must not, word it without")));
        Program.Ended forgotten =
            Program.run(
                environment, "forget", "--person", "Ada Probst", "--reason", "letter of 3 May");

        assertThat(forgotten.err())
            .contains("sommertour: 1 articles removed, 2 blacked out")
            .last()
            .asString()
            .startsWith("sommertour: forgotten;");
        assertThat(forgotten.status()).isZero();
        assertThat(visits(database)).containsExactly("Carla Brandt Bochum", "Carla Brandt Hagen");
        assertThat(inTopics(kafka)).isEmpty();
        assertThat(inTables(database)).isEmpty();
        assertThat(inAnswers(sink.port())).isEmpty();
        assertThat(inRelease(environment)).isEmpty();

        publisher.publish(
            List.of(
                article(
                    "later",
                    "Staatssekretärin Ada Probst hat am 7. August 2017 Dortmund besucht. Ministerin Carla Brandt hat am 7. August 2017 Dortmund besucht.")));
        await().atMost(PATIENCE).until(() -> visits(database).contains("Carla Brandt Dortmund"));
        assertThat(inTopics(kafka)).isEmpty();
        assertThat(inTables(database)).isEmpty();

        // From somebody who does not know the list.
        send(
            kafka,
            "raw",
            Json.line(
                article(
                    "raw",
                    "Staatssekretärin Ada Probst hat am 8. August 2017 Witten besucht. Ministerin Carla Brandt hat am 8. August 2017 Witten besucht.")));
        await().atMost(PATIENCE).until(() -> visits(database).contains("Carla Brandt Witten"));
        assertThat(visits(database)).noneMatch(visit -> visit.contains("Probst"));
        assertThat(inTables(database)).isEmpty();

        Program.Ended article = Program.run(environment, "forget", "--article", "private");
        assertThat(article.status()).as("%s", article.err()).isZero();
        publisher.publish(
            List.of(
                article(
                    "private",
                    "Ministerin Carla Brandt hat am Dienstag, 1. August 2017, Hagen besucht, sagt man.")));
        publisher.publish(
            List.of(
                article("last", "Ministerin Carla Brandt hat am 9. August 2017 Unna besucht.")));
        await().atMost(PATIENCE).until(() -> visits(database).contains("Carla Brandt Unna"));
        assertThat(visits(database)).noneMatch(visit -> visit.contains("Hagen"));
        assertThat(enrich.health().ready()).isTrue();
      }
    }
  }

  private static void theWayOfAnArticleCanBeFollowed(Map<String, String> environment, int port)
      throws Exception {
    Program.Ended traced = Program.run(environment, "trace", "ada");
    assertThat(traced.status()).as("%s", traced.err()).isZero();
    assertThat(traced.out())
        .anyMatch(line -> line.matches("article +2017-08-05T08:00:00Z +new: .*"))
        .anyMatch(line -> line.matches("extraction +2017-08-05T08:00:00Z +read .*"))
        .anyMatch(line -> line.matches("event +2017-.* +reported: Staatssekretärin Ada Probst .*"))
        .anyMatch(line -> line.matches("table .* stored .*\\[report\\]"))
        .anyMatch(line -> line.matches("change .* logged .*"));
    assertThat(Program.run(environment, "trace", "torn").out())
        .anyMatch(line -> line.matches("article .* unusable: .*"))
        .anyMatch(line -> line.matches("rejection .* not-json: .*"));
    assertThat(get(port, "trace/ada").body()).contains("\"stage\":\"extraction\"");
    assertThat(get(port, "trace/nobody").statusCode()).isEqualTo(404);
    Program.Ended unknown = Program.run(environment, "trace", "nobody");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err())
        .last()
        .isEqualTo(
            "sommertour: no topic and no table knows the article 'nobody'; give its id or its"
                + " canonical address");
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/" + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static Article article(String id, String text) {
    String url = "https://example.org/" + (id.equals("slug") ? "ada-probst" : id);
    Article article =
        new Article(
            id,
            url,
            "test",
            null,
            "Besuch",
            "Besuch\n\n" + text,
            null,
            null,
            null,
            "de",
            null,
            null);
    return article.fetched(FETCHED);
  }

  private static List<String> visits(EmbeddedDatabase database) throws SQLException {
    return query(database, "SELECT visitor_name || ' ' || place_name FROM event ORDER BY 1");
  }

  /**
   * Values of all records, superseded ones too, but those that Streams is still to delete, and the
   * ids of former events.
   */
  private static List<String> inTopics(KafkaSettings kafka) throws Exception {
    List<String> found = new ArrayList<>();
    try (Admin admin = Admin.create(kafka.client())) {
      for (String topic : admin.listTopics().names().get()) {
        if (!topic.endsWith("-repartition") && !topic.endsWith("-group-events-changelog")) {
          TopicScan.all(
                  kafka,
                  topic,
                  null,
                  record ->
                      record.value() != null
                          && isNamed(
                              new String(record.value(), StandardCharsets.UTF_8) + record.key()))
              .forEach(record -> found.add(topic + " " + record.key()));
        }
      }
    }
    return found;
  }

  private static List<String> inTables(EmbeddedDatabase database) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String table :
        query(database, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
      for (String row : query(database, "SELECT to_jsonb(t)::text FROM \"" + table + "\" t")) {
        if (isNamed(row)) {
          found.add(table + " " + row);
        }
      }
    }
    return found;
  }

  private static List<String> inAnswers(int port) throws Exception {
    List<String> found = new ArrayList<>();
    for (String list :
        List.of(
            "events",
            "reports",
            "tours",
            "persons",
            "places",
            "articles",
            "changes",
            "articles/carla")) {
      HttpResponse<String> answer = get(port, list);
      assertThat(answer.statusCode()).as(list).isEqualTo(200);
      if (isNamed(answer.body())) {
        found.add(list + " " + answer.body());
      }
    }
    return found;
  }

  private List<String> inRelease(Map<String, String> environment) throws Exception {
    Path release = folder.resolve("release");
    assertThat(Program.run(environment, "export", "release", release.toString()).status()).isZero();
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(release)) {
      for (Path file : files.toList()) {
        if (isNamed(Files.readString(file, StandardCharsets.ISO_8859_1))) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  private static boolean isNamed(String text) {
    return text.toLowerCase(Locale.ROOT).contains(NAME);
  }

  private static List<String> query(EmbeddedDatabase database, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private static void send(KafkaSettings kafka, String key, String value) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  kafka.name(Topic.ARTICLES),
                  null,
                  FETCHED.toEpochMilli(),
                  key,
                  value.getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }
}
