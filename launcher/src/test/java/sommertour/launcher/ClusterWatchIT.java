package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Topic;
import sommertour.runtime.ClusterWatch;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;

/** What the watch of a cluster tells of a real broker. */
class ClusterWatchIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String GROUP = "readers";

  @TempDir private Path folder;
  private final Parts world = new Parts(Duration.ofSeconds(8));
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void tellsLagAndMissingTopicsAndALostBroker() throws Exception {
    Ports ports = Ports.of(folder);
    EmbeddedKafka kafka =
        world.add(EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller()));
    KafkaSettings settings =
        KafkaSettings.of(
            Settings.of(
                VerbSettings.ALL,
                Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    kafka.bootstrapServers(),
                    "SOMMERTOUR_PARTITIONS",
                    "1")));
    String articles = settings.name(Topic.ARTICLES);
    List<String> topics = List.of(articles, settings.name(Topic.EVENTS));
    try (ClusterWatch watch =
        ClusterWatch.start(
            settings,
            GROUP,
            () -> topics,
            () -> List.of(articles),
            registry,
            Duration.ofMillis(300))) {
      await("both are missing").atMost(PATIENCE).until(() -> watch.broker().ready());
      assertThat(watch.topics().ready()).isFalse();
      assertThat(watch.topics().reason()).startsWith("no topic " + String.join(", ", topics));

      Topics.ensure(settings, Duration.ofSeconds(30));
      await("both are there").atMost(PATIENCE).until(() -> watch.topics().ready());

      send(settings, articles);
      await("three records wait")
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(figure("sommertour.lag.records")).isGreaterThanOrEqualTo(3);
                assertThat(figure("sommertour.lag")).isPositive();
              });

      // Behind the last record lies the marker of its transaction, which nobody reads.
      commit(settings, new TopicPartition(articles, 0), 3);
      await("all is read")
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(figure("sommertour.lag.records")).isZero();
                assertThat(figure("sommertour.lag")).isZero();
              });

      try (Admin admin = Admin.create(settings.client())) {
        admin.deleteTopics(List.of(topics.get(1))).all().get();
      }
      await("one is missing").atMost(PATIENCE).until(() -> !watch.topics().ready());
      assertThat(watch.topics().reason()).startsWith("no topic " + topics.get(1) + ";");

      world.close();
      await("the broker is lost").atMost(PATIENCE).until(() -> !watch.broker().ready());
      assertThat(watch.broker().reason()).contains("does not answer");
    }
  }

  private double figure(String name) {
    return registry.get(name).tag("group", GROUP).gauge().value();
  }

  private static void send(KafkaSettings kafka, String topic) {
    Map<String, Object> settings = kafka.producer();
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "test");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String key : List.of("a", "b", "c")) {
        var unused = producer.send(new ProducerRecord<>(topic, key, "x"));
      }
      producer.commitTransaction();
    }
  }

  private static void commit(KafkaSettings kafka, TopicPartition partition, long offset) {
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset)));
    }
  }
}
