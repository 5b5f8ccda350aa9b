package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.EnrichSettings;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;

/** Two instances of enrich on one broker, whatever broker, in either protocol. */
abstract class InstancesContract {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;

  abstract String bootstrapServers();

  @ParameterizedTest
  @ValueSource(strings = {"classic", "streams"})
  void shareTheWorkAndAnswerForEachOther(String protocol) throws Exception {
    ChaosCorpus corpus = ChaosCorpus.of(7, 150);
    KafkaSettings kafka = new KafkaSettings(bootstrapServers(), protocol, 4, (short) 1);
    Topics.ensure(kafka, PATIENCE);
    int one = freePort();
    int other = freePort();
    try (EnrichApp first = start(kafka, "one", protocol, one);
        EnrichApp second = start(kafka, "two", protocol, other)) {
      await().atMost(PATIENCE).until(() -> first.health().ready() && second.health().ready());
      send(kafka, corpus.records());
      await()
          .atMost(PATIENCE)
          .until(
              () -> ChaosTopics.table(kafka, Topic.EVENTS).keySet(),
              corpus.events().keySet()::equals);

      long sent = corpus.records().size();
      await().atMost(PATIENCE).until(() -> total(first) + total(second), sum -> sum == sent);
      assertThat(total(first)).isPositive();
      assertThat(total(second)).isPositive();
      SortedMap<String, String> events = ChaosTopics.table(kafka, Topic.EVENTS);
      assertThat(asked(one, events)).isEqualTo(events);
      assertThat(asked(other, events)).isEqualTo(events);
    }
  }

  private EnrichApp start(KafkaSettings kafka, String name, String protocol, int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SOMMERTOUR_GROUP_PROTOCOL", protocol);
    environment.put("SOMMERTOUR_THREADS", "1");
    environment.put("SOMMERTOUR_APPLICATION_SERVER", "127.0.0.1:" + port);
    if (protocol.equals("classic")) {
      environment.put("SOMMERTOUR_INSTANCE_ID", name);
      environment.put("SOMMERTOUR_STANDBY_REPLICAS", "1");
    }
    return EnrichApp.start(
        kafka,
        folder.resolve(name),
        ChaosText::read,
        EnrichSettings.of(Settings.of(VerbSettings.ALL, environment)));
  }

  private static long total(EnrichApp app) {
    return app.counts().total();
  }

  /** What the instance at the port answers for every event. */
  private static SortedMap<String, String> asked(int port, Map<String, String> events) {
    SortedMap<String, String> answers = new TreeMap<>();
    for (String id : events.keySet()) {
      HttpResponse<String> answer = get(port, "/events/" + id);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      answers.put(id, Json.line(parse(answer.body())));
    }
    return answers;
  }

  private static TourEvent parse(String json) {
    try {
      return Json.mapper().readValue(json, TourEvent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(KafkaSettings kafka, List<ChaosCorpus.Sent> records) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
      for (var sent : records.stream().map(one -> ChaosChild.send(producer, kafka, one)).toList()) {
        sent.get();
      }
    }
  }

  private static HttpResponse<String> get(int port, String path) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
