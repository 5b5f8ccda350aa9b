package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Article;
import sommertour.contract.Generation;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.text.Enricher;
import sommertour.ingest.ArticlePublisher;
import sommertour.ingest.crawl.PageState;
import sommertour.ingest.topic.KafkaOutbox;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.TopicScan;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/**
 * A person and an article, traced and then removed from a real broker, a real database and archived
 * pages while all runs, in the second generation of topics.
 */
class ForgetIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Instant FETCHED = Instant.parse("2017-08-05T08:00:00Z");
  private static final String HER_PAGE = "https://example.org/ada";

  /** Not the address that it gives its article. */
  private static final String PRIVATE_PAGE = "https://example.org/presse/7";

  @TempDir Path folder;

  private Map<String, String> environment;
  private KafkaSettings kafka;
  private ArticlePublisher publisher;
  private NameHunt hunt;

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
      environment =
          Map.of(
              "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(), "DATABASE_URL", database.url());
      KafkaSettings cluster =
          new KafkaSettings(broker.bootstrapServers(), "sommertour", 2, (short) 1);
      Topics.ensure(cluster, PATIENCE);
      Generations.announce(cluster, new Generation(2, true, "test"));
      kafka = Generations.current(cluster);
      DatabaseSettings tables =
          DatabaseSettings.of(
              Settings.of(VerbSettings.ALL, Map.of("DATABASE_URL", database.url())));
      try (EnrichApp enrich =
              EnrichApp.start(kafka, folder.resolve("state"), Enricher.load()::enrich, 1);
          SinkApp sink =
              SinkApp.start(
                  cluster,
                  tables,
                  "127.0.0.1",
                  0,
                  SinkSettings.DEFAULT,
                  TraceCommand.tracer(cluster, tables),
                  waiting -> {});
          ArticlePublisher articles = new ArticlePublisher(kafka)) {
        publisher = articles;
        hunt = new NameHunt("probst", kafka, database.url(), sink.port());
        articlesNameHer();
        aFormerGenerationNamesHer(cluster);

        theWayOfAnArticleCanBeFollowed();
        sheIsForgotten();
        laterArticlesDoNotNameHer();
        anArticleIsForgotten();
        assertThat(enrich.health().ready()).isTrue();

        nobodyGoesOnWithoutTheListOfObjections(enrich, sink);
      }
    }
  }

  private void aFormerGenerationNamesHer(KafkaSettings cluster) throws Exception {
    String store = "sommertour-enrich-group-reports-changelog";
    try (Admin admin = Admin.create(cluster.client())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(store, 1, (short) 1)
                      .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact"))))
          .all()
          .get();
    }
    for (String topic : List.of(cluster.name(Topic.ENRICHED), cluster.name(Topic.EVENTS), store)) {
      send(cluster, topic, "former", "{\"visitor\": {\"name\": \"Ada Probst\"}}");
    }
  }

  private void articlesNameHer() throws Exception {
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
    send(kafka, kafka.name(Topic.ARTICLES), "torn", "{\"id\": \"torn\", \"text\": \"Ada Probst");
    Map<String, String> pages =
        Map.of("ada", HER_PAGE, "slug", article("slug", "").url(), "private", PRIVATE_PAGE);
    for (String id : pages.keySet()) {
      PageState state =
          new PageState(
              pages.get(id),
              "test",
              PageState.Kind.PAGE,
              null,
              null,
              "00ff",
              id,
              FETCHED,
              null,
              3600,
              0,
              false,
              null);
      send(kafka, kafka.name(Topic.CRAWL_STATE), state.url(), Json.line(state));
    }
    Path archive = Files.createDirectory(folder.resolve("warc"));
    Files.writeString(
        archive.resolve("pages.warc"),
        archived(HER_PAGE, "Ada Probst kam nach Herne.")
            + archived(PRIVATE_PAGE, "Carla Brandt kam nach Hagen."));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(visits())
                    .isEqualTo(
                        List.of(
                            "Ada Probst Herne",
                            "Carla Brandt Bochum",
                            "Carla Brandt Hagen",
                            "Carla Brandt Wuppertal")));
    await()
        .atMost(PATIENCE)
        .until(
            () -> TopicScan.newest(kafka, kafka.name(Topic.REJECTED), record -> true).size() == 2);
  }

  private void theWayOfAnArticleCanBeFollowed() throws Exception {
    Program.Ended traced = Program.run(environment, "trace", HER_PAGE);
    assertThat(traced.status()).as("%s", traced.err()).isZero();
    assertThat(traced.out()).first().isEqualTo("article ada  " + HER_PAGE);
    assertThat(traced.out())
        .anyMatch(line -> line.matches("visit +2017-08-05T08:00:00Z +fetched +\\[.*crawl-state.*"))
        .anyMatch(line -> line.matches("article +2017-08-05T08:00:00Z +new: .*"))
        .anyMatch(line -> line.matches("extraction +2017-08-05T08:00:00Z +read .*"))
        .anyMatch(line -> line.matches("event +2017-.* +reported: Staatssekretärin Ada Probst .*"))
        .anyMatch(line -> line.matches("table .* stored .*\\[report\\]"))
        .anyMatch(line -> line.matches("change .* logged .*"));
    Program.Ended unknown = Program.run(environment, "trace", "nobody");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err())
        .last()
        .isEqualTo(
            "sommertour: no topic and no table knows the article 'nobody'; give its id or its"
                + " canonical address");
    String byAddress =
        hunt.get("trace/" + URLEncoder.encode(HER_PAGE, StandardCharsets.UTF_8)).body();
    assertThat(byAddress).contains("\"stage\":\"visit\"", "\"stage\":\"extraction\"");
    assertThat(hunt.get("trace/ada").body()).isEqualTo(byAddress);
    assertThat(hunt.get("trace/torn").body())
        .contains("\"decision\":\"unusable\"", "\"decision\":\"not-json\"");
    assertThat(hunt.get("trace/nobody").statusCode()).isEqualTo(404);
  }

  private void sheIsForgotten() throws Exception {
    assertThat(
            Program.run(
                environment, "forget", "--person", "Ada Probst", "--reason", "Frau Ada Probst bat"))
        .isEqualTo(
            new Program.Ended(
                2,
                List.of(),
                List.of(
                    "sommertour: --reason names the person; the list must not, word it without")));

    Path archive = folder.resolve("warc");
    Program.Ended forgotten =
        Program.run(
            environment,
            "forget",
            "--person",
            "Ada Probst",
            "--reason",
            "letter of 3 May",
            "--warc",
            archive.toString());

    assertThat(forgotten.err())
        .contains(
            "sommertour: 1 articles removed, 2 blacked out",
            "sommertour: 1 archived pages removed from " + archive)
        .last()
        .asString()
        .startsWith("sommertour: forgotten;");
    assertThat(forgotten.status()).isZero();
    assertThat(visits()).containsExactly("Carla Brandt Bochum", "Carla Brandt Hagen");
    assertThat(hunt.inTopics()).isEmpty();
    assertThat(hunt.inTables()).isEmpty();
    assertThat(hunt.inAnswers("carla")).isEmpty();
    assertThat(hunt.inFiles(archive)).isEmpty();
    assertThat(Files.readString(archive.resolve("pages.warc")))
        .isEqualTo(archived(PRIVATE_PAGE, "Carla Brandt kam nach Hagen."));
    Path release = folder.resolve("release");
    assertThat(Program.run(environment, "export", "release", release.toString()).status()).isZero();
    assertThat(hunt.inFiles(release)).isEmpty();
  }

  private void laterArticlesDoNotNameHer() throws Exception {
    publisher.publish(
        List.of(
            article(
                "later",
                "Staatssekretärin Ada Probst hat am 7. August 2017 Dortmund besucht. Ministerin Carla Brandt hat am 7. August 2017 Dortmund besucht.")));
    await().atMost(PATIENCE).until(() -> visits().contains("Carla Brandt Dortmund"));
    assertThat(hunt.inTopics()).isEmpty();
    assertThat(hunt.inTables()).isEmpty();

    // From somebody who does not know the list.
    send(
        kafka,
        kafka.name(Topic.ARTICLES),
        "raw",
        Json.line(
            article(
                "raw",
                "Staatssekretärin Ada Probst hat am 8. August 2017 Witten besucht. Ministerin Carla Brandt hat am 8. August 2017 Witten besucht.")));
    await().atMost(PATIENCE).until(() -> visits().contains("Carla Brandt Witten"));
    assertThat(visits()).noneMatch(visit -> visit.contains("Probst"));
    assertThat(hunt.inTables()).isEmpty();
  }

  private void anArticleIsForgotten() throws Exception {
    Program.Ended article =
        Program.run(
            environment,
            "forget",
            "--article",
            "https://example.org/private",
            "--reason",
            "mail of 4 May",
            "--warc",
            folder.resolve("warc").toString());
    assertThat(article.status()).as("%s", article.err()).isZero();
    assertThat(folder.resolve("warc/pages.warc")).isEmptyFile();
    try (KafkaOutbox outbox = new KafkaOutbox(kafka)) {
      assertThat(outbox.isAgainst(PRIVATE_PAGE)).isTrue();
      assertThat(outbox.isAgainst(HER_PAGE)).isFalse();
    }
    publisher.publish(
        List.of(
            article(
                "private",
                "Ministerin Carla Brandt hat am Dienstag, 1. August 2017, Hagen besucht, sagt man."),
            article("last", "Ministerin Carla Brandt hat am 9. August 2017 Unna besucht.")));
    await().atMost(PATIENCE).until(() -> visits().contains("Carla Brandt Unna"));
    assertThat(visits()).noneMatch(visit -> visit.contains("Hagen"));

    assertThat(Program.run(environment, "trace", "private").out())
        .anyMatch(line -> line.matches("objection .* forgotten: mail of 4 May .*"));
    assertThat(hunt.get("trace/private").body()).contains("\"stage\":\"objection\"");
  }

  private void nobodyGoesOnWithoutTheListOfObjections(EnrichApp enrich, SinkApp sink)
      throws Exception {
    String objections = kafka.name(Topic.OBJECTIONS);
    send(kafka, objections, "person/x", "no json");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> publisher.publish(List.of(article("a", "Ada Probst"))))
                    .isInstanceOf(WorldFailedException.class)
                    .hasMessageMatching(
                        "the objections on %1$s can't be read, and without them nothing may be kept: %1$s/\\d/\\d+ with the key 'person/x' is no objection .*"
                            .formatted(objections)));

    send(kafka, kafka.name(Topic.ARTICLES), "b", Json.line(article("b", "Ada Probst war da.")));
    await().atMost(PATIENCE).until(() -> enrich.done().isCompletedExceptionally());
    await().atMost(PATIENCE).until(() -> sink.done().isCompletedExceptionally());
    assertThat(enrich.health().reason()).contains("with the key 'person/x' is no objection");
    assertThat(sink.health().reason()).contains("with the key 'person/x' is no objection");
    assertThat(TopicScan.newest(kafka, kafka.name(Topic.REJECTED), it -> it.value() != null))
        .noneMatch(
            record -> new String(record.value(), StandardCharsets.UTF_8).contains("\"key\":\"b\""));

    send(kafka, objections, "person/x", null);
    new ArticlePublisher(kafka).close();
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

  private static String archived(String url, String text) {
    String page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>" + text + "</p></body>";
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + url
        + "\r\nWARC-Date: 2017-08-05T08:00:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:7e58b5a1-2a8b-4c55-9a3b-0d1f1b6e2a01>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + page.length()
        + "\r\n\r\n"
        + page
        + "\r\n\r\n";
  }

  private List<String> visits() throws SQLException {
    return hunt.query("SELECT visitor_name || ' ' || place_name FROM event ORDER BY 1");
  }

  private static void send(KafkaSettings kafka, String topic, String key, String value) {
    try (RecordSender sender = new RecordSender(kafka)) {
      sender.send(
          new ProducerRecord<>(
              topic,
              null,
              FETCHED.toEpochMilli(),
              key,
              value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
