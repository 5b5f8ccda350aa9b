package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;

/**
 * One of two crawlers is killed in the middle of its hosts: the other goes on with them where it
 * stopped, and nothing is lost.
 */
class KilledCrawlerIT {
  private static final int HOSTS = 8;
  private static final int PAGES = 30;
  private static final String VICTIM = "opfer@stadt.example";
  private static final String HEIR = "erbe@stadt.example";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final List<WatchedHost> hosts = new ArrayList<>();
  private final List<Process> crawlers = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    crawlers.forEach(Process::destroyForcibly);
    hosts.forEach(WatchedHost::close);
  }

  @Test
  void handsItsHostsToTheOtherWithoutLoss() throws IOException, InterruptedException {
    for (int i = 0; i < HOSTS; i++) {
      hosts.add(new WatchedHost(PAGES));
    }
    Ports ports = Ports.of(folder);
    try (EmbeddedKafka broker =
        EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller())) {
      KafkaSettings kafka =
          KafkaSettings.of(
              Settings.of(
                  VerbSettings.ALL, Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers())));
      Topics.ensure(kafka, Duration.ofSeconds(60));
      Process victim = crawl(broker, VICTIM);
      Process heir = crawl(broker, HEIR);
      await().atMost(PATIENCE).until(this::isShared);

      hosts.forEach(WatchedHost::publish);
      await().atMost(PATIENCE).until(() -> hosts.stream().anyMatch(this::isHalfReadByVictim));
      victim.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
      List<WatchedHost> lost =
          hosts.stream().filter(host -> host.lastVisitor().equals(VICTIM)).toList();
      assertThat(lost).isNotEmpty().anyMatch(host -> host.read() < PAGES);

      assertThat(articles(kafka)).hasSize(HOSTS * PAGES);
      assertThat(heir.isAlive()).isTrue();
      assertThat(lost).allMatch(host -> host.lastVisitor().equals(HEIR));
      assertThat(hosts).allMatch(host -> host.mostAtOnce() == 1);
      // To the one who came second, and back from the one who was killed.
      assertThat(hosts).allMatch(host -> host.changesOfVisitor() <= 2);
      // Only the page that was under way is fetched whole once more.
      assertThat(hosts).allMatch(host -> host.readTwice() <= (lost.contains(host) ? 1 : 0));
    }
  }

  private boolean isShared() {
    Set<String> now = new HashSet<>();
    hosts.forEach(host -> now.add(host.lastVisitor()));
    return now.equals(Set.of(VICTIM, HEIR));
  }

  private boolean isHalfReadByVictim(WatchedHost host) {
    return host.lastVisitor().equals(VICTIM) && host.read() >= PAGES / 3;
  }

  private Process crawl(EmbeddedKafka broker, String name) throws IOException {
    StringBuilder sources = new StringBuilder();
    for (int i = 0; i < HOSTS; i++) {
      sources.append(
          """
          - id: host-%d
            start: [%s]
            local: true
            interval: PT0.3S
            delay: PT0.1S
          """
              .formatted(i, hosts.get(i).feed()));
    }
    Path file = Files.writeString(folder.resolve("sources.yaml"), sources);
    Process crawler =
        Program.start(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(), "SOMMERTOUR_CONTACT", name),
            ProcessBuilder.Redirect.DISCARD,
            "ingest",
            "--sources",
            file.toString());
    crawlers.add(crawler);
    return crawler;
  }

  /** The ids of all articles, waited for. */
  private static Set<String> articles(KafkaSettings kafka) {
    Set<String> ids = new HashSet<>();
    String topic = kafka.name(Topic.ARTICLES);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> ids.add(record.key()));
                return ids.size() >= HOSTS * PAGES;
              });
    }
    return ids;
  }
}
