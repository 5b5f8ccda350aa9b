package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.settings.Settings;

class EmbeddedKafkaIT {
  @TempDir Path folder;

  @Test
  void keepsRecordsAcrossARestartOnOtherPorts() throws Exception {
    Ports ports = Ports.of(folder);
    try (EmbeddedKafka kafka =
        EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller())) {
      KafkaSettings settings = settings(kafka);
      Topics.ensure(settings, Duration.ofSeconds(30));
      assertThat(send(settings)).isZero();
    }

    try (ServerSocket taken = listen(ports.kafka());
        ServerSocket alsoTaken = listen(ports.controller())) {
      Ports others = Ports.of(folder);
      assertThat(others.kafka()).isNotEqualTo(taken.getLocalPort());
      assertThat(others.controller()).isNotEqualTo(alsoTaken.getLocalPort());
      try (EmbeddedKafka kafka =
          EmbeddedKafka.start(folder.resolve("kafka"), others.kafka(), others.controller())) {
        assertThat(send(settings(kafka))).isEqualTo(1);
      }
    }
  }

  @Test
  void aTakenPortIsOneClearLine() throws IOException {
    Ports ports = Ports.of(folder);
    try (ServerSocket taken = listen(ports.kafka())) {
      assertThatThrownBy(
              () ->
                  EmbeddedKafka.start(
                      folder.resolve("kafka"), taken.getLocalPort(), ports.controller()))
          .isInstanceOf(WorldFailedException.class)
          .hasMessageContaining("the embedded broker does not start in " + folder)
          .hasMessageContaining("Address already in use");
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private static KafkaSettings settings(EmbeddedKafka kafka) {
    return KafkaSettings.of(
        Settings.of(
            VerbSettings.ALL,
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "SOMMERTOUR_PARTITIONS",
                "1")));
  }

  /** Sends one record and gives its offset. */
  private static long send(KafkaSettings settings) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings.producer(), new StringSerializer(), new StringSerializer())) {
      return producer
          .send(new ProducerRecord<>(settings.name(Topic.ARTICLES), "a", "value"))
          .get()
          .offset();
    }
  }
}
