package sommertour.launcher;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** On a broker in a container. */
@Testcontainers(disabledWithoutDocker = true)
class InstancesContainerIT extends InstancesContract {
  @Container private static final KafkaContainer KAFKA = new KafkaContainer(Images.KAFKA);

  @Override
  String bootstrapServers() {
    return KAFKA.getBootstrapServers();
  }
}
