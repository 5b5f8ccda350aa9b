package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Article;
import sommertour.contract.Generation;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichApp;
import sommertour.ingest.IngestApp;
import sommertour.ingest.crawl.Source;
import sommertour.launcher.GuardedBroker.Grant;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Service;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.settings.Settings;
import sommertour.sink.Reader;
import sommertour.sink.SinkApp;

/**
 * Each module with the rights of ops/acls.tsv and ops/grants.sql, over TLS, and no others: it works
 * with them, makes use of them all, and says which one is missing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String STORY =
      "Ministerin Tadsen in Heide\nHeide, 3. August 2021. Ministerin Karla Tadsen hat am"
          + " 3. August 2021 die Stadt Heide besucht.\n";

  @TempDir private static Path folder;
  private static final Parts WORLD = new Parts(Duration.ofSeconds(8));
  private static final AtomicInteger NEWS = new AtomicInteger();
  private static Path stranger;
  private static List<Grant> grants;
  private static GuardedBroker broker;
  private static GuardedDatabase database;
  private static GuardedParts parts;

  @BeforeAll
  static void start() throws Exception {
    TestKeys keys = TestKeys.make(folder.resolve("keys"), "sommertour");
    stranger = TestKeys.make(folder.resolve("stranger"), "stranger").certificate();
    grants = GuardedBroker.grants();
    database = WORLD.add(GuardedDatabase.start(keys));
    broker = WORLD.add(GuardedBroker.start(folder.resolve("kafka"), keys));
    broker.users(grants);
    parts = new GuardedParts(broker, database.as("sommertour_writer"), folder);
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  @Order(1)
  void aCertificateThatIsNotTrustedIsOneLineAndStatus3() throws Exception {
    Map<String, String> trusting = new HashMap<>(broker.environment("ingest"));
    trusting.put("KAFKA_SSL_TRUSTSTORE_LOCATION", stranger.toString());

    Program.Ended ended = Program.run(trusting, "ingest", "--data-dir", folder.toString(), "x.txt");

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.err())
        .filteredOn(line -> line.startsWith("sommertour: "))
        .singleElement()
        .asString()
        .startsWith("sommertour: the broker " + trusting.get("KAFKA_BOOTSTRAP_SERVERS"))
        .contains(
            "unable to find valid certification path to requested target",
            "; have KAFKA_SSL_TRUSTSTORE_LOCATION hold the certificate");
    assertThatThrownBy(() -> parts.sink(database.as("sommertour_writer", stranger)))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageContaining("unable to find valid certification path to requested target")
        .hasMessageContaining("; have sslrootcert in DATABASE_URL name the certificate");
  }

  @Test
  @Order(2)
  void whoHasNotTheRightPasswordOrNoRightIsRefused() {
    KafkaSettings wrong =
        KafkaSettings.of(
            Settings.of(VerbSettings.ALL, broker.environment("ingest", "not-the-password")));
    assertThatThrownBy(() -> Topics.ensure(wrong, Duration.ofSeconds(20)))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageContaining("Authentication failed")
        .hasMessageContaining("; see to user and password in KAFKA_SASL_JAAS_CONFIG");
    List<String> waiting = new ArrayList<>();
    assertThatThrownBy(
            () -> Topics.ensure(parts.kafka("ingest"), Duration.ofSeconds(2), waiting::add))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageContaining("sommertour.articles=this user may not create it")
        .hasMessageContaining("docs/permissions.md");
    assertThat(waiting.get(0)).startsWith("the broker ");
    assertThat(waiting.get(waiting.size() - 1))
        .startsWith("topics at ")
        .contains("sommertour.articles=this user may not create it");
  }

  @Test
  @Order(3)
  void eachModuleWorksWithItsRightsOverTlsAndNeedsEachOfThem() throws Exception {
    Path article = Files.writeString(folder.resolve("besuch.txt"), STORY);
    broker.grant(grants);
    WatchedAuthorizer.taken();
    Program.Ended sent =
        Program.run(
            broker.environment("ingest"),
            "ingest",
            article.toString(),
            "--data-dir",
            folder.toString());
    assertThat(sent.status()).as(sent.err().toString()).isZero();

    // A right to read what nobody has written yet would not be missed.
    Generations.announce(broker.administrator(), new Generation(1, true, "test"));
    database.give("sommertour_reader");
    database.give("sommertour_migrator");
    try (SinkApp first = parts.sink(database.as("sommertour_migrator"))) {
      await().atMost(PATIENCE).until(() -> database.rows("article") == 1);
      assertThat(first.alive()).isTrue();
    }
    database.give("sommertour_writer");
    try (EnrichApp enrich = parts.enrich();
        SinkApp sink = parts.sink();
        IngestApp ingest = parts.ingest(sourceOfItsOwn())) {
      publish();
      await().atMost(PATIENCE).until(() -> database.rows("event") > 1);
      // The way of an article also goes through the state of the crawl.
      assertThat(NativeParts.get("" + sink.port(), "/api/trace/besuch").statusCode())
          .isEqualTo(200);
      await().atMost(PATIENCE).until(() -> database.rows("observation") > 0);
      await()
          .atMost(PATIENCE)
          .until(() -> enrich.health().ready() && sink.health().ready() && ingest.health().ready());
    }

    Set<WatchedAuthorizer.Question> questions = WatchedAuthorizer.taken();
    assertThat(questions).filteredOn(AccessIT::isRefused).isEmpty();
    Map<Grant, List<AclOperation>> unused = new HashMap<>();
    grants.forEach(grant -> unused.put(grant, grant.unused(questions)));
    unused.values().removeIf(List::isEmpty);
    assertThat(unused).isEmpty();
  }

  @Test
  @Order(4)
  void whoeverLacksARightAtTheBrokerEndsAndNamesWhatItIsOf() {
    Map<Grant, String> told = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    List<CompletableFuture<Map<Grant, String>>> users =
        List.of("ingest", "enrich", "sink").stream()
            .map(user -> World.async(user, () -> withoutEach(user)))
            .toList();
    users.forEach(user -> told.putAll(user.join()));

    assertThat(told)
        .allSatisfy(
            (grant, words) ->
                assertThat(words)
                    .as(grant.toString())
                    .contains(
                        grant.kind().equals("transactional-id") ? "Transactional" : grant.name())
                    .contains("docs/permissions.md"));
  }

  @Test
  @Order(5)
  void whoeverLacksARightAtTheDatabaseEndsAndNamesTheTable() throws Exception {
    assertThat(Reader.open(database.as("sommertour_reader"))).isNotNull();
    database.execute("REVOKE SELECT ON tour_stops FROM sommertour_reader");
    assertThatThrownBy(() -> Reader.open(database.as("sommertour_reader")))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageContaining("permission denied for view tour_stops");

    for (String right : List.of("SELECT ON flyway_schema_history", "INSERT ON article")) {
      database.execute("REVOKE " + right + " FROM sommertour_writer");
      publish();
      assertThat(GuardedParts.failure(parts::sink))
          .contains("permission denied for table " + right.replaceFirst(".* ", ""))
          .contains("; give the user the rights that ops/grants.sql lists");
      database.execute("GRANT " + right + " TO sommertour_writer");
    }
  }

  /**
   * Kafka asks itself much that is for its lists alone; what is ours to do has these operations.
   */
  private static boolean isRefused(WatchedAuthorizer.Question question) {
    return !question.allowed()
        && question.name().startsWith("sommertour")
        && Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.CREATE, AclOperation.DELETE)
            .contains(question.operation());
  }

  /** The figures of the brokers' disks, and the way of an article; else the sink works on. */
  private static boolean canDoWithout(Grant grant) {
    return grant.user().equals("sink")
        && Set.of("kafka-cluster", "sommertour.crawl-state").contains(grant.name());
  }

  /** Takes away one line of the rights after the other, and gives it back. */
  private static Map<Grant, String> withoutEach(String user) {
    Map<Grant, String> told = new HashMap<>();
    for (Grant grant : grants) {
      if (grant.user().equals(user) && !canDoWithout(grant)) {
        try {
          broker.revoke(grant);
          publish();
          told.put(grant, GuardedParts.failure(() -> started(user)));
          broker.grant(List.of(grant));
        } catch (Exception e) {
          throw new IllegalStateException("without " + grant, e);
        }
      }
    }
    return told;
  }

  private static Service started(String user) {
    return switch (user) {
      case "enrich" -> parts.enrich();
      case "sink" -> parts.sink();
      default -> parts.ingest(sourceOfItsOwn());
    };
  }

  private static List<Source> sourceOfItsOwn() {
    try {
      FrailSite site = WORLD.add(new FrailSite("/presse/1", "/presse/leer"));
      return List.of(
          new Source(
              "frail-" + NEWS.incrementAndGet(),
              null,
              null,
              List.of(site.url("/feed")),
              true,
              Duration.ofSeconds(2),
              Duration.ZERO));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each part has to write something for: a good article and one that is none, an event. */
  private static void publish() throws Exception {
    int number = NEWS.incrementAndGet();
    KafkaSettings kafka = broker.administrator();
    Article article =
        new Article(
            "n-" + number, null, null, null, null, STORY, null, null, null, null, null, null);
    byte[] none = "none".getBytes(StandardCharsets.UTF_8);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record(kafka, Topic.ARTICLES, "n-" + number, Json.bytes(article))).get();
      producer.send(record(kafka, Topic.ARTICLES, "none-" + number, none)).get();
      producer.send(record(kafka, Topic.EVENTS, "none-" + number, none)).get();
    }
  }

  private static ProducerRecord<String, byte[]> record(
      KafkaSettings kafka, Topic topic, String key, byte[] value) {
    return new ProducerRecord<>(kafka.name(topic), key, value);
  }
}
