package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.enrich.EnrichApp;
import sommertour.ingest.ArticlePublisher;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.IngestApp;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Monitor;
import sommertour.runtime.Service;
import sommertour.runtime.Topics;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/** A part whose thread has died is neither live nor ready, says why, and ends its process. */
class DeadThreadsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Parts WORLD = new Parts(Duration.ofSeconds(8));
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static KafkaSettings kafka;
  private static EmbeddedDatabase database;

  private final Parts parts = new Parts(Duration.ofSeconds(8));
  private final Monitor monitor = parts.add(Monitor.start("127.0.0.1", 0));

  @BeforeAll
  static void start() {
    Ports ports = Ports.of(folder);
    CompletableFuture<EmbeddedDatabase> starting =
        World.async(
            "start-database",
            () ->
                EmbeddedDatabase.start(
                    folder.resolve("database"),
                    Folders.cache(System.getenv()).resolve("postgresql"),
                    ports.database()));
    EmbeddedKafka broker =
        WORLD.add(EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller()));
    kafka = new KafkaSettings(broker.bootstrapServers(), "sommertour", 1, (short) 1);
    Topics.ensure(kafka, PATIENCE);
    database = WORLD.add(starting.join());
  }

  @AfterEach
  void stopParts() {
    parts.close();
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void enrichWithoutItsStreamThreads() throws Exception {
    Path state = folder.resolve("state");
    watch(
        EnrichApp.start(
            kafka,
            state,
            article -> {
              throw new NoClassDefFoundError("of " + article.id());
            },
            1));

    try (ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      publisher.publish(
          List.of(
              new Article(
                  "a-1", null, null, null, null, "Titel.", null, null, null, null, null, null)));
    }

    assertDown("enrich", "of a-1");
  }

  @Test
  void ingestWithoutItsCrawlThread() throws Exception {
    watch(IngestApp.crawl(kafka, List.of(), InstantSource.system(), CrawlOptions.standard()));

    interrupt("crawl");

    assertDown("ingest", "threads: stopped by a failure: the thread 'crawl' ended too early");
  }

  @Test
  void ingestWithoutTheThreadThatTakesItsHosts() throws Exception {
    watch(IngestApp.crawl(kafka, List.of(), InstantSource.system(), CrawlOptions.standard()));

    interrupt("frontier");

    assertDown("ingest", "threads: stopped by a failure: the state of the crawl can't be read");
  }

  @Test
  void sinkWithoutItsLoop() throws Exception {
    watch(
        SinkApp.start(
            kafka,
            new DatabaseSettings(database.url(), null, null),
            "127.0.0.1",
            0,
            SinkSettings.DEFAULT));

    interrupt("sink");

    assertDown("sink", "tables: java.lang.InterruptedException");
  }

  private void watch(Service service) {
    monitor.watch(parts.add(service));
    await(service.name() + " is ready")
        .atMost(PATIENCE)
        .until(() -> get("ready").statusCode() == 200);
    assertThat(get("live").statusCode()).isEqualTo(200);
  }

  private void assertDown(String name, String reason) throws Exception {
    await(name + " is down").atMost(PATIENCE).until(() -> get("live").statusCode() == 503);
    for (String question : List.of("live", "ready")) {
      HttpResponse<String> answer = get(question);
      JsonNode health = Json.mapper().readTree(answer.body()).path(name);
      assertThat(answer.statusCode()).as(question).isEqualTo(503);
      assertThat(health.path("ready").booleanValue()).as(question).isFalse();
      assertThat(health.path("reason").textValue()).as(question).contains(reason);
    }
  }

  /** Ends what the thread waits for, as any part of the process might. */
  private static void interrupt(String name) {
    List<Thread> threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals(name))
            .toList();
    assertThat(threads).hasSize(1);
    threads.get(0).interrupt();
  }

  private HttpResponse<String> get(String question) {
    return Services.join(
        HTTP.sendAsync(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + monitor.port() + "/health/" + question))
                .build(),
            BodyHandlers.ofString()));
  }
}
