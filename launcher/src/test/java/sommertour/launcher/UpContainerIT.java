package sommertour.launcher;

import java.util.Map;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** With a broker in a container, and the database inside the process. */
@Testcontainers(disabledWithoutDocker = true)
class UpContainerIT extends UpContract {
  @Container private final KafkaContainer kafka = new KafkaContainer(Images.KAFKA);

  @Override
  Map<String, String> environment() {
    return Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.getBootstrapServers());
  }
}
